import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type RunningApp, test } from '../support/launch'

const passphrase = 'four words without sense'
const markers = Array.from({ length: 20 }, (_, index) => `Geheimnis${String(index).padStart(2, '0')}x`)

/** Turns protection on as a person does, and answers with the recovery key that was shown. */
async function protect(page: Page): Promise<string> {
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Protect with a passphrase…' }).click()
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('The same again').fill(passphrase)
  await page.getByRole('button', { name: 'Continue' }).click()
  const key = (await page.getByTestId('recovery key').textContent()) ?? ''
  await page.getByRole('button', { name: 'I have it on paper' }).click()
  const typed = page.getByLabel('Type the recovery key from your paper')
  await typed.fill(`${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`)
  await page.getByRole('button', { name: 'Encrypt the archive' }).click()
  await expect(page.getByText('There is a mistake in this recovery key')).toBeVisible()
  await typed.fill(key.toLowerCase())
  await page.getByRole('button', { name: 'Encrypt the archive' }).click()
  await expect(page.getByText('This archive is encrypted.')).toBeVisible({ timeout: 20_000 })
  return key
}

async function unlock(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox').fill(text)
  await page.getByRole('button', { name: 'Unlock' }).click()
}

const lockScreen = (page: Page) => page.getByRole('heading', { name: 'Debrief is locked' })

/** Writes markers into the text fields of each section until there are none left. */
async function plantMarkers(app: RunningApp): Promise<void> {
  const editor = await app.archive.create('Startup')
  const left = [...markers]
  for (const section of [
    'Overview',
    'Summary',
    'Impact',
    'Timeline',
    'Five whys',
    'Lessons',
    'Review',
  ] as const) {
    await editor.goTo(section)
    if (section === 'Timeline') await editor.addEvent('2026-03-12 09:15', left.shift() ?? '')
    if (section === 'Lessons') {
      await editor.press('Add root cause').catch(() => undefined)
    }
    const fields = app.page.locator('main textarea:visible')
    for (let index = 0; index < (await fields.count()) && left.length > 0; index++) {
      const field = fields.nth(index)
      if ((await field.isEditable()) && (await field.inputValue()) === '') {
        await field.fill(left.shift() ?? '')
      }
    }
  }
  await editor.goTo('Overview')
  await editor.write('Title', left.splice(0).join(' ') || 'Geheimnis')
  await expect(app.page.getByText('Saved', { exact: true })).toBeVisible()
}

/** Every file below a folder that holds a text in UTF-8 or UTF-16, or has it in its name. */
function filesWith(folder: string, texts: readonly string[]): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  )
  return entries.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name)
    if (!existsSync(path)) return []
    const bytes = readFileSync(path)
    const found = texts.filter(
      (text) =>
        path.includes(text) ||
        [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()].some(
          (form) => bytes.includes(form),
        ),
    )
    return found.map((text) => `${path}: ${text}`)
  })
}

test('a protected archive leaves no readable word on disk, and opens for nobody without its passphrase', async ({
  folder,
  start,
}) => {
  test.setTimeout(240_000)
  const userData = join(folder, 'user data')
  const app = await start(userData)
  await app.archive.waitUntilShown()
  const key = await protect(app.page)
  await app.page.keyboard.press('Control+Shift+A')
  await app.archive.waitUntilShown()
  await plantMarkers(app)
  await app.page.keyboard.press('Control+Shift+A')
  await app.archive.search('Geheimnis')
  await expect(app.page.locator('tbody tr')).toHaveCount(1)
  await app.quit()

  expect(filesWith(userData, [...markers, 'Geheimnis', passphrase, key, 'INC-2026-'])).toEqual([])

  const again = await start(userData)
  await expect(lockScreen(again.page)).toBeVisible()
  await unlock(again.page, 'four words with some sense')
  await expect(again.page.getByText('This is not the passphrase of this archive.')).toBeVisible()
  await unlock(again.page, passphrase)
  await again.archive.waitUntilShown()
  await again.archive.search(markers[0] ?? '')
  await expect(again.page.locator('tbody tr')).toHaveCount(1)

  await again.page.keyboard.press('Control+L')
  await expect(lockScreen(again.page)).toBeVisible()
  await again.page.getByRole('button', { name: 'Use the recovery key instead' }).click()
  await unlock(again.page, key)
  await again.archive.waitUntilShown()
  await again.quit()
  expect(filesWith(userData, [...markers, 'Geheimnis', passphrase, key])).toEqual([])
})

test('what is being written is saved before the archive locks by itself', async ({ app }) => {
  test.setTimeout(120_000)
  await app.archive.waitUntilShown()
  await protect(app.page)
  await app.page.keyboard.press('Control+Shift+A')
  const editor = await app.archive.create('Startup')
  await app.page.clock.install()
  await editor.field('Title').click()
  await app.page.keyboard.type('Nearly lost')
  await app.page.clock.fastForward(16 * 60_000)
  await expect(lockScreen(app.page)).toBeVisible()
  await unlock(app.page, passphrase)
  await app.archive.search('nearly lost')
  await expect(app.page.locator('tbody tr')).toHaveCount(1)
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
