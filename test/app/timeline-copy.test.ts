import { expect } from '@playwright/test'
import { anIncident, at } from '../support/incidents'
import { test } from '../support/launch'
import { TimelinePage } from '../support/pages/timeline-page'

test('selected events are copied as lines, which can be pasted again; selected words are copied as they are', async ({
  app,
  folder,
}) => {
  const timeline = await TimelinePage.withIncident(
    app,
    folder,
    anIncident({
      zone: 'Asia/Dubai',
      timeline: [
        at('14:00', 'Checkout begins to fail', { milestone: 'impact started' }),
        at('14:04:10', 'Alert fires'),
        at('14:20', 'Pool grown'),
      ],
    }),
  )
  const { page } = timeline
  const copied = () => app.electron.evaluate(({ clipboard }) => clipboard.readText())
  await timeline.goTo('Alert fires')
  await page.keyboard.press('Control+c')
  await expect.poll(copied).toBe('2026-03-11 18:04:10 Alert fires')

  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  const lines = await copied()
  expect(lines).toBe(
    [
      '2026-03-11 18:00 !impact-started Checkout begins to fail',
      '2026-03-11 18:04:10 Alert fires',
      '2026-03-11 18:20 Pool grown',
    ].join('\n'),
  )

  await page.keyboard.press('Delete')
  await expect(timeline.editor.events()).toHaveCount(0)
  await timeline.editor.typingLine().focus()
  await page.keyboard.press('Control+v')
  await page.getByRole('dialog').getByRole('button', { name: 'Add 3 events' }).click()
  await timeline.expectTexts('Checkout begins to fail', 'Alert fires', 'Pool grown')
  await expect(timeline.row('Checkout begins to fail')).toContainText('Impact started')

  await timeline.time('Pool grown').selectText()
  await page.keyboard.press('Control+c')
  expect(await copied()).toBe('18:20')
})
