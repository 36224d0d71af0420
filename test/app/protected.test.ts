import { expect } from '@playwright/test'
import { test } from '../support/launch'
import { lockScreen, appPassphrase as passphrase, protect, unlock } from '../support/protecting'

test('what is being written is saved before the archive locks by itself, and what is half typed is there again', async ({
  app,
}) => {
  test.setTimeout(120_000)
  await app.archive.waitUntilShown()
  await protect(app.page)
  await app.page.keyboard.press('Control+Shift+A')
  const editor = await app.archive.create('Startup')
  await app.page.clock.install()
  await editor.field('Title').click()
  await app.page.keyboard.type('Nearly lost')
  await editor.goTo('Timeline')
  await editor.typingLine().fill('14:02 Half an ev')
  await app.page.clock.fastForward(16 * 60_000)
  await expect(lockScreen(app.page)).toBeVisible()
  await unlock(app.page, passphrase)
  await expect(app.page.getByText('Back where you were')).toBeVisible()
  await editor.goTo('Timeline')
  await expect(editor.typingLine()).toHaveValue('14:02 Half an ev')
  await editor.leave()
  await app.archive.search('nearly lost')
  await expect(app.page.locator('tbody tr')).toHaveCount(1)
})

test('a fault that ends the archive while it is written asks for the passphrase, and nothing typed is lost', async ({
  app,
}) => {
  test.setTimeout(120_000)
  await app.archive.waitUntilShown()
  await protect(app.page)
  await app.page.keyboard.press('Control+Shift+A')
  const editor = await app.archive.create('Startup')
  await editor.expectSaved()
  await app.electron.evaluate(() => {
    const main = process.mainModule
    if (!main) throw new Error('Electron has no main module.')
    const { Worker } = main.require('node:worker_threads') as typeof import('node:worker_threads')
    const post = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (...given) {
      Worker.prototype.postMessage = post
      this.terminate()
      post.apply(this, given)
    }
  })
  await editor.write('Title', 'Typed over a fault')
  await expect(app.page.getByRole('alert')).toContainText('met a fault and locked the archive')
  await app.page.getByRole('button', { name: 'Unlock…' }).click()
  const dialog = app.page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(passphrase)
  await dialog.getByRole('button', { name: 'Unlock' }).click()
  await expect(dialog).toBeHidden()
  await editor.expectSaved()
  await editor.leave()
  await expect(app.page.getByRole('row', { name: 'Typed over a fault' })).toBeVisible()
})

test('protection can be turned off again, and the passphrase changed', async ({ app }) => {
  test.setTimeout(120_000)
  await app.archive.waitUntilShown()
  await protect(app.page)
  await app.page.getByRole('button', { name: 'Change passphrase…' }).click()
  await app.page.getByLabel('Passphrase', { exact: true }).fill('not this one at all')
  await app.page.getByLabel('New passphrase').fill('entirely other words')
  await app.page.getByLabel('The same again').fill('entirely other words')
  await app.page.getByRole('dialog').getByRole('button', { name: 'Change passphrase' }).click()
  await expect(app.page.getByText('This is not the passphrase of this archive.')).toBeVisible()
  await app.page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await app.page.getByRole('dialog').getByRole('button', { name: 'Change passphrase' }).click()
  await expect(app.page.getByRole('dialog')).toBeHidden()
  await app.page.getByRole('button', { name: 'Lock now' }).click()
  await unlock(app.page, passphrase)
  await expect(app.page.getByText('This is not the passphrase of this archive.')).toBeVisible()
  await unlock(app.page, 'entirely other words')
  await app.archive.waitUntilShown()
  await app.page.keyboard.press('Control+,')
  await app.page.getByRole('button', { name: 'Turn off…' }).click()
  await app.page.getByLabel('Passphrase', { exact: true }).fill('entirely other words')
  await app.page.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click()
  await expect(app.page.getByRole('button', { name: 'Protect with a passphrase…' })).toBeVisible({
    timeout: 20_000,
  })
})
