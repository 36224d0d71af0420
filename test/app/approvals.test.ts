import { expect } from '@playwright/test'
import { test } from '../support/launch'
import { expectSound } from '../support/sound-screen'

test('a document is asked for, signed, locked, and amended with a reason', async ({ app }) => {
  const { page } = app
  const editor = await app.archive.create('Scale-up')
  const dialog = page.getByRole('dialog')
  const banner = page.getByRole('region', { name: 'Approval' })
  await editor.write('Title', 'Checkout down for 45 minutes')
  await editor.goTo('Review')
  await expect(page.getByRole('group', { name: 'Sign-off' })).toContainText('still open: Overview, Summary')

  await test.step('the next step of an approval has one key', async () => {
    await page.keyboard.press('Control+Shift+s')
    await expect(page.getByRole('group', { name: 'Sign-off' })).toContainText(
      'Waiting for 2 of 2 signatures.',
    )
    await page.keyboard.press('Control+Shift+s')
    await expect(dialog.getByLabel('Name')).toBeFocused()
    await expectSound(page, 'approvals-sign')
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('A signature needs a name.')
    await page.keyboard.type('R. Haddad')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(banner).toContainText('1 signature stands under this text.')
  })

  await test.step('a change withdraws what was signed before it, and undo brings both back', async () => {
    await editor.write('Meeting notes', 'Support was there.')
    const notice = page.getByRole('alert').filter({ hasText: '1 signature was withdrawn' })
    await notice.getByRole('button', { name: 'Undo the change' }).click()
    await expect(editor.field('Meeting notes')).toHaveValue('')
    await expect(page.getByRole('list', { name: 'Signatories' })).toContainText('Approved, ')
  })

  await test.step('the last signature locks it', async () => {
    await editor.press('Sign as Product lead…')
    await dialog.getByLabel('Name').fill('L. Okafor')
    await dialog.getByLabel('Note').fill('Read with the product team')
    await expect(dialog).toContainText('This is the last signature: it locks the document.')
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click()
    await expect(banner).toContainText('Revision 1 was approved on')
    await expect(editor.field('Meeting notes')).not.toBeEditable()
    await expect(page.getByRole('main').getByRole('button', { name: /^(?:Add|Remove) / })).toHaveCount(0)
    await editor.goTo('Overview')
    await expect(editor.field('Title')).not.toBeEditable()
    await editor.expectSaved()
    await expectSound(page, 'approvals-locked')
  })

  await test.step('an amendment begins the next revision', async () => {
    await page.keyboard.press('Control+Shift+s')
    await expect(dialog.getByLabel('Reason')).toBeFocused()
    await expectSound(page, 'approvals-amend')
    await page.keyboard.type('Finance confirmed the revenue')
    await dialog.getByRole('button', { name: 'Begin revision 2' }).click()
    await expect(banner).toBeHidden()
    await editor.write('Title', 'Checkout down for 47 minutes')
    await editor.expectSaved()
    await editor.goTo('Review')
    await expect(page.getByRole('group', { name: 'Sign-off' })).toContainText(
      'Revision 1 was signed by R. Haddad (CTO)',
    )
  })
})
