import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { pdfText } from '../support/documents'
import { answerDialogs, test } from '../support/launch'
import { EditorPage } from '../support/pages/editor-page'
import { TimelinePage } from '../support/pages/timeline-page'
import { carryOut } from '../support/palette'

/**
 * DFDS post-mortem PM2021-009, "All services returning 404 in Kubernetes" (github.com/dfds/postmortems, MIT), its
 * facts in our words.
 */
const lines = [
  ['2021-09-06 07:30 Automated roll over of nodes starts'],
  ['08:00 All services answer 404', 'Alt+i'],
  ['08:05 Investigation starts', 'Alt+d'],
  ['08:10 Targets of the load balancer unhealthy'],
  ['08:15 Targets healthy with another health check path'],
  ['08:20 Services still answer 404'],
  ['08:50 Roll back to the former ingress controller begun'],
  ['09:08 Traffic works as intended', 'Alt+m'],
  ['09:10 Malformed route found and deleted by hand'],
  ['09:20 Change applied upstream', 'Alt+r'],
] as const

/** Types as a person does, and counts each key that goes down. */
function countedKeys(page: Page) {
  let count = 0
  return {
    count: () => count,
    async type(text: string) {
      count += text.length
      await page.keyboard.type(text)
    },
    async press(keys: string) {
      count += keys.split('+').length
      await page.keyboard.press(keys)
    },
  }
}

test('by keyboard alone, an empty incident gets the timeline of a real post-mortem and is exported', async ({
  app,
  folder,
}) => {
  const { page } = app
  await app.archive.waitUntilShown()
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('button', { name: 'Scale-up' })).toBeFocused()
  await page.keyboard.press('Enter')
  const editor = await EditorPage.shown(page)
  await page.keyboard.press('Control+4')
  await expect(editor.typingLine()).toBeFocused()

  const keys = countedKeys(page)
  let forMilestones = 0
  for (const [line, mark] of lines) {
    await keys.type(line)
    await keys.press('Enter')
    if (!mark) continue
    const before = keys.count()
    await keys.press(mark)
    forMilestones += keys.count() - before
  }
  const letters = lines.reduce((sum, [line]) => sum + line.length, 0)
  expect(keys.count() - forMilestones).toBeLessThanOrEqual(letters + 3 * lines.length)
  expect(forMilestones).toBeLessThanOrEqual(2 * 4)
  await editor.expectCount('10 events')
  const timeline = await TimelinePage.of(editor)
  await expect(timeline.duration('Time to detect')).toContainText('5 min')
  await expect(timeline.duration('Time to mitigate')).toContainText('1 h 8 min')
  await expect(timeline.duration('Time to resolve')).toContainText('1 h 20 min')

  const pdf = join(folder, 'report.pdf')
  await answerDialogs(app, { save: pdf })
  await page.keyboard.press('Control+e')
  const exportPdf = page.getByRole('button', { name: 'Export PDF' })
  await expect(exportPdf).toBeVisible()
  for (let tabs = 0; tabs < 15; tabs++) {
    if (await exportPdf.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText('is written')).toBeVisible({ timeout: 60_000 })
  const printed = await pdfText(pdf)
  for (const [line] of lines) expect(printed).toContain(line.replace(/^.*\d\d:\d\d /, ''))
})

test('rows are walked through, edited, moved, copied and removed by key', async ({ app }) => {
  const { page } = app
  const editor = await app.archive.create('Startup')
  const timeline = await TimelinePage.of(editor)
  for (const line of ['2026-10-12 14:00', '14:05', '14:05', '14:09'])
    await editor.addEvent(line, `Entry ${(await editor.events().count()) + 1}`)
  await page.keyboard.press('ArrowUp')
  await expect(timeline.row('Entry 4')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(timeline.row('Entry 3')).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await timeline.expectTexts('Entry 1', 'Entry 3', 'Entry 2', 'Entry 4')
  await expect(timeline.row('Entry 3')).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.type(' says more')
  await page.keyboard.press('Escape')
  await expect(timeline.row('Entry 3 says more')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(timeline.time('Entry 3 says more')).toBeFocused()
  await page.keyboard.type('14:07:30')
  await page.keyboard.press('Enter')
  await timeline.expectTexts('Entry 1', 'Entry 2', 'Entry 3 says more', 'Entry 4')
  await page.keyboard.press('Control+d')
  await timeline.expectTexts('Entry 1', 'Entry 2', 'Entry 3 says more', 'Entry 3 says more', 'Entry 4')
  await page.keyboard.press('Delete')
  await timeline.expectTexts('Entry 1', 'Entry 2', 'Entry 3 says more', 'Entry 4')
  await expect(timeline.row('Entry 4')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(editor.typingLine()).toBeFocused()
})

test('the cursor stays among the rows when undo takes its row away', async ({ app }) => {
  const { page } = app
  const editor = await app.archive.create('Startup')
  const timeline = await TimelinePage.of(editor)
  await editor.addEvent('2026-10-12 14:00', 'Alert fires')
  await editor.addEvent('14:05', 'Engineer answers')
  await page.keyboard.press('ArrowUp')
  await expect(timeline.row('Engineer answers')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(timeline.row('Engineer answers')).toBeHidden()
  await expect(timeline.row('Alert fires')).toBeFocused()
})

test('one key marks the row with the cursor, and takes the milestone away again', async ({ app }) => {
  const { page } = app
  const editor = await app.archive.create('Startup')
  const timeline = await TimelinePage.of(editor)
  await editor.addEvent('2026-10-12 14:00', 'Alert fires')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('d')
  await expect(timeline.row('Alert fires').getByRole('button', { name: 'Detected' })).toBeVisible()
  await page.keyboard.press('0')
  await expect(timeline.row('Alert fires').getByRole('button', { name: 'Mark' })).toBeVisible()
})

test('what the timeline can do is found in the palette', async ({ app }) => {
  const { page } = app
  const editor = await app.archive.create('Startup')
  const timeline = await TimelinePage.of(editor)
  await editor.addEvent('2026-10-12 14:00', 'Alert fires')
  await carryOut(page, 'mark as acknowledged')
  await expect(timeline.row('Alert fires').getByRole('button', { name: 'Acknowledged' })).toBeVisible()
  await page.keyboard.press('Control+Shift+f')
  await expect(page.getByRole('searchbox', { name: 'Find in timeline' })).toBeFocused()
})
