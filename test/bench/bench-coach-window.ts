import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { newsOf } from '../../domain/coach/incident-news'
import type { ToRead } from '../../domain/coach/reading'
import { usualSettings } from '../../domain/coach/settings'
import { edit } from '../../domain/edit'
import type { Incident } from '../../domain/incident'
import { longNarrative, write } from './made-up-incidents'
import type { Measurement } from './measurement'
import { held, inTurns, median } from './rounds'
import { debrief, type Started, start } from './started-apps'

const words = 10_000

/** The coach in the window, on 10,000 words: how soon it answers, and whether typing feels it. */
export async function benchCoachWindow(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-bench-'))
  const started: Started[] = []
  try {
    const incident = longNarrative(words)
    const editor = async (name: string, hasCoach: boolean): Promise<Page> => {
      const userData = join(folder, name)
      write(join(userData, 'archive'), [incident])
      const app = await start(debrief, userData)
      started.push(app)
      if (!hasCoach) await takeCoachAway(app.page)
      return summaryIn(app.page)
    }
    const coached = await editor('coached', true)
    const alone = await editor('alone', false)
    await coached.locator('[data-finding]').first().waitFor({ state: 'attached' })
    const reading = await readings(coached, incident)
    const times = await inTurns({ coached: () => typed(coached), alone: () => typed(alone) }, 20)
    return [
      {
        name: `the coach reads ${words} words again after a key stroke`,
        unit: 'ms',
        ours: median(reading.again),
        bar: { kind: 'units', most: 50 },
      },
      {
        name: `the coach begins, and reads ${words} words for the first time`,
        unit: 'ms',
        ours: reading.first,
      },
      held(
        'from a key stroke to its letter on the screen',
        times.coached,
        {
          name: 'without the coach',
          times: times.alone,
        },
        1.25,
      ),
    ]
  } finally {
    for (const app of started) app.end()
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

/** A thread that never answers stands in for the coach's. */
async function takeCoachAway(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const silent = class {
      postMessage() {}
      terminate() {}
    }
    Object.assign(globalThis, { Worker: silent })
  })
  await page.reload()
}

async function summaryIn(page: Page): Promise<Page> {
  await page.getByRole('row').nth(1).waitFor({ timeout: 120_000 })
  await page.keyboard.press('Escape')
  await page.locator('tbody button').first().click()
  await page.getByRole('navigation').getByRole('button', { name: 'Summary' }).click()
  const field = page.getByLabel('Executive summary')
  await field.fill('Checkout failed for 45 minutes. It was human error. It was resolved by a restart.')
  return page
}

/** How long the window waits for the answer of the app's own worker: at first, and after each of some key strokes. */
async function readings(page: Page, incident: Incident): Promise<{ first: number; again: number[] }> {
  const rounds: ToRead[] = [{ news: newsOf(undefined, incident), settings: usualSettings }]
  let before = incident
  for (let round = 0; round < 30; round++) {
    const summary = `${before.summary}x`
    const after = edit(before, { kind: 'write', part: 'incident', with: { summary } })
    rounds.push({ news: newsOf(before, after) })
    before = after
  }
  const name = readdirSync('out/window/assets').find((file) => file.startsWith('coach-worker'))
  const address = `app://ui/assets/${name}`
  const [first, ...again] = await page.evaluate(
    async ([address, rounds]) => {
      const worker = new Worker(address, { type: 'module' })
      const times: number[] = []
      for (const toRead of JSON.parse(rounds)) {
        const from = performance.now()
        await new Promise((answer) => {
          worker.onmessage = answer
          worker.postMessage(toRead)
        })
        times.push(performance.now() - from)
      }
      worker.terminate()
      return times
    },
    [address, JSON.stringify(rounds)] as const,
  )
  return { first: first ?? Number.NaN, again }
}

/** So many key strokes one after the other, as somebody types; the coach reads in between. */
const atOnce = 12

/** From a key stroke until what it wrote is painted, in ms: the middle one of several. */
async function typed(page: Page): Promise<number> {
  const field = page.getByLabel('Executive summary')
  await field.press('End')
  await page.evaluate(() => {
    const painted: number[] = []
    const listen = ({ timeStamp }: KeyboardEvent) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => painted.push(performance.now() - timeStamp)
        port2.postMessage(undefined)
      })
    window.addEventListener('keydown', listen, { capture: true })
    Object.assign(globalThis, {
      endTyping: () => {
        window.removeEventListener('keydown', listen, { capture: true })
        return painted
      },
    })
  })
  for (let key = 0; key < atOnce; key++) await field.press('x', { delay: 20 })
  await page.waitForTimeout(400)
  const times = await page.evaluate(() =>
    (globalThis as unknown as { endTyping: () => number[] }).endTyping(),
  )
  return median(times)
}
