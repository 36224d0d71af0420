import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerDialogs, test } from '../support/launch'
import { expectReadable, expectSound } from '../support/sound-screen'

test('what the archive shows is exported into a folder, with a list that shows later that none was changed', async ({
  app,
  folder,
}) => {
  const { page } = app
  const into = join(folder, 'For the auditors')
  mkdirSync(into)
  await app.archive.openSamples()
  await page.getByRole('button', { name: /^Export \d+ incidents…$/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Export a set of incidents' })
  const incidents = dialog.getByRole('list', { name: 'Incidents' }).getByRole('checkbox')
  await expect(incidents).toHaveCount(2)
  await incidents.last().uncheck()
  await dialog.getByRole('checkbox', { name: 'Board' }).check()
  await dialog.getByRole('checkbox', { name: 'Engineering' }).uncheck()
  await dialog.getByRole('checkbox', { name: 'Web page' }).check()
  await dialog.getByRole('switch', { name: 'Number each page for a set' }).click()
  await dialog.getByRole('textbox', { name: 'Prefix' }).fill('ACME-')
  await expectSound(page, 'batch-light')
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadable(page, 'batch-dark')
  await answerDialogs(app, { open: [into] })
  await dialog.getByRole('button', { name: 'Export 2 documents…' }).click()
  await expect(dialog.getByText('2 documents are written')).toBeVisible({ timeout: 30_000 })
  expect(readdirSync(into).filter((name) => /\.(?:pdf|html)$/.test(name))).toHaveLength(2)
  execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: into })

  const [pdf = ''] = readdirSync(into).filter((name) => name.endsWith('.pdf'))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Archive settings' }).click()
  await answerDialogs(app, { open: [join(into, pdf)] })
  await page.getByRole('button', { name: 'Verify an exported file…' }).click()
  await expect(page.getByText(`${pdf}: as it was exported`)).toBeVisible()
  await expectSound(page, 'verify-export')
})
