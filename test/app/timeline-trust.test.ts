import { expect } from '@playwright/test'
import { anIncident, at } from '../support/incidents'
import { test } from '../support/launch'
import { TimelinePage } from '../support/pages/timeline-page'
import { expectSound, noticesGone } from '../support/sound-screen'

const from = (file: string) => ({ source: { file, position: 'line 1', quote: 'as it stands there' } })

test('the clock of a source is corrected for all its events, which show what it had said', async ({
  app,
  folder,
}) => {
  const timeline = await TimelinePage.withIncident(
    app,
    folder,
    anIncident({
      timeline: [
        at('14:01:30', 'Connection refused', from('app.log')),
        at('14:05:30', 'Pool is empty', from('app.log')),
        at('14:03', 'Engineer answers'),
      ],
    }),
  )
  const { page } = timeline
  await page.getByRole('button', { name: 'Clocks' }).click()
  const clock = page.getByRole('form', { name: 'Clock of app.log' })
  await clock.getByLabel('Ahead of true time by').fill('+1m 30s')
  await clock.getByLabel('How that is known').fill('Compared with the load balancer')
  await expect(clock).toContainText('where it said 14:01:30, it was 14:00:00')
  await noticesGone(page)
  await expectSound(page, 'timeline-light/07-clocks')
  await clock.getByRole('button', { name: 'Correct' }).click()
  await page.keyboard.press('Escape')
  await expect(timeline.time('Pool is empty')).toHaveValue('14:04:00')
  await expect(timeline.row('Pool is empty')).toContainText('Its clock said 14:05:30')
  await expect(timeline.row('Engineer answers')).not.toContainText('Its clock')
  await timeline.undo()
  await expect(timeline.time('Pool is empty')).toHaveValue('14:05:30')
})

const notedTwice = anIncident({
  timeline: [
    at('14:02', 'Alert HighErrorRate fires for checkout', from('PagerDuty')),
    at('14:02:20', 'Alert HighErrorRate fires for checkout now', from('#inc-42')),
    at('14:30', 'Status page says checkout is slow', from('Statuspage')),
    at('14:31', 'Status page says that checkout is slow', from('#inc-42')),
  ],
})

test('what two sources noted is offered for merging, and kept apart where both happened', async ({
  app,
  folder,
}) => {
  const timeline = await TimelinePage.withIncident(app, folder, notedTwice)
  const { editor, page } = timeline
  await page.getByRole('button', { name: '2 possible duplicates' }).click()
  const pairs = page.getByRole('dialog').getByRole('listitem')
  await noticesGone(page)
  await expectSound(page, 'timeline-light/08-duplicates')
  await pairs.first().getByRole('button', { name: 'Keep' }).first().click()
  await expect(pairs).toHaveCount(1)
  await pairs.first().getByRole('button', { name: 'Both happened' }).click()
  await expect(page.getByText('Nothing is left')).toBeVisible()
  await page.keyboard.press('Escape')
  await editor.expectCount('3 events')
  await expect(timeline.row('Alert HighErrorRate')).toContainText('1 evidence')
  // What was said of it is remembered over another section.
  await editor.goTo('Review')
  await editor.goTo('Timeline')
  await page.waitForTimeout(2000)
  await expect(page.getByText('possible duplicate')).toBeHidden()
  await timeline.undo()
  await editor.expectCount('4 events')
})

test('evidence, a source with its words and a comment are written beside the event', async ({
  app,
  folder,
}) => {
  const timeline = await TimelinePage.withIncident(
    app,
    folder,
    anIncident({
      timeline: [at('14:02', 'Alert fires')],
      attachments: [
        {
          id: 'pool',
          name: 'pool.png',
          sha256: 'a'.repeat(64),
          bytes: 3,
          type: 'image/png',
          addedAt: '2026-03-11T15:00:00Z',
          note: '',
        },
      ],
    }),
  )
  const { page } = timeline
  await expect(page.getByRole('button', { name: '0 of 1 fact has evidence' })).toBeVisible()
  await timeline.goTo('Alert fires')
  await page.keyboard.press('o')
  const details = page.getByRole('row', { name: 'Details' })
  await details.getByLabel('Source').fill('PagerDuty')
  await details.getByLabel('Place in it').fill('incident 42')
  await details.getByLabel('Its words').fill('HighErrorRate on checkout')
  await details.getByLabel('Comment, never printed').fill('Ask who saw it first')
  await expect(page.getByRole('button', { name: '1 of 1 fact has evidence' })).toBeDisabled()
  await details.getByRole('button', { name: 'Add a link as evidence' }).click()
  await details.getByLabel('Evidence 1', { exact: true }).fill('Grafana: pool usage')
  await expect(timeline.row('Alert fires')).toContainText('From PagerDuty, incident 42')
  await expect(timeline.row('Alert fires')).toContainText('1 evidence')
  await timeline.editor.expectSaved()
  await timeline.goTo('Alert fires')
  await page.keyboard.press('o')
  await expect(details).toBeHidden()
})
