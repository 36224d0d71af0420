import { expect } from '@playwright/test'
import { test } from '../support/launch'
import { carryOut } from '../support/palette'
import { expectReadable, expectSound, expectToFit, noticesGone } from '../support/sound-screen'

test('a secret is found and redacted, selected words are withheld, and undo shows what it undid', async ({
  app,
}) => {
  const { page } = app
  await page.setViewportSize({ width: 1440, height: 900 })
  const editor = await app.archive.create('Scale-up')
  await editor.write('Title', 'Checkout fails for Acme')
  await editor.goTo('Summary')
  await editor.write(
    'Executive summary',
    'Acme could log in with password: Tr0ub4dor&3 from 10.64.32.84. Acme was told.',
  )
  const summary = editor.field('Executive summary')
  await summary.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 4))
  await page.keyboard.press('Control+Shift+x')
  await expect(page.getByText('Withheld from every edition')).toBeVisible()
  await expect(summary).toBeFocused()
  await summary.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(5, 10))
  await carryOut(page, 'Redact selection')
  await expect(page.getByText('“could”')).toBeVisible()
  await page.keyboard.press('Control+z')

  await page.keyboard.press('Control+Shift+r')
  const withheld = page.getByRole('region', { name: 'Withheld' })
  await expect(withheld.getByRole('listitem', { name: 'Acme' })).toContainText('Overview (1), Summary (2)')
  const found = page.getByRole('region', { name: 'Secrets and personal data' })
  await found.getByRole('button', { name: 'Redact Tr…' }).click()
  await withheld.getByLabel('Or a field, whatever it says').click()
  await page.getByRole('option', { name: 'Revenue lost' }).click()
  await page.getByRole('button', { name: 'Add name' }).click()
  await page.getByRole('textbox', { name: 'Name 1' }).fill('Ada Lopez')
  await page.getByRole('textbox', { name: 'Role 1' }).fill('Database on-call')
  await expect(page.getByRole('row', { name: /^Customer/ })).toHaveText('Customer34')

  await noticesGone(page)
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0))
  await expectSound(page, 'redactions-light')
  await page.setViewportSize({ width: 1024, height: 700 })
  await expectToFit(page, 'redactions-small')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadable(page, 'redactions-dark')

  await found.getByRole('button', { name: 'Show 10.64.… as it is' }).click()
  await expect(found).toContainText('Nothing else in the record')

  await editor.goTo('Timeline')
  for (let step = 0; step < 6; step++) await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { level: 2, name: 'Redactions and names' })).toBeVisible()
})
