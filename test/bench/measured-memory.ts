import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Measurement } from './measurement'
import { type App, bareElectron, debrief, memoryOf, start } from './started-apps'

/** What the app holds at rest, beside a bare window. */
export async function measureMemory(folder: string): Promise<Measurement[]> {
  if (process.platform !== 'linux') return []
  const bare = await atRest(await bareElectron(folder), join(folder, 'bare data'), (page) =>
    page.getByRole('heading').waitFor(),
  )
  const empty = await atRest(debrief, join(folder, 'none'), (page) =>
    page.getByRole('button', { name: 'New post-mortem' }).first().waitFor(),
  )
  const full = await atRest(debrief, join(folder, 'many'), (page) =>
    page.getByRole('row').nth(1).waitFor({ timeout: 120_000 }),
  )
  const reference = { name: 'bare Electron window', value: bare }
  return [
    { name: 'memory at rest, empty archive', unit: 'MB', ours: empty, reference },
    {
      name: 'memory at rest, 5,000 incidents',
      unit: 'MB',
      ours: full,
      reference,
      bar: { kind: 'multiple', most: 1.5 },
      note: `${Math.round(full - empty)} MB more than an empty one`,
    },
  ]
}

async function atRest(app: App, userData: string, isUsable: (page: Page) => Promise<void>): Promise<number> {
  const { electron, page, end } = await start(app, userData)
  try {
    await isUsable(page)
    await pause(5000)
    return memoryOf(electron.process().pid ?? 0)
  } finally {
    end()
  }
}
