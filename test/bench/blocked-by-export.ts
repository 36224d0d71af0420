import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Desktop } from '../../domain/desktop/desktop'
import { usualChoices } from '../../domain/export-choices'
import { longTimeline, write } from './made-up-incidents'
import type { Measurement } from './measurement'
import { debrief, type Started, start } from './started-apps'

declare const window: { readonly desktop: Desktop }

/** How long the main process and the window stand still while the app makes a PDF and a Word document. */
export async function blockedByExport(events: number, userData: string): Promise<Measurement[]> {
  const incident = longTimeline(events)
  await mkdir(userData, { recursive: true })
  write(join(userData, 'archive'), [incident])
  const app = await start(debrief, userData)
  try {
    await app.page.getByRole('row').nth(1).waitFor({ timeout: 120_000 })
    const measurements: Measurement[] = []
    for (const format of ['pdf', 'docx'] as const) {
      const path = join(userData, `out.${format}`)
      await app.electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      }, path)
      await watchLoops(app)
      const seconds = await exported(app, incident.id, format)
      const busy = await longestStandstills(app)
      await watchLoops(app)
      await app.page.waitForTimeout(seconds * 1000)
      const idle = await longestStandstills(app)
      for (const loop of ['main process', 'window'] as const)
        measurements.push({
          name: `longest standstill of the ${loop} while ${events} events become a ${format.toUpperCase()}`,
          unit: 'ms',
          ours: busy[loop],
          reference: { name: `as long at rest`, value: idle[loop] },
          bar: { kind: 'units', most: 50 },
        })
    }
    return measurements
  } finally {
    app.end()
  }
}

/** Seconds until it was written. */
async function exported({ page }: Started, id: string, format: 'pdf' | 'docx'): Promise<number> {
  const begun = performance.now()
  const end = await page.evaluate(
    async (request) => {
      const started = await window.desktop.startExport(request)
      if (started.kind !== 'started') return started
      for (;;) {
        const progress = await window.desktop.followExport(started.job)
        if (progress.kind !== 'working') return progress
      }
    },
    { id, format, choices: usualChoices('engineering') },
  )
  if (end.kind !== 'done') throw new Error(`The export ended as ${JSON.stringify(end)}`)
  return (performance.now() - begun) / 1000
}

type Watch = { last: number; longest: number }
type Watched = { watch?: Watch; watching?: ReturnType<typeof setInterval> }

async function watchLoops({ electron, page }: Started): Promise<void> {
  // Runs in either process, so it can name nothing out here.
  const watchLoop = () => {
    const loop = globalThis as Watched
    clearInterval(loop.watching)
    const watch = { last: performance.now(), longest: 0 }
    loop.watch = watch
    loop.watching = setInterval(() => {
      const now = performance.now()
      watch.longest = Math.max(watch.longest, now - watch.last - 5)
      watch.last = now
    }, 5)
  }
  await electron.evaluate(watchLoop)
  await page.evaluate(watchLoop)
}

async function longestStandstills({ electron, page }: Started) {
  const longest = () => (globalThis as Watched).watch?.longest ?? Number.NaN
  return { 'main process': await electron.evaluate(longest), window: await page.evaluate(longest) }
}
