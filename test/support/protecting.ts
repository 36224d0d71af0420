import { expect, type Page } from '@playwright/test'

export const appPassphrase = 'four words without sense'

/**
 * Turns protection on as a person does, and answers with the recovery key that was shown.
 * @param look called at each step that shows something new
 */
export async function protect(
  page: Page,
  look: (step: string) => Promise<void> = async () => {},
): Promise<string> {
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Protect with a passphrase…' }).click()
  await page.getByLabel('New passphrase', { exact: true }).fill(appPassphrase)
  await page.getByLabel('The same again').fill(appPassphrase)
  await page.getByRole('button', { name: 'Continue' }).click()
  const key = (await page.getByTestId('recovery key').textContent()) ?? ''
  await look('recovery-key-shown')
  await page.getByRole('button', { name: 'I have it on paper' }).click()
  const typed = page.getByLabel('Type the recovery key from your paper')
  await typed.fill(`${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`)
  await page.getByRole('button', { name: 'Encrypt the archive' }).click()
  await expect(page.getByText('There is a mistake in this recovery key')).toBeVisible()
  await look('recovery-key-mistyped')
  await typed.fill(key.toLowerCase())
  await page.getByRole('button', { name: 'Encrypt the archive' }).click()
  await expect(page.getByText('This archive is encrypted.')).toBeVisible({ timeout: 20_000 })
  return key
}

export async function unlock(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

export const lockScreen = (page: Page) => page.getByRole('heading', { name: 'Debrief is locked' })
