import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent: a deep teal, calm beside the warm colours that severities need. */
const teal: MantineColorsTuple = [
  '#ecf7f7',
  '#dbecec',
  '#b3d9da',
  '#88c5c7',
  '#66b4b7',
  '#4fa9ad',
  '#2b9095',
  '#127a80',
  '#0b6a70',
  '#05575c',
]

/** Greys with a trace of blue, for both schemes. */
const dark: MantineColorsTuple = [
  '#e3e6ea',
  '#b9c0c8',
  '#9aa3ad',
  '#6d7782',
  '#434b54',
  '#31383f',
  '#24292f',
  '#1b1f24',
  '#16191d',
  '#101316',
]

export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, monospace",
  colors: { teal, dark },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: 'md',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '10px', xl: '16px' },
  headings: { fontWeight: '620' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm', variant: 'filled' } },
    Textarea: { defaultProps: { size: 'sm', variant: 'filled', autosize: true } },
    NumberInput: { defaultProps: { size: 'sm', variant: 'filled', hideControls: true } },
    Select: { defaultProps: { size: 'sm', variant: 'filled', comboboxProps: { shadow: 'md' } } },
    Autocomplete: { defaultProps: { size: 'sm', variant: 'filled', comboboxProps: { shadow: 'md' } } },
    TagsInput: { defaultProps: { size: 'sm', variant: 'filled' } },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.4 },
        closeButtonProps: { 'aria-label': 'Close' },
        // Its <header> would count as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    // A list that scrolls has to be reachable by keyboard to be scrolled.
    SpotlightActionsList: { defaultProps: { viewportProps: { tabIndex: 0 } } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
  },
})
