import { expect } from '@playwright/test'
import { test } from '../support/launch'

test.beforeEach(async ({ app }) => {
  await app.archive.waitUntilShown()
})

test('the window has the web preferences that keep a page harmless', async ({ app }) => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    // Known to every Electron, but not part of its published types.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>
    }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  })
})

test('the page sees its desktop and nothing of Node or Electron', async ({ app }) => {
  const seen = await app.page.evaluate(() =>
    ['require', 'process', 'Buffer', 'electron', 'ipcRenderer', 'desktop'].filter((name) => name in window),
  )
  expect(seen).toEqual(['desktop'])
})

test('the page cannot be led elsewhere, open a window, or embed a page', async ({ app }) => {
  const before = app.page.url()
  await app.page.evaluate(() => {
    window.location.href = 'https://example.com/'
    window.open('https://example.com/')
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
  })
  await app.page.waitForTimeout(500)
  expect(app.page.url()).toBe(before)
  expect(app.electron.windows()).toHaveLength(1)
})

test('the page cannot fetch, connect, or run a script that was written into it', async ({ app }) => {
  const outcome = await app.page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.wasRun = true'
    document.body.append(script)
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    )
    const image = await new Promise<boolean>((resolve) => {
      const picture = new Image()
      picture.onload = () => resolve(true)
      picture.onerror = () => resolve(false)
      picture.src = 'https://example.com/a.png'
    })
    const gone = ['RTCPeerConnection', 'WebSocket', 'EventSource', 'WebTransport'].filter(
      (name) => (window as unknown as Record<string, unknown>)[name] !== undefined,
    )
    const worker = await new Promise<boolean>((resolve) => {
      const own = new Worker(URL.createObjectURL(new Blob(['postMessage(true)'])))
      own.onmessage = () => resolve(true)
      own.onerror = () => resolve(false)
    }).catch(() => false)
    return { fetched, image, worker, wasRun: 'wasRun' in window, gone }
  })
  expect(outcome).toEqual({ fetched: false, image: false, worker: false, wasRun: false, gone: [] })
})

test('no permission is granted', async ({ app }) => {
  const states = await app.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'midi', 'clipboard-read'] as PermissionName[]
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).not.toContain('granted')
})

test('app addresses reach the built window and nothing beside it', async ({ app }) => {
  const statuses = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    const addresses = [
      'app://ui/index.html',
      'app://ui/../package.json',
      'app://ui/..%2f..%2fpackage.json',
      'app://ui/%2e%2e/%2e%2e/package.json',
      'app://ui//etc/passwd',
      'app://ui/..%5c..%5cpackage.json',
      'app://ui/index.html%00.js',
      'app://other/index.html',
    ]
    return Promise.all(
      addresses.map(async (address) => (await session?.fetch(address).catch(() => undefined))?.status ?? 404),
    )
  })
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404, 404])
})

test('a request with arguments of the wrong shape is refused', async ({ app }) => {
  const refusals = await app.page.evaluate(async () => {
    const desktop = (
      window as unknown as { desktop: Record<string, (...args: unknown[]) => Promise<unknown>> }
    ).desktop
    const choices = { edition: 'engineering', rolesForNames: false }
    const attempts = [
      desktop.openIncident?.(42),
      desktop.openIncident?.('../../etc/passwd\n'),
      desktop.saveIncident?.('INC-1', { id: 'INC-1' }, []),
      desktop.saveIncident?.('INC-1', '{"id":"INC-1"}', []),
      desktop.startExport?.({ id: 'INC-1', choices, format: 'exe' }),
      desktop.startExport?.({ id: 'INC-1', choices, format: 'pdf', path: '/etc/cron.d/x' }),
      desktop.followExport?.(Number.NaN),
    ]
    const outcomes = await Promise.allSettled(attempts)
    return outcomes.map((outcome) => outcome.status)
  })
  expect(new Set(refusals)).toEqual(new Set(['rejected']))
})
