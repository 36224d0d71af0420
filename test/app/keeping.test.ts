import { existsSync } from 'node:fs'
import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerDialogs, type RunningApp, test } from '../support/launch'

const id = `INC-${new Date().getUTCFullYear()}-001`

async function withOne(app: RunningApp, title: string): Promise<void> {
  await app.archive.waitUntilShown()
  const editor = await app.archive.create('Startup')
  await editor.write('Title', title)
  await editor.expectSaved()
  await app.page.keyboard.press('Control+Shift+a')
  await expect(app.page.getByRole('row', { name: title })).toBeVisible()
}

test('an incident is moved to the trash by its key, taken back, and restored from the trash', async ({
  app,
}) => {
  await withOne(app, 'Payments were down')
  const row = app.page.getByRole('row', { name: 'Payments were down' })
  await row.getByRole('button').first().focus()
  await app.page.keyboard.press('Delete')
  await expect(row).toBeHidden()
  await app.page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toBeVisible()

  await row.getByRole('button', { name: 'More for' }).click()
  await app.page.getByRole('menuitem', { name: 'Move to trash' }).click()
  await expect(row).toBeHidden()
  await app.page.getByRole('button', { name: 'Trash', exact: true }).click()
  await app.page.getByRole('button', { name: `Restore ${id}` }).click()
  await expect(app.page.getByText('The trash is empty.')).toBeVisible()
  await app.page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(row).toBeVisible()
})

test('an incident is duplicated, given another id, and closed', async ({ app }) => {
  await withOne(app, 'Payments were down')
  const choose = async (row: string, item: string) => {
    await app.page.getByRole('button', { name: `More for ${row}` }).click()
    const menu = app.page.getByRole('menu', { name: `More for ${row}` })
    await menu.getByRole('menuitem', { name: item }).click()
  }
  await choose(id, 'Duplicate')
  await expect(app.page.getByRole('row', { name: 'Payments were down (copy)' })).toBeVisible()
  const copy = id.replace('001', '002')
  await choose(copy, 'Change id')
  await app.page.getByLabel('New id').fill(id)
  await app.page.getByRole('button', { name: 'Change id' }).click()
  await expect(app.page.getByText(`There is an incident ${id} already.`)).toBeVisible()
  await app.page.getByLabel('New id').fill('PAY-7')
  await app.page.getByRole('button', { name: 'Change id' }).click()
  await expect(app.page.getByRole('row', { name: 'PAY-7' })).toBeVisible()
  await choose('PAY-7', 'Close post-mortem')
  await expect(app.page.getByRole('row', { name: 'PAY-7' })).toContainText('Closed')
})

test('a backup is made, checked, and restored into an empty folder, where it is read', async ({
  app,
  folder,
}) => {
  await withOne(app, 'Payments were down')
  await app.page.keyboard.press('Control+,')
  const file = join(folder, 'mine.debriefbackup')
  await answerDialogs(app, { save: file })
  await app.page.getByRole('button', { name: 'Back up…' }).click()
  await expect(app.page.getByText('read back and whole')).toBeVisible()
  await expect(app.page.getByText('Last backup: today.')).toBeVisible()
  await answerDialogs(app, { open: [file] })
  await app.page.getByRole('button', { name: 'Check a backup…' }).click()
  await expect(app.page.getByText('is whole: 1 incident')).toBeVisible()

  const to = join(folder, 'restored')
  await app.electron.evaluate(
    ({ dialog }, [backup, empty]) => {
      const answers = [backup, empty]
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [answers.shift() ?? ''] })
    },
    [file, to] as const,
  )
  await app.page.getByRole('button', { name: 'Restore a backup…' }).click()
  await expect(app.page.getByText('restored and opened')).toBeVisible()
  await expect(app.page.getByText(to, { exact: true })).toBeVisible()
  await app.page.getByRole('button', { name: 'Archive', exact: true }).click()
  await expect(app.page.getByRole('row', { name: 'Payments were down' })).toBeVisible()
})

test('the archive is moved and found there at the next start; a missing folder is not an empty archive', async ({
  folder,
  start,
}) => {
  const userData = join(folder, 'user data')
  const app = await start(userData)
  await withOne(app, 'Payments were down')
  await app.page.keyboard.press('Control+,')
  const to = join(folder, 'elsewhere')
  await mkdir(to)
  await answerDialogs(app, { open: [to] })
  await app.page.getByRole('button', { name: 'Move…' }).click()
  await expect(app.page.getByText('The old folder is kept')).toBeVisible()
  expect(await readdir(userData)).toContain('archive (moved)')
  await app.quit()

  const again = await start(userData)
  await expect(again.page.getByRole('row', { name: 'Payments were down' })).toBeVisible()
  await again.quit()

  await rename(to, `${to} unplugged`)
  const third = await start(userData)
  await expect(third.page.getByRole('heading', { name: 'Your archive was not found' })).toBeVisible()
  await expect(third.page.getByText(to, { exact: true })).toBeVisible()
  expect(existsSync(to)).toBe(false)
  await rename(`${to} unplugged`, to)
  await third.page.getByRole('button', { name: 'Try again' }).click()
  await expect(third.page.getByRole('row', { name: 'Payments were down' })).toBeVisible()
})
