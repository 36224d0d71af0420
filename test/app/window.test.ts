import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { electronCommand, test } from '../support/launch'

test('a second start ends at once and leaves the first as it was', async ({ app, folder }) => {
  const editor = await app.archive.create('Startup')
  await editor.write('Title', 'Open in the first')
  const { executable, args } = electronCommand(join(folder, 'user data'))
  const second = spawn(executable, args, { stdio: 'ignore' })
  const code = await new Promise((resolve) => second.once('exit', resolve))
  expect(code).toBe(0)
  await expect(editor.field('Title')).toHaveValue('Open in the first')
  await editor.expectSaved()
})

test('the window opens where it was left, at the size it had', async ({ folder, start }) => {
  const userData = join(folder, 'user data')
  const left = { x: 40, y: 60, width: 960, height: 640 }
  const first = await start(userData)
  await first.archive.waitUntilShown()
  await first.electron.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds)
  }, left)
  const boundsOf = (app: typeof first) =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())
  await expect.poll(() => boundsOf(first)).toMatchObject({ width: 960, height: 640 })
  await first.quit()

  const again = await start(userData)
  await again.archive.waitUntilShown()
  expect(await boundsOf(again)).toMatchObject({ width: 960, height: 640 })
})
