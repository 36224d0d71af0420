import { type MantineThemeOverride, MantineThemeProvider } from '@mantine/core'
import { createContext, type ReactNode, useContext } from 'react'
import classes from './locked.module.css'

const LockedContext = createContext(false)

/** Whether fields are to be read and not to be written. */
export function useIsLocked(): boolean {
  return useContext(LockedContext)
}

/** Fields that can be read, chosen from and copied, and not be written while the document is locked. */
export function LockedFields({
  isLocked,
  children,
}: {
  readonly isLocked: boolean
  readonly children: ReactNode
}) {
  if (!isLocked) return children
  return (
    <LockedContext value={true}>
      <MantineThemeProvider theme={locked}>
        <div className={classes.locked}>{children}</div>
      </MantineThemeProvider>
    </LockedContext>
  )
}

/** What stays as it is among locked fields: tools to read with, and what goes on after approval. */
export function Unlocked({ children }: { readonly children: ReactNode }) {
  if (!useIsLocked()) return children
  return (
    <LockedContext value={false}>
      <MantineThemeProvider theme={unlocked}>{children}</MantineThemeProvider>
    </LockedContext>
  )
}

function themeWhere(isLocked: boolean): MantineThemeOverride {
  const fields = { defaultProps: { readOnly: isLocked } }
  const buttons = { defaultProps: { disabled: isLocked } }
  return {
    components: {
      TextInput: fields,
      Textarea: fields,
      NumberInput: fields,
      Select: fields,
      MultiSelect: fields,
      Autocomplete: fields,
      TagsInput: fields,
      SegmentedControl: fields,
      Checkbox: buttons,
      Switch: buttons,
      Button: buttons,
      ActionIcon: buttons,
      MenuItem: buttons,
    },
  }
}

const locked = themeWhere(true)
const unlocked = themeWhere(false)
