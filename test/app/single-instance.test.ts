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
