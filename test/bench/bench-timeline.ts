import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from '@playwright/test'
import { makeLongTimeline } from './made-up-incidents'
import type { Measurement } from './measurement'
import { held, inTurns, percentile } from './rounds'
import { bareElectron, debrief, type Started, start } from './started-apps'

/** An app that shows the timeline of one incident, and a line to its engine. */
type Editor = { readonly app: Started; readonly page: Page; readonly engine: CDPSession }

/** The timeline editor with 10,000 events: typing, adding, dragging and scrolling, beside 50 events. */
export async function benchTimeline(): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-bench-'))
  const started: Started[] = []
  try {
    const editor = async (events: number): Promise<Editor> => {
      const userData = join(folder, `${events} events`)
      makeLongTimeline(join(userData, 'archive'), events)
      const app = await start(debrief, userData)
      started.push(app)
      return timelineIn(app)
    }
    const few = await editor(50)
    const many = await editor(10_000)
    const beside = async (name: string, step: (editor: Editor) => Promise<number>, rounds: number) => {
      const times = await inTurns({ few: () => step(few), many: () => step(many) }, rounds)
      return held(name, times.many, { name: 'with 50', times: times.few }, 1.5)
    }
    return [
      await beside('one keystroke in a timeline of 10,000 events', typed, 20),
      await beside('one event added to 10,000', added, 10),
      await beside('one step of dragging an event among 10,000', dragged, 10),
      await scrolled(many, folder, started),
    ]
  } finally {
    for (const app of started) app.end()
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

async function timelineIn(app: Started): Promise<Editor> {
  const { page } = app
  await page.getByRole('row').nth(1).waitFor({ timeout: 120_000 })
  await page.keyboard.press('Escape')
  await page.locator('tbody button').first().click()
  await page.getByRole('navigation').getByRole('button', { name: 'Timeline' }).click()
  await page.getByLabel('Next event').waitFor()
  const engine = await page.context().newCDPSession(page)
  await engine.send('Performance.enable', { timeDomain: 'threadTicks' })
  return { app, page, engine }
}

/** How long the page's own thread was at work while something was done, in ms: without waiting for a frame. */
async function work({ engine, page }: Editor, run: () => Promise<void>): Promise<number> {
  const before = await taskTime(engine)
  await run()
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  )
  return (await taskTime(engine)) - before
}

async function taskTime(engine: CDPSession): Promise<number> {
  const { metrics } = await engine.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

/** What was worked out of the step before, and its saving, have come to their end. */
function atRest(page: Page): Promise<void> {
  return page.waitForTimeout(1500)
}

/** So many at once that what comes between them, such as saving after a pause, does not count for one. */
const atOnce = 10

async function typed(editor: Editor): Promise<number> {
  const field = editor.page.getByRole('textbox', { name: /^Event at / }).first()
  await field.focus()
  await atRest(editor.page)
  const time = await work(editor, async () => {
    for (let key = 0; key < atOnce; key++) await editor.page.keyboard.press('x')
  })
  return time / atOnce
}

async function added(editor: Editor): Promise<number> {
  const { page } = editor
  const line = page.getByLabel('Next event')
  await line.fill('14:02 Restarted the last instance')
  await atRest(page)
  return work(editor, () => page.keyboard.press('Enter'))
}

async function dragged(editor: Editor): Promise<number> {
  const { page } = editor
  // Among thousands, single events are seen only from near; a crowd of them cannot be dragged.
  const single = page.locator('[data-mark][data-kind="event"]')
  await page.getByRole('group', { name: 'Chart', exact: true }).focus()
  for (let press = 0; press < 40 && (await single.count()) === 0; press++) await page.keyboard.press('+')
  const mark = single.first().locator('rect').first()
  const box = await mark.boundingBox()
  if (!box) throw new Error('There is no mark to drag.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 4, y)
  await page.locator('[data-dragged="true"]').waitFor()
  const time = await work(editor, async () => {
    for (let step = 1; step <= atOnce; step++) await page.mouse.move(x + 4 + step * 3, y)
  })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  return time / atOnce
}

/** The time between frames while rows fly by, beside a window that shows nothing but moves. */
async function scrolled({ page }: Editor, folder: string, started: Started[]): Promise<Measurement> {
  const bare = await start(await bareElectron(folder), join(folder, 'bare data'))
  started.push(bare)
  const ours = await framesWhile(page, async () => {
    const rows = page.getByRole('treegrid', { name: 'Events' })
    await rows.hover()
    for (let turn = 0; turn < 100; turn++) await page.mouse.wheel(0, 400)
  })
  const reference = await framesWhile(bare.page, async () => {
    for (let turn = 0; turn < 100; turn++) await bare.page.mouse.move(turn * 4, 200)
  })
  return {
    name: 'a frame while scrolling 10,000 events, 95 % within',
    unit: 'ms',
    ours: percentile(ours, 95),
    reference: { name: 'an empty window', value: percentile(reference, 95) },
    // 30 frames a second: a screen that shows 60 takes each in 16.7 ms or in 33.3.
    bar: { kind: 'units', most: 1000 / 30 + 0.01 },
  }
}

async function framesWhile(page: Page, run: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const watch = { times: [] as number[], last: performance.now(), isOn: true }
    Object.assign(globalThis, { watch })
    const next = (now: number) => {
      watch.times.push(now - watch.last)
      watch.last = now
      if (watch.isOn) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  await run()
  return page.evaluate(() => {
    const { watch } = globalThis as unknown as { watch: { times: number[]; isOn: boolean } }
    watch.isOn = false
    return watch.times.slice(2)
  })
}
