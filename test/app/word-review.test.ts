import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { zipped } from '../../electron/export/docx/zipped'
import { openZip } from '../../electron/import/docx/open-zip'
import { answerDialogs, test } from '../support/launch'
import { expectReadable, expectSound, noticesGone } from '../support/sound-screen'

test('a Word document that comes back is imported, and what was changed in it is shown to be carried over', async ({
  folder,
  app,
}) => {
  const made = join(folder, 'made.docx')
  execFileSync(
    'node',
    ['out/desktop/cli.cjs', 'export', 'assets/samples/INC-2026-107.json', '--docx', made],
    {
      stdio: 'pipe',
    },
  )
  const opened = await openZip(await readFile(made), (name) => /\.(?:xml|rels)$/.test(name))
  if (opened.kind === 'failed') throw new Error(opened.reason)
  const body = opened.parts.get('word/document.xml') ?? ''
  const reviewed = body
    .replace(/(<w:t[^>]*>[^<]*)\bcheckout\b/i, '$1the order page')
    .replace('</w:r></w:p><w:sectPr', '<w:commentReference w:id="1"/></w:r></w:p><w:sectPr')
  const comments =
    '<w:comments><w:comment w:id="1" w:date="2026-10-20T08:05:00Z"><w:p><w:r><w:t>Which region was this?</w:t></w:r></w:p></w:comment></w:comments>'
  const path = join(folder, 'reviewed.docx')
  const parts = new Map([...opened.parts, ['word/document.xml', reviewed], ['word/comments.xml', comments]])
  await writeFile(path, await zipped(parts))

  await answerDialogs(app, { open: [path] })
  await app.page.getByRole('button', { name: 'Import' }).first().click()
  const dialog = app.page.getByRole('dialog', { name: 'Changes made in Word' })
  await expect(dialog).toContainText('carry over what you agree with')
  await expect(dialog.locator('ins').filter({ hasText: 'order page' }).first()).toBeVisible()
  await expect(dialog).toContainText('Which region was this?')
  await app.page.locator('.mantine-Notification-root').getByRole('button').click()
  await noticesGone(app.page)
  await app.page.setViewportSize({ width: 1024, height: 700 })
  await expectSound(app.page, 'word-changes-light')
  await app.page.emulateMedia({ colorScheme: 'dark' })
  await expectReadable(app.page, 'word-changes-dark')
  await dialog.getByRole('button', { name: 'Open INC-2026-107' }).click()
  await expect(app.page.getByRole('textbox', { name: 'Title' })).toBeVisible()
})
