import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerDialogs, test } from '../support/launch'

test('decimals are typed as they are read', async ({ app }) => {
  const editor = await app.archive.create('Startup')
  await editor.goTo('Impact')
  await editor.field('Promised availability').pressSequentially('99.95')
  await editor.field('Share of all users').pressSequentially('0.5')
  await editor.expectSaved()
  await editor.goTo('Overview')
  await editor.goTo('Impact')
  await expect(editor.field('Promised availability')).toHaveValue('99.95 %')
  await expect(editor.field('Share of all users')).toHaveValue('0.5 %')
})

test('someone who types without a pause is saved all the same', async ({ app, folder }) => {
  const editor = await app.archive.create('Startup')
  await editor.goTo('Summary')
  await editor.field('Executive summary').focus()
  const year = new Date().getUTCFullYear()
  const file = join(folder, 'user data/archive/incidents', `INC-${year}-001.json`)
  const isSaved = async () => (await readFile(file, 'utf8')).includes('never stops')
  let typed = 0
  while (!(await isSaved()) && typed < 60) {
    await app.page.keyboard.type('never stops ', { delay: 20 })
    typed++
  }
  expect(typed).toBeLessThan(60)
})

test('an event that is half typed is still there when one comes back to it', async ({ app }) => {
  const editor = await app.archive.create('Startup')
  await editor.goTo('Timeline')
  await editor.typingLine().fill('14:02 Not yet added')
  await app.page.keyboard.press('Control+2')
  await app.page.keyboard.press('Control+4')
  await expect(editor.typingLine()).toHaveValue('14:02 Not yet added')
})

test('a field that takes its text when it is left takes it when a shortcut leads away', async ({ app }) => {
  const editor = await app.archive.create('Startup')
  await editor.goTo('Review')
  await editor.field('Meeting held').fill('2026-10-14 11:00')
  await app.page.keyboard.press('Control+1')
  await editor.goTo('Review')
  await expect(editor.field('Meeting held')).toHaveValue('2026-10-14 11:00')
})

test('an interval that runs over midnight ends on the next day', async ({ app }) => {
  const editor = await app.archive.create('Startup')
  await editor.goTo('Impact')
  await editor.press('Add interval')
  await editor.write('From 1', '2026-10-12 23:50')
  await editor.write('To 1', '00:10')
  await editor.field('Note 1').focus()
  await expect(editor.field('To 1')).toHaveValue('2026-10-13 00:10')
  await expect(app.page.getByText('20 min, from the impact intervals')).toBeVisible()
})

test('what a new why asks is typed at once, into its question', async ({ app }) => {
  const editor = await app.archive.create('Startup')
  await editor.goTo('Five whys')
  await editor.press('Add the first why')
  await expect(editor.field('Question 1')).toBeFocused()
  await editor.press('Ask why')
  await expect(editor.field('Question 2')).toBeFocused()
})

test('a measurement is named and given its value without reaching for the mouse', async ({ app }) => {
  const editor = await app.archive.create('Startup')
  await editor.goTo('Impact')
  await editor.press('Add measurement')
  await app.page.keyboard.type('error_rate_peak')
  await app.page.keyboard.press('Enter')
  await expect(editor.field('Value of error_rate_peak')).toBeFocused()
  await app.page.keyboard.type('45%')
  await expect(editor.field('Value of error_rate_peak')).toHaveValue('45%')
})

test('the incident id is taken when a shortcut leads to the archive', async ({ app }) => {
  const editor = await app.archive.create('Startup')
  await editor.field('Incident id').fill('INC/2026 renamed')
  await app.page.keyboard.press('Control+Shift+a')
  await app.archive.expectIncidents('INC/2026 renamed')
})

test('an id that another incident has is refused, and everything else is saved all the same', async ({
  app,
  folder,
}) => {
  const first = await app.archive.create('Startup')
  await first.leave()
  const editor = await app.archive.create('Startup')
  const year = new Date().getUTCFullYear()
  await editor.write('Incident id', `INC-${year}-001`)
  await editor.write('Title', 'Typed beside a taken id')
  await expect(app.page.getByRole('alert')).toContainText(`saved under INC-${year}-002`)
  const file = join(folder, 'user data/archive/incidents', `INC-${year}-002.json`)
  await expect.poll(() => readFile(file, 'utf8')).toContain('Typed beside a taken id')
  await editor.write('Incident id', `INC-${year}-003`)
  await editor.field('Title').focus()
  await editor.expectSaved()
})

test('undo in a line that is not added yet undoes typing there, not an event', async ({ app }) => {
  const editor = await app.archive.create('Startup')
  await editor.goTo('Timeline')
  await editor.addEvent('14:02', 'Alert fires')
  await editor.typingLine().pressSequentially('half')
  await app.page.keyboard.press('Control+z')
  await expect(editor.events()).toHaveCount(1)
  await expect(editor.typingLine()).not.toHaveValue('half')
})

test('an event typed after midnight is on the next day, which is shown before it is added', async ({
  app,
}) => {
  const editor = await app.archive.create('Startup')
  await editor.goTo('Timeline')
  await editor.addEvent('2026-11-23 23:58', 'Alert fires')
  await editor.typingLine().fill('00:10 Nobody answers')
  await expect(app.page.getByRole('form', { name: 'Add event' })).toContainText('24 November 2026')
})

test('a timeline of 500 events is shown, and typed in, without a stall', async ({ app, folder }) => {
  const path = join(folder, 'long.json')
  const timeline = Array.from({ length: 500 }, (_, index) => ({
    timestamp: new Date(Date.UTC(2026, 9, 12, 14, 0, index * 7)).toISOString(),
    event: `Entry ${index + 1}: a worker reports a refused connection and tries once more`,
  }))
  await writeFile(path, JSON.stringify({ incident_id: 'INC-LONG', timeline }))
  await answerDialogs(app, { open: [path] })
  await app.archive.waitUntilShown()
  const editor = await app.archive.importOne()
  await editor.goTo('Timeline')
  await editor.expectCount('500 events')
  await editor.find('Entry 250:')
  await editor.event('Entry 250:').getByRole('textbox', { name: 'Event at' }).pressSequentially(' again')
  await editor.expectSaved()
})
