import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type RunningApp, test } from '../support/launch'
import type { EditorPage } from '../support/pages/editor-page'

const year = new Date().getUTCFullYear()

async function undoAll(page: Page): Promise<void> {
  const undo = page.getByRole('button', { name: 'Undo' })
  while (await undo.isEnabled()) await undo.click()
}

async function redoAll(page: Page): Promise<void> {
  const redo = page.getByRole('button', { name: 'Redo' })
  while (await redo.isEnabled()) await redo.click()
}

async function writeInThreeSections(editor: EditorPage): Promise<void> {
  await editor.write('Title', 'Checkout answers 503')
  await editor.goTo('Summary')
  await editor.write('Executive summary', 'Checkout failed for 45 minutes.')
  await editor.goTo('Timeline')
  await editor.addEvent('2026-10-12 14:02', 'Alert fires')
  await editor.expectSaved()
}

async function expectAllWritten(editor: EditorPage): Promise<void> {
  await editor.goTo('Overview')
  await expect(editor.field('Title')).toHaveValue('Checkout answers 503')
  await editor.goTo('Summary')
  await expect(editor.field('Executive summary')).toHaveValue('Checkout failed for 45 minutes.')
  await editor.goTo('Timeline')
  await expect(editor.events()).toHaveCount(1)
}

async function expectNothingWritten(editor: EditorPage): Promise<void> {
  await editor.goTo('Overview')
  await expect(editor.field('Title')).toHaveValue('')
  await editor.goTo('Summary')
  await expect(editor.field('Executive summary')).toHaveValue('')
  await editor.goTo('Timeline')
  await expect(editor.events()).toHaveCount(0)
}

for (const [how, end] of [
  ['quit', (app: RunningApp) => app.quit()],
  ['killed right after it said "Saved"', (app: RunningApp) => app.kill()],
] as const) {
  test(`all that was written can be undone and redone after the app was ${how}`, async ({
    folder,
    start,
  }) => {
    const userData = join(folder, 'user data')
    const first = await start(userData)
    await writeInThreeSections(await first.archive.create('Startup'))
    await end(first)

    const second = await start(userData)
    const undone = await second.archive.open(`INC-${year}-001`)
    await expectAllWritten(undone)
    await undoAll(second.page)
    await expectNothingWritten(undone)
    await undone.expectSaved()
    await end(second)

    const third = await start(userData)
    const redone = await third.archive.open(`INC-${year}-001`)
    await redoAll(third.page)
    await expectAllWritten(redone)
    await third.quit()
  })
}

test('undo and redo go to the section where something changes', async ({ app }) => {
  const editor = await app.archive.create('Startup')
  await writeInThreeSections(editor)
  await editor.goTo('Review')
  const shown = (name: string) => expect(app.page.getByRole('heading', { level: 2, name })).toBeVisible()
  await app.page.keyboard.press('Control+z')
  await shown('Timeline')
  await app.page.keyboard.press('Control+z')
  await shown('Summary')
  await app.page.keyboard.press('Control+z')
  await shown('Overview')
  await app.page.keyboard.press('Control+Shift+z')
  await app.page.keyboard.press('Control+Shift+z')
  await shown('Summary')
})
