import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { fillArchive } from './made-up-incidents'
import type { Measurement } from './measurement'
import { held, inTurns, timed } from './rounds'
import { type App, bareElectron, debrief, start } from './started-apps'

/** From the start of the process to a window that can be used, beside a bare window of the same Electron. */
export async function benchLaunch(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-bench-'))
  try {
    const bare = await bareElectron(folder)
    fillArchive(join(folder, 'full/archive'), 5000)
    // The first start makes the index and is left the proper way, so that it is written down.
    await startOnce(join(folder, 'full'))
    const { empty, full, reference } = await inTurns(
      {
        reference: () =>
          launch(bare, join(folder, 'bare data'), (page) => page.getByRole('heading').waitFor()),
        empty: () =>
          launch(debrief, join(folder, 'empty'), (page) =>
            page.getByRole('button', { name: 'New post-mortem' }).first().waitFor(),
          ),
        full: () => launch(debrief, join(folder, 'full'), (page) => page.getByRole('row').nth(1).waitFor()),
      },
      7,
    )
    const beside = { name: 'bare Electron window', times: reference }
    return [
      held('launch to usable window, empty archive', empty, beside, 1.6),
      held('launch to usable window, 5,000 incidents', full, beside, 1.6),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

async function launch(app: App, userData: string, isUsable: (page: Page) => Promise<void>): Promise<number> {
  let end = () => {}
  const time = await timed(async () => {
    const started = await start(app, userData)
    end = started.end
    await isUsable(started.page)
  })
  end()
  return time
}

async function startOnce(userData: string): Promise<void> {
  const { electron, page } = await start(debrief, userData)
  const ended = new Promise((resolve) => electron.process().once('exit', resolve))
  await page.getByRole('row').nth(1).waitFor({ timeout: 120_000 })
  await electron.evaluate(({ BrowserWindow }) => {
    setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 10)
  })
  await ended
}
