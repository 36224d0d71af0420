import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/launch'

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
  const form = app.page.getByRole('form', { name: 'Add event' })
  await form.getByLabel('What happened').fill('Not yet added')
  await app.page.keyboard.press('Control+2')
  await app.page.keyboard.press('Control+4')
  await expect(form.getByLabel('What happened')).toHaveValue('Not yet added')
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
