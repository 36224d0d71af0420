import { expect } from '@playwright/test'
import { plusSeconds } from '../../domain/time'
import { anIncident, at } from '../support/incidents'
import { test } from '../support/launch'
import { TimelinePage } from '../support/pages/timeline-page'
import { expectSound, noticesGone } from '../support/sound-screen'

test('several pasted lines are read, mended and left out before they become events, in one step', async ({
  app,
}) => {
  const { page } = app
  const editor = await app.archive.create('Startup')
  const timeline = await TimelinePage.of(editor)
  await timeline.paste(
    ['2026-10-12 23:58 Alert fires', '00:03 Engineer answers', 'when was this', '00:10 Lunch', ''].join('\n'),
  )
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: 'Add 3 events' })).toBeFocused()
  await expect(dialog.getByRole('listitem').nth(1)).toContainText('13 October 2026')
  await expect(dialog.getByRole('status')).toContainText('1 line cannot be read')
  await dialog.getByLabel('Line 3', { exact: true }).fill('00:05 Pool is empty')
  await dialog.getByLabel('Add line 4').uncheck()
  await dialog.getByLabel('Line 3', { exact: true }).press('Enter')
  await timeline.expectTexts('Alert fires', 'Engineer answers', 'Pool is empty')
  await expect(editor.typingLine()).toBeFocused()
  await timeline.undo()
  await expect(editor.events()).toHaveCount(0)
})

test('a time that the clock shows twice is asked about, and answered by one key', async ({ app, folder }) => {
  const timeline = await TimelinePage.withIncident(
    app,
    folder,
    anIncident({ zone: 'America/New_York', timeline: [] }),
  )
  const { editor, page } = timeline
  await editor.typingLine().fill('2026-11-01 01:30 Batch starts')
  await page.keyboard.press('Enter')
  await expect(editor.events()).toHaveCount(0)
  await expect(page.getByRole('form', { name: 'Add event' }).getByRole('alert')).toBeVisible()
  await expectSound(page, 'timeline-light/09-asked')
  await page.keyboard.press('2')
  await timeline.expectTexts('Batch starts')
  await expect(timeline.row('Batch starts')).toContainText('06:30')
  // In the cell of a row, too.
  await timeline.time('Batch starts').fill('01:45')
  await expectSound(page, 'timeline-light/10-asked-in-row')
  const choice = await timeline.row('Batch starts').getByRole('button', { name: '2 01:45' }).boundingBox()
  const line = await page.getByRole('form', { name: 'Add event' }).boundingBox()
  expect(choice && line && choice.y + choice.height <= line.y).toBe(true)
  await timeline.time('Batch starts').press('1')
  await expect(timeline.row('Batch starts')).toContainText('05:45')
})

test('what cannot be read says why, and stays over another section', async ({ app }) => {
  const { page } = app
  const editor = await app.archive.create('Startup')
  await editor.goTo('Timeline')
  await editor.typingLine().fill('soon after lunch')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('form', { name: 'Add event' })).toContainText('Begin with a time')
  await editor.goTo('Review')
  await editor.goTo('Timeline')
  await expect(editor.typingLine()).toHaveValue('soon after lunch')
  await editor.typingLine().fill('14:02')
  await page.keyboard.press('Enter')
  await expect(editor.events()).toHaveCount(0)
})

const busy = anIncident({
  zone: 'Asia/Dubai',
  timeline: [
    at('14:00', 'Checkout begins to fail', { milestone: 'impact started' }),
    at('14:04', 'Alert fires', { milestone: 'detected' }),
    at('14:06', 'Engineer answers', { milestone: 'acknowledged', certainty: 'account' }),
    at('14:40', 'Pool grown', { milestone: 'mitigated' }),
    at('14:55', 'All is well', { milestone: 'resolved', certainty: 'account' }),
  ],
})

test('selected events are changed together, each change one step to undo', async ({ app, folder }) => {
  const timeline = await TimelinePage.withIncident(app, folder, busy)
  const { page } = timeline
  await timeline.goTo('Pool grown')
  await page.keyboard.press('Shift+ArrowDown')
  const bar = timeline.selectionBar()
  await expect(bar).toContainText('2 selected')
  await bar.getByLabel('Shift by').fill('+1h 5m')
  await bar.getByLabel('Shift by').press('Enter')
  await expect(timeline.time('Pool grown')).toHaveValue('19:45')
  await expect(timeline.time('All is well')).toHaveValue('20:00')
  await timeline.undo()
  await expect(timeline.time('Pool grown')).toHaveValue('18:40')
  await expect(timeline.time('All is well')).toHaveValue('18:55')

  await bar.getByRole('button', { name: 'Certainty' }).click()
  await page.getByRole('menuitem', { name: 'Question' }).click()
  await expect(timeline.row('Pool grown')).toContainText('Question')
  await bar.getByLabel('Read the times in another zone').fill('London')
  await page.getByRole('option', { name: 'Europe/London' }).click()
  await expect(timeline.time('Pool grown')).toHaveValue('22:40')
  await bar.getByRole('button', { name: 'Remove' }).click()
  await timeline.expectTexts('Checkout begins to fail', 'Alert fires', 'Engineer answers')
  await timeline.undo()
  await timeline.undo()
  await expect(timeline.time('Pool grown')).toHaveValue('18:40')
  await timeline.goTo('Alert fires')
  await page.keyboard.press('Control+a')
  await expect(bar).toContainText('5 selected')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
})

test('rows show UTC beside the zone, take ranges, and are picked with the pointer', async ({
  app,
  folder,
}) => {
  const timeline = await TimelinePage.withIncident(app, folder, busy)
  await expect(timeline.time('Alert fires')).toHaveValue('18:04')
  await expect(timeline.row('Alert fires')).toContainText('14:04')
  await timeline.time('Alert fires').fill('18:04-18:09')
  await timeline.time('Alert fires').press('Enter')
  await expect(timeline.time('Alert fires')).toHaveValue('18:04–18:09')
  await timeline.time('Alert fires').fill('half past')
  await timeline.time('Alert fires').press('Enter')
  await expect(timeline.time('Alert fires')).toHaveAttribute('aria-invalid', 'true')
  await expect(timeline.time('Alert fires')).toHaveValue('half past')
  await timeline.time('Alert fires').press('Escape')
  await expect(timeline.time('Alert fires')).toHaveValue('18:04–18:09')
  await timeline.row('Pool grown').getByRole('checkbox').click()
  await timeline
    .row('Alert fires')
    .getByRole('checkbox')
    .click({ modifiers: ['Shift'] })
  await expect(timeline.selectionBar()).toContainText('3 selected')
})

test('the timeline is narrowed by words and by what events are, and says by how much', async ({
  app,
  folder,
}) => {
  const timeline = await TimelinePage.withIncident(app, folder, busy)
  const { editor, page } = timeline
  await editor.find('fires ALERT')
  await editor.expectCount('1 of 5')
  await editor.find('')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Account' }).click()
  await page.keyboard.press('Escape')
  await editor.expectCount('2 of 5')
  await timeline.expectTexts('Engineer answers', 'All is well')
  await page.getByRole('button', { name: 'Show all' }).click()
  await page.getByRole('button', { name: '0 of 3 facts have evidence' }).click()
  await editor.expectCount('3 of 5')
  await timeline.duration('Time to resolve').getByRole('button', { name: '18:55' }).click()
  await expect(timeline.row('All is well')).toBeFocused()
  await editor.expectCount('5 events')
})

test('the chart makes room for the rows where they need it, and stays away until it is asked for', async ({
  app,
  folder,
}) => {
  const timeline = await TimelinePage.withIncident(app, folder, busy)
  const { editor, page } = timeline
  const chart = page.getByRole('region', { name: 'Timeline chart' })
  await expect(chart).toBeVisible()
  await page.getByRole('button', { name: 'Hide chart' }).click()
  await expect(chart).toBeHidden()
  await expect(timeline.row('Alert fires')).toBeInViewport()
  await editor.goTo('Review')
  await editor.goTo('Timeline')
  await expect(chart).toBeHidden()
  await page.getByRole('button', { name: 'Show chart' }).click()
  await expect(chart).toBeVisible()
})

test('a phase closes over its events and opens again, by pointer and by key', async ({ app, folder }) => {
  const timeline = await TimelinePage.withIncident(app, folder, busy)
  const { page } = timeline
  await timeline.phase('Detection').click()
  await timeline.expectTexts('Pool grown', 'All is well')
  await expect(timeline.phase('Detection')).toHaveAttribute('aria-expanded', 'false')
  await timeline.phase('Detection').focus()
  await page.keyboard.press('ArrowRight')
  await expect(timeline.row('Alert fires')).toBeVisible()
  await timeline.goTo('Alert fires')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await expect(timeline.row('Alert fires')).toBeHidden()
  await expect(timeline.phase('Detection')).toBeFocused()
})

test('durations follow the definitions that are chosen, and contradictions are said in words', async ({
  app,
  folder,
}) => {
  const timeline = await TimelinePage.withIncident(app, folder, busy)
  const { page } = timeline
  await expect(timeline.duration('Time to resolve')).toContainText('55 min')
  await page.getByRole('region', { name: 'Durations' }).getByLabel('Whose definitions').click()
  await page.getByRole('option', { name: 'As PagerDuty defines them' }).click()
  await expect(timeline.duration('Time to resolve')).toContainText('51 min')
  await expect(timeline.duration('Impact')).toContainText('40 min18:00 to 18:40')
  await timeline.time('All is well').fill('18:01')
  await timeline.time('All is well').press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Resolved is marked' })).toBeVisible()
  await expect(timeline.duration('Time to resolve')).toContainText('contradict')
})

test('of ten thousand events only those in sight exist, and the last is reached, written in and added to', async ({
  app,
  folder,
}) => {
  test.setTimeout(180_000)
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    ...at('14:00', `Entry ${index + 1} of many`),
    at: plusSeconds('2026-03-11T14:00:00Z', index * 20),
    id: `event ${index}`,
  }))
  const timeline = await TimelinePage.withIncident(app, folder, anIncident({ timeline: many }))
  const { editor, page } = timeline
  await editor.expectCount('10,000 events')
  await expect.poll(() => editor.events().count()).toBeLessThan(80)
  await timeline.goTo('Entry 1 of many')
  await page.keyboard.press('End')
  await expect(timeline.row('Entry 10000 of many')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type(', the last')
  await page.keyboard.press('Escape')
  await expect(timeline.row('Entry 10000 of many, the last')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(timeline.row('Entry 1 of many')).toBeFocused()
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight / 2))
  await expect(timeline.row(/Entry 5\d\d\d of many/).first()).toBeVisible()
  // The row with the cursor is still there, far above.
  await expect(timeline.row('Entry 1 of many')).toBeFocused()
  await editor.addEvent('+10s', 'And one more')
  await expect(timeline.row('And one more')).toBeInViewport()
  await editor.expectSaved()
})

test('a click is not lost where the page scrolls under it', async ({ app, folder }) => {
  const hour = Array.from({ length: 60 }, (_, minute) =>
    at(`14:${String(minute).padStart(2, '0')}`, `Entry ${minute}`),
  )
  const { page } = await TimelinePage.withIncident(app, folder, anIncident({ timeline: hour }))
  await page.getByRole('treegrid').getByRole('row', { name: 'Entry 8' }).scrollIntoViewIfNeeded()
  await page.waitForTimeout(300)
  await page.getByRole('button', { name: 'Mark: Entry 8' }).hover()
  await page.mouse.down()
  await page.getByRole('main').evaluate(
    (main) =>
      new Promise((done) => {
        main.scrollBy(0, 2)
        requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))
      }),
  )
  await page.mouse.up()
  await expect(page.getByRole('menu', { name: 'Mark' })).toBeVisible()
})

test('the row with the cursor is never under what stands at the bottom', async ({ app, folder }) => {
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700),
  )
  const timeline = await TimelinePage.withIncident(app, folder, busy)
  const { editor, page } = timeline
  await timeline.goTo('Checkout begins to fail')
  for (const text of ['Alert fires', 'Engineer answers', 'Pool grown']) {
    await page.keyboard.press('Shift+ArrowDown')
    await expect(timeline.row(text)).toBeFocused()
    await expect
      .poll(async () => {
        const row = await timeline.row(text).boundingBox()
        const foot = await timeline.selectionBar().boundingBox()
        return row && foot ? row.y + row.height <= foot.y + 1 : false
      })
      .toBe(true)
  }
  await page.keyboard.press('Escape')
  await editor.typingLine().focus()
  await page.keyboard.press('ArrowUp')
  await expect(timeline.row('All is well')).toBeInViewport()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`everything of the timeline is accessible, ${scheme}`, async ({ app, folder }) => {
    const timeline = await TimelinePage.withIncident(app, folder, busy)
    const { editor, page } = timeline
    await page.emulateMedia({ colorScheme: scheme })
    const look = (name: string) => expectSound(page, `timeline-${scheme}/${name}`)
    await noticesGone(page)
    await timeline.goTo('Alert fires')
    await page.keyboard.press('Space')
    await page.keyboard.press('o')
    await look('01-selected-and-details')
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await expect(page.getByRole('menuitemcheckbox').first()).toBeVisible()
    await look('02-filter')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Keys' }).click()
    await expect(page.getByText('A letter marks a milestone')).toBeVisible()
    await look('03-keys')
    await page.keyboard.press('Escape')
    await timeline.row('Pool grown').getByRole('button', { name: 'More about' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    await look('04-menu')
    await page.keyboard.press('Escape')
    await editor.typingLine().fill('19:10 !r Second wave is over')
    await look('05-typing')
    await timeline.paste('20:00 One\nsometime Two\n20:10 Three')
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('06-paste')
  })
}
