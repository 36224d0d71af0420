import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { answerDialogs, type RunningApp, test } from '../support/launch'
import type { EditorPage } from '../support/pages/editor-page'

const id = `INC-${new Date().getUTCFullYear()}-001`

/** Lets go of files over the window as the system does, so that they come with their places. */
async function drag(page: Page, files: readonly string[], ...types: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const type of types) {
    await session.send('Input.dispatchDragEvent', {
      type: type as 'dragEnter' | 'dragOver' | 'drop',
      x: 500,
      y: 300,
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    })
  }
}

async function aFile(folder: string, name: string, content: string | Buffer): Promise<string> {
  await mkdir(join(folder, 'evidence'), { recursive: true })
  const path = join(folder, 'evidence', name)
  await writeFile(path, content)
  return path
}

async function choose(app: RunningApp, ...files: readonly string[]): Promise<void> {
  await answerDialogs(app, { open: files })
  await app.page.getByRole('button', { name: 'Attach files…' }).click()
}

const attached = ({ page }: EditorPage) =>
  page.getByRole('list', { name: 'Attachments' }).getByRole('listitem')

const placesOf = async (folder: string) => {
  const root = join(folder, 'user data/archive/attachments')
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name))
}

test('files dropped anywhere on the editor are attached, kept once, and still there after a restart', async ({
  folder,
  start,
}) => {
  const userData = join(folder, 'user data')
  const log = await aFile(folder, 'pool.log', '14:02 connection refused\n')
  const twin = await aFile(folder, 'copy of pool.log', '14:02 connection refused\n')
  const app = await start(userData)
  const editor = await app.archive.create('Startup')
  await editor.goTo('Summary')

  await drag(app.page, [log], 'dragEnter', 'dragOver')
  await expect(app.page.getByText('Drop to attach to this post-mortem')).toBeVisible()
  await drag(app.page, [log], 'drop')
  await expect(app.page.getByRole('heading', { level: 2, name: 'Attachments' })).toBeVisible()
  await expect(app.page.getByText('Drop to attach')).toBeHidden()
  await expect(attached(editor)).toHaveCount(1)
  await expect(attached(editor)).toContainText('Log · 25 bytes · added')

  await choose(app, twin)
  await expect(app.page.getByText('copy of pool.log is attached already')).toBeVisible()
  await expect(app.page.getByText('It is the same file as pool.log')).toBeVisible()
  await expect(attached(editor)).toHaveCount(1)
  expect(await placesOf(folder)).toHaveLength(1)
  await editor.write('What pool.log shows', 'The first refusal')
  await editor.expectSaved()
  await app.quit()

  const again = await start(userData)
  const reopened = await again.archive.open(id)
  await reopened.goTo('Attachments')
  await expect(attached(reopened)).toHaveCount(1)
  await expect(reopened.field('What pool.log shows')).toHaveValue('The first refusal')
  const copy = join(folder, 'a copy.log')
  await answerDialogs(again, { save: copy })
  await again.page.getByRole('button', { name: 'Save a copy of pool.log…' }).click()
  await expect(again.page.getByText('A copy of pool.log is saved')).toBeVisible()
  expect(await readFile(copy)).toEqual(await readFile(log))
  await again.quit()
})

test('what is dropped just before the window is closed is attached first', async ({ folder, start }) => {
  const userData = join(folder, 'user data')
  const app = await start(userData)
  await app.archive.create('Startup')
  const dump = await aFile(folder, 'core.dump', Buffer.alloc(40_000_000, 7))
  await drag(app.page, [dump], 'dragEnter', 'dragOver', 'drop')
  await app.quit()
  const again = await start(userData)
  const editor = await again.archive.open(id)
  await editor.goTo('Attachments')
  await expect(attached(editor)).toContainText('core.dump')
  await expect(again.page.getByRole('alert')).toHaveCount(0)
  await again.quit()
})

test('what is too large, and what is a folder, is refused in words; the rest is attached', async ({
  app,
  folder,
}) => {
  const large = await aFile(folder, 'core.dump', '')
  await truncate(large, 60_000_000)
  const small = await aFile(folder, 'graph.png', Buffer.from([0x89, 0x50]))
  const editor = await app.archive.create('Startup')
  await editor.goTo('Attachments')
  await choose(app, large, join(folder, 'evidence'), small)
  await expect(app.page.getByText('core.dump has 60 MB; at most 50 MB can be attached.')).toBeVisible()
  await expect(app.page.getByText('evidence is a folder.')).toBeVisible()
  await expect(attached(editor)).toHaveCount(1)
  await expect(attached(editor)).toContainText('graph.png')
})

test('an attachment whose bytes were damaged or lost is told in words, and the rest goes on', async ({
  folder,
  start,
}) => {
  const userData = join(folder, 'user data')
  const first = await start(userData)
  const editor = await first.archive.create('Startup')
  await editor.goTo('Attachments')
  await choose(first, await aFile(folder, 'pool.log', 'refused'))
  await expect(attached(editor)).toHaveCount(1)
  await editor.expectSaved()
  await first.quit()
  for (const place of await placesOf(folder)) await writeFile(place, 'revised')

  const app = await start(userData)
  const hurt = await app.archive.open(id)
  await hurt.goTo('Attachments')
  await expect(app.page.getByRole('alert')).toContainText(
    'Its file in the archive is damaged. Attach it again',
  )
  await expect(app.page.getByRole('button', { name: 'Open pool.log' })).toBeDisabled()
  await hurt.goTo('Summary')
  await hurt.write('Executive summary', 'It can be written on all the same.')
  await hurt.expectSaved()
  await hurt.goTo('Attachments')
  await choose(app, join(folder, 'evidence/pool.log'))
  await expect(app.page.getByRole('alert')).toBeHidden()
  await app.quit()
})

test('only pictures and words are opened, as read-only copies that are gone once Debrief is closed', async ({
  folder,
  start,
}) => {
  const userData = join(folder, 'user data')
  const app = await start(userData)
  const editor = await app.archive.create('Startup')
  await editor.goTo('Attachments')
  await choose(
    app,
    await aFile(folder, 'pool $(x) graph.png', 'picture'),
    await aFile(folder, 'invoice.pdf.sh', '#!/bin/sh'),
  )
  await expect(attached(editor)).toHaveCount(2)
  await editor.expectSaved()
  await app.electron.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openPath = async (path) => {
      opened.push(path)
      return ''
    }
  })
  await expect(app.page.getByRole('button', { name: 'Open invoice.pdf.sh' })).toHaveCount(0)
  const refused = await app.page.evaluate(() =>
    (
      globalThis as unknown as { desktop: { openAttachment: (asked: object) => Promise<object> } }
    ).desktop.openAttachment({
      name: 'invoice.pdf.sh',
      sha256: '0'.repeat(64),
    }),
  )
  expect(refused).toMatchObject({ kind: 'failed' })
  await app.page.getByRole('button', { name: 'Open pool $(x) graph.png' }).click()
  const openedPaths = () =>
    app.electron.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)
  await expect.poll(openedPaths).toHaveLength(1)
  const [path = ''] = await openedPaths()
  expect(path).toMatch(/opened\/copy-\w+\/pool -x- graph\.png$/)
  expect((await stat(path)).mode & 0o777).toBe(0o400)
  expect(await readFile(path, 'utf8')).toBe('picture')
  await app.kill()

  const again = await start(userData)
  await again.archive.waitUntilShown()
  await expect(stat(path)).rejects.toThrow('ENOENT')
  const reopened = await again.archive.open(id)
  await reopened.goTo('Attachments')
  await again.electron.evaluate(({ shell }) => {
    shell.openPath = async () => ''
  })
  await again.page.getByRole('button', { name: 'Open pool $(x) graph.png' }).click()
  const copies = join(userData, 'opened')
  await expect.poll(() => readdir(copies).catch(() => [])).toHaveLength(1)
  await again.quit()
  await expect(stat(copies)).rejects.toThrow('ENOENT')
})

test('a picture in the clipboard is pasted, and undo takes it off again and back', async ({ app }) => {
  const editor = await app.archive.create('Startup')
  await editor.goTo('Summary')
  await app.electron.evaluate(({ clipboard, nativeImage }) => {
    const dot =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    // What Electron 25 has for it; the types are those of a later one.
    const earlier = clipboard as unknown as { writeImage: (image: Electron.NativeImage) => void }
    earlier.writeImage(nativeImage.createFromDataURL(`data:image/png;base64,${dot}`))
  })
  await app.page.keyboard.press('Control+v')
  await expect(attached(editor)).toContainText(/Pasted .*\.png/)
  await editor.expectSaved()
  await app.page.keyboard.press('Control+z')
  await expect(attached(editor)).toHaveCount(0)
  await app.page.keyboard.press('Control+Shift+z')
  await expect(attached(editor)).toHaveCount(1)
  await expect(app.page.getByRole('alert')).toHaveCount(0)
})

test('a file that the page makes up is not taken', async ({ app }) => {
  await app.archive.create('Startup')
  const outcome = await app.page.evaluate(async () => {
    const { desktop } = globalThis as unknown as {
      desktop: { attachDropped: (...paths: string[]) => Promise<object> }
    }
    const made = new DataTransfer()
    made.items.add(new File(['x'], '/etc/hostname'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: made }))
    return [await desktop.attachDropped('/etc/hostname'), await desktop.attachDropped()]
  })
  expect(outcome).toEqual([{ kind: 'nothing' }, { kind: 'nothing' }])
})
