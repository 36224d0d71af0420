import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Desktop } from '../../domain/desktop/desktop'
import type { Measurement } from './measurement'
import { debrief, type Started, start } from './started-apps'

declare const window: { readonly desktop: Desktop }

/** How long the app's main process stands still while its archive is opened and searched. */
export async function blockedBy(userData: string): Promise<Measurement[]> {
  const app = await start(debrief, userData)
  try {
    await app.page.getByRole('row').nth(1).waitFor({ timeout: 120_000 })
    const warm = await reopened(app, () => {})
    const rebuilt = await reopened(app, () => {
      rmSync(join(userData, 'archive/cache'), { recursive: true, force: true })
    })
    const name = 'longest standstill of the main process'
    return [
      { name: `${name}, index warm`, unit: 'ms', ours: warm, bar: { kind: 'units', most: 50 } },
      { name: `${name}, index rebuilt`, unit: 'ms', ours: rebuilt, bar: { kind: 'units', most: 50 } },
    ]
  } finally {
    app.end()
  }
}

/** The samples in place of the archive and back again: that opens it while the app is otherwise at rest. */
async function reopened({ electron, page }: Started, meanwhile: () => void): Promise<number> {
  await page.evaluate(() => window.desktop.openSamples())
  meanwhile()
  await electron.evaluate(() => {
    const watch = { last: performance.now(), longest: 0 }
    Object.assign(globalThis, { watch })
    setInterval(() => {
      const now = performance.now()
      watch.longest = Math.max(watch.longest, now - watch.last - 5)
      watch.last = now
    }, 5)
  })
  await page.evaluate(() => window.desktop.closeSamples())
  const search = page.getByRole('textbox', { name: 'Search the archive' })
  await search.pressSequentially('checkout')
  await search.fill('')
  return electron.evaluate(() => (globalThis as unknown as { watch: { longest: number } }).watch.longest)
}
