import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { answerDialogs, type RunningApp, test } from '../support/launch'
import { type EditorPage, sectionTitles } from '../support/pages/editor-page'
import { appPassphrase, lockScreen, protect, unlock } from '../support/protecting'
import { expectReadable, expectSound, expectToFit } from '../support/sound-screen'

const sizes = [
  { width: 1024, height: 700 },
  { width: 1440, height: 900 },
] as const

for (const size of sizes) {
  const words = `${size.width} by ${size.height}`
  test(`every screen of a protected archive is whole and accessible, ${words}`, async ({ app }) => {
    test.setTimeout(240_000)
    await lookAtProtection(app, await looking(app, size))
  })

  test(`every screen is whole and accessible, ${words}`, async ({ app }) => {
    test.setTimeout(240_000)
    const look = await looking(app, size)

    await app.archive.waitUntilShown()
    await look('01-empty')
    await app.page.getByRole('banner').getByRole('button', { name: 'New post-mortem' }).click()
    await expect(app.page.getByRole('dialog')).toBeVisible()
    await look('02-new')
    await app.page.keyboard.press('Escape')
    await app.archive.openSamples()
    await look('03-archive')
    await lookAtKeeping(app, look)
    await lookAtTemplates(app, look)
    await app.archive.search('qqxxzzvv')
    await expect(app.page.getByText('Nothing holds')).toBeVisible()
    await look('04-not-found')
    await app.archive.search('chekout pool')
    await expect(app.page.locator('tbody mark').first()).toBeVisible()
    await app.page.waitForTimeout(400)
    await look('05-found')
    await app.archive.search('')
    await app.page.getByRole('button', { name: 'Service' }).click()
    await expect(app.page.getByRole('menuitemcheckbox').first()).toBeVisible()
    await look('06-filter')
    await app.page.getByRole('menuitemcheckbox').first().click()
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('button', { name: 'Dates' }).click()
    await look('07-filtered')
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('button', { name: 'View: not saved' }).click()
    await look('08-views')
    await app.page.getByRole('menuitem', { name: 'Save this view…' }).click()
    await expect(app.page.getByRole('dialog')).toBeVisible()
    await look('09-save-view')
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('button', { name: 'Remove all filters' }).click()
    const editor = await app.archive.open('INC-2026-107')
    await lookAtSections(editor, look)
    await lookAtAttachments(app, look)
    await lookAtDialogs(app, look)
  })
}

type Look = (name: string) => Promise<void>

/** Gives the window a size. Each screen is then looked at in light and in dark, and judged where it is smallest. */
async function looking(app: RunningApp, { width, height }: (typeof sizes)[number]): Promise<Look> {
  const { electron, page } = app
  await electron.evaluate(
    ({ BrowserWindow }, [wide, high]) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high),
    [width, height] as const,
  )
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width)
  await wear('light', page)
  const isFirst = width === sizes[0].width
  return async (name) => {
    await (isFirst ? expectSound : expectToFit)(page, `light-${width}/${name}`)
    await wear('dark', page)
    await (isFirst ? expectReadable : expectToFit)(page, `dark-${width}/${name}`)
    await wear('light', page)
  }
}

async function wear(scheme: 'light' | 'dark', page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme)
}

async function lookAtProtection(app: RunningApp, look: Look): Promise<void> {
  const { page } = app
  await app.archive.waitUntilShown()
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: 'Protect with a passphrase…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('50-protect')
  await page.getByLabel('New passphrase', { exact: true }).fill(appPassphrase)
  await page.getByLabel('The same again').fill('four words that')
  await look('51-protect-different')
  await page.keyboard.press('Escape')
  await protect(page, async (step) => look(`52-${step}`))
  await page.getByText('This archive is encrypted.').scrollIntoViewIfNeeded()
  await look('53-protected')
  for (const [button, name] of [
    ['Change passphrase…', '54-change-passphrase'],
    ['New recovery key…', '55-new-recovery-key'],
    ['Turn off…', '56-turn-off'],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.keyboard.press('Control+Shift+A')
  await app.archive.create('Startup')
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  await expect(page.getByText('is not encrypted')).toBeVisible()
  await expect(firstPage(page)).toBeVisible({ timeout: 60_000 })
  await look('57-export-of-protected')
  await page.keyboard.press('Control+L')
  await expect(lockScreen(page)).toBeVisible()
  await look('58-locked')
  await unlock(page, 'not the passphrase')
  await expect(page.getByText('This is not the passphrase')).toBeVisible()
  await look('59-refused')
  await page.getByRole('button', { name: 'Use the recovery key instead' }).click()
  await look('60-recovery-key')
}

async function lookAtKeeping(app: RunningApp, look: (name: string) => Promise<void>): Promise<void> {
  const { page } = app
  const back = () => page.getByRole('button', { name: 'Archive', exact: true }).click()
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { name: 'Backup' })).toBeVisible()
  await look('30-archive-settings')
  await back()
  await page.getByRole('button', { name: 'Trash', exact: true }).click()
  await expect(page.getByText('The trash is empty.')).toBeVisible()
  await look('31-trash-empty')
  await back()
  await page.getByRole('button', { name: 'More for INC-2026-107' }).click()
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible()
  await page.getByRole('menuitem', { name: 'Change id' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('33-change-id')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'More for INC-2026-107' }).click()
  await page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(page.getByText('moved to the trash')).toBeVisible()
  await look('34-moved-to-trash')
  await page.getByRole('button', { name: 'Trash', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Restore INC-2026-107' })).toBeVisible()
  await look('35-trash')
  await page.getByRole('button', { name: 'Empty trash' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('36-empty-trash')
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.getByRole('button', { name: 'Restore INC-2026-107' }).click()
  await expect(page.getByText('The trash is empty.')).toBeVisible()
  // A notice that fades away is not to be judged.
  await page
    .getByRole('alert')
    .filter({ hasText: 'in the archive again' })
    .getByRole('button', { name: 'Close' })
    .click()
  await expect(page.getByText('It is in the archive again.')).toBeHidden()
  await back()
}

async function lookAtTemplates({ page }: RunningApp, look: Look): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await expect(page.getByRole('heading', { name: 'Startup' })).toBeVisible()
  await look('37-template')
  await page.getByRole('button', { name: 'Copy and edit' }).click()
  await page.getByRole('button', { name: 'Lessons', expanded: false }).click()
  await page.getByRole('button', { name: 'Add question' }).click()
  await look('38-template-edited')
  await page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('39-template-not-saved')
  await page.getByRole('button', { name: 'Discard changes' }).click()
}

async function lookAtSections(editor: EditorPage, look: (name: string) => Promise<void>): Promise<void> {
  for (const [index, title] of sectionTitles.entries()) {
    await editor.goTo(title)
    await look(`1${index}-${title.toLowerCase().replace(' ', '-')}`)
  }
}

async function lookAtAttachments(app: RunningApp, look: (name: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-screens-'))
  const names = [
    'Pool usage, 14:00 to 15:00.png',
    'redis.log',
    'a customer’s letter that was '.repeat(4).trim(),
  ]
  for (const name of names) await writeFile(join(folder, name), name)
  await answerDialogs(app, { open: names.map((name) => join(folder, name)) })
  await app.page.getByRole('button', { name: 'Attach files…' }).click()
  await expect(app.page.getByRole('list', { name: 'Attachments' }).getByRole('listitem')).toHaveCount(3)
  await look('19-attached')
  await rm(folder, { recursive: true })
}

async function lookAtDialogs(app: RunningApp, look: (name: string) => Promise<void>): Promise<void> {
  await app.page.keyboard.press('Control+k')
  await expect(app.page.getByRole('dialog')).toBeVisible()
  await look('20-commands')
  await app.page.keyboard.press('Escape')
  await app.page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  await expect(firstPage(app.page)).toBeVisible({ timeout: 60_000 })
  await look('21-export')
  await app.page.getByRole('button', { name: 'Look of documents' }).click()
  await expect(app.page.getByRole('dialog')).toBeVisible()
  await look('24-look-of-documents')
  await app.page.keyboard.press('Escape')
  await app.page.getByRole('banner').getByRole('button').first().click()
  await app.page.getByRole('banner').getByRole('button', { name: 'History' }).click()
  await expect(app.page.getByRole('button', { name: /Restore version/ })).toBeVisible()
  await look('22-history')
}

/** Of the preview of a document. */
function firstPage(page: Page) {
  return page.getByRole('img', { name: /^Page 1 of/ })
}
