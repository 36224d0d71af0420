import { expect } from '@playwright/test'
import { test } from '../support/launch'
import { sectionTitles } from '../support/pages/editor-page'
import { carryOut } from '../support/palette'

test('a post-mortem is begun, titled and left by keyboard alone', async ({ app }) => {
  const { page } = app
  await app.archive.waitUntilShown()
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('button', { name: 'Scale-up' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Overview' })).toBeVisible()

  await page.getByLabel('Title', { exact: true }).focus()
  await page.keyboard.type('Written without a mouse')
  await expect(page.getByRole('status')).toHaveText('Saved')
  await page.keyboard.press('Control+Shift+a')
  await expect(page.getByRole('row', { name: 'Written without a mouse' })).toBeVisible()
})

test('each section has a shortcut, and the palette finds a command by its words', async ({ app }) => {
  const { page } = app
  await app.archive.create('Scale-up')
  for (const [index, title] of sectionTitles.entries()) {
    await page.keyboard.press(`Control+${index + 1}`)
    await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
  }
  await carryOut(page, 'timel')
  await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeVisible()
})

test('typing in one field is undone as one step, and redone', async ({ app }) => {
  const { page } = app
  const editor = await app.archive.create('Startup')
  await editor.field('Title').focus()
  await page.keyboard.type('Short title')
  await editor.goTo('Summary')
  await editor.field('Executive summary').focus()
  await page.keyboard.type('One thought.')
  await page.keyboard.press('Control+z')
  await expect(editor.field('Executive summary')).toHaveValue('')
  await page.keyboard.press('Control+z')
  await editor.goTo('Overview')
  await expect(editor.field('Title')).toHaveValue('')
  await page.keyboard.press('Control+Shift+z')
  await expect(editor.field('Title')).toHaveValue('Short title')
})

test('the menu offers the same commands', async ({ app }) => {
  await app.archive.waitUntilShown()
  await app.electron.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('new incident')?.click()
  })
  await expect(app.page.getByRole('dialog')).toBeVisible()
})

test('from the editor, find saves, goes to the archive and puts the cursor into the search', async ({
  app,
}) => {
  const editor = await app.archive.create('Startup')
  await editor.write('Title', 'Left in a hurry')
  await app.page.keyboard.press('Control+f')
  await expect(app.page.getByRole('textbox', { name: 'Search the archive' })).toBeFocused()
  await expect(app.page.getByRole('row', { name: 'Left in a hurry' })).toBeVisible()
})

test('the menu greys out what would do nothing on this screen', async ({ app }) => {
  const isEnabled = (command: string) =>
    app.electron.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.enabled, command)
  await app.archive.waitUntilShown()
  await expect.poll(() => isEnabled('export')).toBe(false)
  await app.archive.create('Startup')
  await expect.poll(() => isEnabled('export')).toBe(true)
})

test('the archive is searched through every field', async ({ app }) => {
  await app.archive.openSamples()
  await app.archive.expectIncidents('INC-2026-042', 'INC-2026-107')
  await app.page.keyboard.press('Control+f')
  await app.page.keyboard.type('circuit breaker')
  await app.archive.expectIncidents('INC-2026-107')
  await app.page.keyboard.press('Escape')
  await app.archive.expectIncidents('INC-2026-042', 'INC-2026-107')
  await app.page.keyboard.type('circuit breaker')
  await app.archive.expectIncidents('INC-2026-107')
  await app.page.keyboard.press('Enter')
  await expect(app.page.getByLabel('Incident id')).toHaveValue('INC-2026-107')
})

test('the samples are a copy: the own archive stays empty', async ({ app }) => {
  await app.archive.openSamples()
  const editor = await app.archive.open('INC-2026-042')
  await editor.write('Title', 'Tried out')
  await editor.leave()
  await app.page.getByRole('button', { name: 'Back to my archive' }).click()
  await expect(app.page.getByRole('button', { name: 'Open the sample archive' })).toBeVisible()
})
