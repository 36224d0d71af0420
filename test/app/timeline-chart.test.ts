import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { instantOf, secondsOf } from '../../domain/time'
import { answerDialogs, type RunningApp, test } from '../support/launch'
import type { EditorPage } from '../support/pages/editor-page'
import { expectSound, noticesGone } from '../support/sound-screen'

type Entry = readonly [timestamp: string, event: string]

const morning: readonly Entry[] = [
  ['2026-03-11T08:00:00Z', 'Deployment of cart 4.2'],
  ['2026-03-11T08:10:00Z', 'Alert HighErrorRate fires'],
  ['2026-03-11T08:20:00Z', 'Engineer acknowledges the page'],
  ['2026-03-11T09:00:00Z', 'Users report errors'],
]

/** An incident with these events, opened at its timeline. */
async function openTimeline(
  app: RunningApp,
  folder: string,
  timeline: readonly Entry[],
): Promise<EditorPage> {
  const file = join(folder, 'incident.json')
  const events = timeline.map(([timestamp, event]) => ({ timestamp, event }))
  await writeFile(
    file,
    JSON.stringify({
      incident_id: 'INC-2026-300',
      severity: 'High',
      services_affected: [],
      metrics: {},
      timeline: events,
      root_cause_category: '',
    }),
  )
  await answerDialogs(app, { open: [file] })
  await app.archive.waitUntilShown()
  const editor = await app.archive.importOne()
  await editor.goTo('Timeline')
  await expect(chart(app.page)).toBeVisible()
  return editor
}

const chart = (page: Page) => page.getByRole('region', { name: 'Timeline chart' })
const plot = (page: Page) => page.getByRole('group', { name: 'Chart', exact: true })
const marks = (page: Page) => plot(page).getByRole('button')
const mark = (page: Page, text: string) =>
  marks(page)
    .filter({ hasText: text })
    .or(plot(page).getByRole('button', { name: text }))

async function middleOf(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await place.locator('rect').first().boundingBox()
  if (!box) throw new Error('It is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function drag(page: Page, from: { readonly x: number; readonly y: number }, by: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + by / 2, from.y, { steps: 4 })
  await page.mouse.move(from.x + by, from.y, { steps: 4 })
}

test.describe('by mouse', () => {
  test('a mark that is dragged moves its event, and undo takes that back', async ({ app, folder }) => {
    await openTimeline(app, folder, morning)
    const event = mark(app.page, 'Users report errors')
    await expect(event).toHaveAccessibleName(/09:00/)
    await drag(app.page, await middleOf(event), -60)
    await expect(plot(app.page).getByText(/09:00 → 08:\d\d.* earlier/)).toBeVisible()
    await app.page.mouse.up()
    await expect(event).toHaveAccessibleName(/08:\d\d/)
    await app.page.getByRole('button', { name: 'Undo' }).click()
    await expect(event).toHaveAccessibleName(/09:00/)
  })

  test('Escape puts a mark back that is being dragged', async ({ app, folder }) => {
    await openTimeline(app, folder, morning)
    const event = mark(app.page, 'Users report errors')
    await drag(app.page, await middleOf(event), -60)
    await app.page.keyboard.press('Escape')
    await app.page.mouse.up()
    await expect(event).toHaveAccessibleName(/09:00/)
    await expect(app.page.getByRole('button', { name: 'Undo' })).toBeDisabled()
  })

  test('a stretch drawn over the ground filters the rows, a click on the ground shows all again', async ({
    app,
    folder,
  }) => {
    const editor = await openTimeline(app, folder, morning)
    const { x, y } = await middleOf(mark(app.page, 'Alert HighErrorRate fires'))
    await drag(app.page, { x: x - 40, y: y + 24 }, 80)
    await app.page.mouse.up()
    await expect(editor.events()).toHaveCount(1)
    await app.page.mouse.click(x + 200, y + 24)
    await expect(editor.events()).toHaveCount(4)
  })

  test('the wheel zooms about the pointer, and 0 shows everything again', async ({ app, folder }) => {
    await openTimeline(app, folder, morning)
    const event = mark(app.page, 'Alert HighErrorRate fires')
    const before = await middleOf(event)
    await app.page.mouse.move(before.x, before.y)
    await app.page.mouse.wheel(0, -400)
    await expect(chart(app.page).getByText(/Not shown: .*1 event earlier/)).toBeVisible()
    expect(Math.abs((await middleOf(event)).x - before.x)).toBeLessThan(2)
    await plot(app.page).focus()
    await app.page.keyboard.press('0')
    await expect(marks(app.page)).toHaveCount(4)
  })

  test('a crowd opens when it is clicked', async ({ app, folder }) => {
    const crowd = Array.from(
      { length: 9 },
      (_, second): Entry => [`2026-03-11T08:00:0${second}Z`, `Alert ${second} fires`],
    )
    await openTimeline(app, folder, [...crowd, ['2026-03-11T16:00:00Z', 'Alerts end']])
    await plot(app.page).getByRole('button', { name: '9 events' }).click()
    await expect(mark(app.page, 'Alert 4 fires')).toBeVisible()
  })
})

test.describe('by keyboard', () => {
  test('the arrows lead from mark to mark, Enter selects one', async ({ app, folder }) => {
    await openTimeline(app, folder, morning)
    await plot(app.page).focus()
    await app.page.keyboard.press('Tab')
    await expect(mark(app.page, 'Deployment of cart')).toBeFocused()
    await app.page.keyboard.press('ArrowRight')
    await app.page.keyboard.press('ArrowRight')
    await expect(mark(app.page, 'Engineer acknowledges')).toBeFocused()
    await app.page.keyboard.press('Enter')
    await expect(mark(app.page, 'Engineer acknowledges')).toHaveAttribute('aria-pressed', 'true')
  })

  test('Alt with an arrow moves an event, finer with Shift, and Ctrl+Z takes it back', async ({
    app,
    folder,
  }) => {
    await openTimeline(app, folder, morning)
    const event = mark(app.page, 'Users report errors')
    await event.focus()
    await app.page.keyboard.press('Alt+ArrowLeft')
    await expect(event).toHaveAccessibleName(/08:59/)
    await expect(event).toBeFocused()
    await app.page.keyboard.press('Alt+Shift+ArrowLeft')
    await expect(event).toHaveAccessibleName(/08:58:45/)
    await app.page.keyboard.press('Control+z')
    await app.page.keyboard.press('Control+z')
    await expect(event).toHaveAccessibleName(/09:00/)
  })

  test('what is zoomed away is reached with the arrows all the same', async ({ app, folder }) => {
    await openTimeline(app, folder, morning)
    await mark(app.page, 'Alert HighErrorRate').focus()
    for (let press = 0; press < 5; press++) await app.page.keyboard.press('+')
    await expect(marks(app.page)).toHaveCount(1)
    await expect(mark(app.page, 'Alert HighErrorRate')).toBeFocused()
    await app.page.keyboard.press('ArrowRight')
    await expect(mark(app.page, 'Engineer acknowledges')).toBeFocused()
    await app.page.keyboard.press('ArrowLeft')
    await expect(mark(app.page, 'Alert HighErrorRate')).toBeFocused()
    await app.page.keyboard.press('ArrowLeft')
    await expect(mark(app.page, 'Deployment of cart')).toBeFocused()
  })

  test('the rows can be narrowed to what is in view, and widened again', async ({ app, folder }) => {
    const editor = await openTimeline(app, folder, morning)
    await plot(app.page).focus()
    await app.page.keyboard.press('+')
    await app.page.keyboard.press('+')
    await app.page.getByRole('button', { name: 'Only rows in view' }).click()
    expect(await editor.events().count()).toBeLessThan(4)
    await app.page.getByRole('button', { name: 'Show all rows' }).click()
    await expect(editor.events()).toHaveCount(4)
  })
})

for (const format of ['SVG', 'PNG'] as const) {
  test(`the chart is saved as ${format}, as it stands at that moment`, async ({ app, folder }) => {
    const editor = await openTimeline(app, folder, morning)
    await editor.addEvent('10:00', 'Rolled back to 4.1')
    const path = join(folder, `chart.${format.toLowerCase()}`)
    await answerDialogs(app, { save: path })
    await app.page.getByRole('button', { name: 'Save chart' }).click()
    await app.page.getByRole('menuitem', { name: `Save chart as ${format}` }).click()
    await expect(app.page.getByText('Chart saved')).toBeVisible({ timeout: 30_000 })
    const bytes = await readFile(path)
    if (format === 'PNG') expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    else expect(bytes.toString('utf8')).toContain('Rolled back to 4.1')
  })
}

const many = (count: number, seconds: number): Entry[] => {
  const words = [
    'Alert fires',
    'Engineer looks at the dashboard',
    'Users report errors',
    'Server restarts',
    'Pod is evicted',
  ]
  return Array.from({ length: count }, (_, number) => [
    instantOf(secondsOf('2026-03-11T08:00:00Z') + Math.floor((((number * 7919) % count) / count) * seconds)),
    `${words[number % 5]} (${number})`,
  ])
}

const timelines: Readonly<Record<string, readonly Entry[]>> = {
  'four events': morning,
  'fifty events': many(50, 9000),
  'two thousand events': many(2000, 20_000),
  'two days': many(24, 2 * 86_400),
  'one second': [
    ['2026-03-11T08:00:00Z', 'Alert fires'],
    ['2026-03-11T08:00:01Z', 'Alert is acknowledged'],
  ],
}

for (const [name, timeline] of Object.entries(timelines)) {
  test(`the chart of ${name} is sound, light and dark`, async ({ app, folder }) => {
    test.setTimeout(120_000)
    await openTimeline(app, folder, timeline)
    await noticesGone(app.page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme })
      await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      await marks(app.page).first().locator('rect').first().hover()
      await expectSound(app.page, `chart/${name} ${colorScheme}`)
    }
  })
}
