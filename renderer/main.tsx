import '@fontsource-variable/inter/index.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './look/look.css'
import { MantineProvider } from '@mantine/core'
import { Notifications, notifications } from '@mantine/notifications'
import { createRoot } from 'react-dom/client'
import type { Desktop } from '../domain/desktop/desktop'
import { App } from './app'
import { FailureScreen } from './failure-screen'
import { theme } from './look/theme'
import { CommandCenter } from './parts/command-center'

declare global {
  interface Window {
    readonly desktop: Desktop
  }
}

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
// The library that keeps the page behind a dialog from scrolling looks for the nonce here.
Object.assign(globalThis, { __webpack_nonce__: nonce })

const root = document.getElementById('root')
if (!root) throw new Error('The page has no place to show the app in.')

// Expected failures come back as values; what is rejected all the same is a bug, and is not kept quiet.
window.addEventListener('unhandledrejection', ({ reason }) => {
  notifications.show({
    title: 'Something unexpected happened',
    message: `${reason}`,
    color: 'red',
    autoClose: false,
  })
})

createRoot(root).render(
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
    <Notifications position="bottom-right" />
    <CommandCenter desktop={window.desktop}>
      <FailureScreen>
        <App desktop={window.desktop} />
      </FailureScreen>
    </CommandCenter>
  </MantineProvider>,
)
