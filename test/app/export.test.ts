import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { pdfText } from '../support/documents'
import { answerDialogs, type RunningApp, test } from '../support/launch'
import { expectSound } from '../support/sound-screen'

test('a document is seen before it is written, looks as the company wants, and outlives its export process', async ({
  app,
  folder,
}) => {
  const { page } = app
  await page
    .getByRole('button', { name: /sample/i })
    .first()
    .click()
  await page.getByText('INC-2026-107').first().click()
  await page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
  const whole = await pagesShown(page)

  await page.getByRole('radio', { name: 'Board' }).check()
  await expect.poll(() => pagesShown(page)).toBeLessThan(whole)

  await page.getByRole('button', { name: 'Look of documents' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Company').fill('Meridian Pay')
  await dialog.getByLabel('Colour').fill('#ffd54f')
  await expect(dialog.getByText('White cannot be read on this')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Save look' })).toBeDisabled()
  await dialog.getByLabel('Colour').fill('#3b2f63')
  await expectSound(page, 'the look of documents')
  await dialog.getByRole('button', { name: 'Save look' }).click()
  await expect(dialog).toBeHidden()
  await pagesShown(page)

  const path = join(folder, 'board.pdf')
  await answerDialogs(app, { save: path })
  await page.getByRole('button', { name: 'Export PDF' }).click()
  await killExport(app)
  await expect(page.getByText('The export ended unexpectedly. Nothing was written; try again.')).toBeVisible()
  await page.getByRole('button', { name: 'Export PDF' }).click()
  await expect(page.getByText('board.pdf is written')).toBeVisible({ timeout: 60_000 })
  expect(await pdfText(path)).toContain('Meridian Pay')
})

/** Once the preview is up to date. */
async function pagesShown(page: Page): Promise<number> {
  const line = page.getByText(/^\d+ pages?, as the PDF will be$/)
  await expect(line).toBeVisible({ timeout: 60_000 })
  return Number.parseInt((await line.textContent()) ?? '', 10)
}

/** As running out of memory would. */
async function killExport({ electron }: RunningApp): Promise<void> {
  await electron.evaluate(async ({ app }) => {
    for (;;) {
      const running = app.getAppMetrics().find(({ name }) => name === 'Debrief export')
      if (running) return process.kill(running.pid, 'SIGKILL')
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })
}
