import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { type RunningApp, test } from '../support/launch'
import { changeOutside } from '../support/other-program'
import type { EditorPage } from '../support/pages/editor-page'
import { expectSound } from '../support/sound-screen'

type Begun = {
  readonly app: RunningApp
  readonly editor: EditorPage
  readonly id: string
  readonly path: string
  readonly archive: string
}

/** An app with one incident that was saved, opened anew and is only being read. */
async function begun(folder: string, start: (userData: string) => Promise<RunningApp>): Promise<Begun> {
  const userData = join(folder, 'user data')
  const id = `INC-${new Date().getUTCFullYear()}-001`
  const first = await start(userData)
  const written = await first.archive.create('Startup')
  await written.write('Title', 'As it was')
  await written.expectSaved()
  await first.quit()
  const app = await start(userData)
  const editor = await app.archive.open(id)
  const archive = join(userData, 'archive')
  return { app, editor, id, archive, path: join(archive, 'incidents', `${id}.json`) }
}

test('a change by another program is shown where nothing was written, and undo brings ours back', async ({
  folder,
  start,
}) => {
  const { app, editor, id, path, archive } = await begun(folder, start)
  await editor.goTo('Summary')
  changeOutside(path, { title: 'From Git', summary: 'Pulled from Git.' })
  await expect(editor.field('Executive summary')).toHaveValue('Pulled from Git.')
  await expect(app.page.getByText('Changed by another program')).toBeVisible()
  const save = JSON.parse(await readFile(path, 'utf8')).save
  await app.page.waitForTimeout(1000)
  expect(JSON.parse(await readFile(path, 'utf8')).save).toBe(save)
  await app.page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await editor.goTo('Overview')
  await expect(editor.field('Title')).toHaveValue('As it was')
  await editor.expectSaved()
  expect(JSON.parse(await readFile(path, 'utf8')).data.title).toBe('As it was')
  await expectKept(archive, id, 'From Git')
})

test('a change while something is written is shown beside it, and either can be taken', async ({
  folder,
  start,
}) => {
  const { app, editor, id, path, archive } = await begun(folder, start)
  await editor.write('Title', 'Mine')
  changeOutside(path, { title: 'Theirs' })
  const dialog = app.page.getByRole('dialog')
  await expect(dialog).toContainText('Two versions')
  await expect(dialog.getByRole('deletion').filter({ hasText: 'Mine' })).toBeVisible()
  await expect(dialog.getByRole('insertion').filter({ hasText: 'Theirs' })).toBeVisible()
  await inBothLooks(app, 'two-versions')
  await dialog.getByRole('button', { name: 'Decide later' }).click()
  await expect(app.page.getByRole('alert')).toContainText('Both versions are kept')
  await inBothLooks(app, 'two-versions-later')
  await app.page.getByRole('button', { name: 'Compare' }).click()
  await dialog.getByRole('button', { name: 'Take the other' }).click()
  await expect(editor.field('Title')).toHaveValue('Theirs')
  await editor.expectSaved()
  expect(JSON.parse(await readFile(path, 'utf8')).data.title).toBe('Theirs')
  await expectKept(archive, id, 'Mine')
})

test('one right after a save is shown beside it, and ours can be kept', async ({ folder, start }) => {
  const { app, editor, id, path, archive } = await begun(folder, start)
  await editor.write('Title', 'Just saved')
  await editor.expectSaved()
  changeOutside(path, { title: 'Theirs' })
  await app.page.getByRole('dialog').getByRole('button', { name: 'Keep mine' }).click()
  await expect(app.page.getByRole('dialog')).toHaveCount(0)
  await expect(editor.field('Title')).toHaveValue('Just saved')
  await expect.poll(async () => JSON.parse(await readFile(path, 'utf8')).data.title).toBe('Just saved')
  await expectKept(archive, id, 'Theirs')
})

test('an incident that another program removes can be put back', async ({ folder, start }) => {
  const { app, editor, path } = await begun(folder, start)
  await rm(path)
  await expect(app.page.getByRole('alert')).toContainText('Another program removed the file')
  await inBothLooks(app, 'removed-outside')
  await app.page.getByRole('button', { name: 'Put it back' }).click()
  await expect(app.page.getByRole('alert')).toHaveCount(0)
  expect(JSON.parse(await readFile(path, 'utf8')).data.title).toBe('As it was')
  await expect(editor.field('Title')).toHaveValue('As it was')
})

test('the archive lists what another program adds and changes, by itself', async ({ folder, start }) => {
  const { app, editor, path, archive } = await begun(folder, start)
  await editor.leave()
  await expect(app.page.getByRole('row', { name: 'As it was' })).toBeVisible()
  changeOutside(path, { id: 'INC-7', title: 'Added' }, join(archive, 'incidents/INC-7.json'))
  await expect(app.page.getByRole('row', { name: 'Added' })).toBeVisible()
  changeOutside(path, { title: 'Changed' })
  await expect(app.page.getByRole('row', { name: 'Changed' })).toBeVisible()
})

async function inBothLooks({ page }: RunningApp, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectSound(page, `${name}-${colorScheme}`)
  }
}

/** Whichever version was not taken can be found in the history. */
async function expectKept(archive: string, id: string, title: string): Promise<void> {
  const folder = join(archive, 'history', id)
  const names = await readdir(folder)
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  expect(texts.map((text) => JSON.parse(text).saved.data.title)).toContain(title)
}
