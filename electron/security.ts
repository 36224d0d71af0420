import type { App, Session, WebContents } from 'electron'

/**
 * Every lock of the app in one place. Debrief shows nothing but its own pages and connects to nothing:
 * each of these was found necessary by watching the wire, since any one of them alone lets something out
 * (dictionary downloads, DNS prefetch, WebRTC).
 */

/** Switches that would let somebody look into or redirect the app. Refused in a packaged app. */
const dangerousSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'inspect',
  'inspect-brk',
  'js-flags',
  'load-extension',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'disable-web-security',
]

/** The first dangerous switch that the app was started with. */
export function dangerousSwitch(app: App): string | undefined {
  return dangerousSwitches.find((name) => app.commandLine.hasSwitch(name))
}

/** Chromium cannot sandbox what root runs; there it has to be told, with --no-sandbox, to go without. */
export function sandboxEverything(app: App): void {
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}

/** Before the app is ready: no host name has an address, nothing is fetched in the background. */
export function switchOffNetwork(app: App): void {
  const { commandLine } = app
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
  commandLine.appendSwitch('disable-breakpad')
  commandLine.appendSwitch('no-pings')
}

/** Keeps a session to our own pages, without permissions and without a spelling dictionary to download. */
export function lockSession(session: Session): void {
  session.setSpellCheckerLanguages([])
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((request, answer) =>
    answer({ cancel: !isOurs(request.url) && !request.url.startsWith('data:') }),
  )
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps a page where it is: no navigation, no new windows, no embedded pages. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/**
 * Whether an address is one of our pages. Compared by its parts: the `origin` of an app:// address is the
 * text "null" in Node, which every other such address shares.
 */
export function isOurs(address: string): boolean {
  try {
    const { protocol, host } = new URL(address)
    return (protocol === 'app:' && host === 'ui') || protocol === 'devtools:'
  } catch {
    return false
  }
}

/** What the page may load and run. The nonce belongs to the style elements that the widgets add. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "worker-src 'self'",
    "webrtc 'block'",
  ].join('; ')
}
