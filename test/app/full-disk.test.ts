import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/launch'
import { isAllowedToMount } from '../support/mounting'

test('on a full disk a person reads that it is full, loses nothing, and saves once there is space', async ({
  folder,
  start,
}) => {
  test.skip(!isAllowedToMount(), 'Only root may mount a small disk.')
  const userData = join(folder, 'user data')
  const archive = join(userData, 'archive')
  mkdirSync(archive, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', archive])
  try {
    const app = await start(userData)
    const editor = await app.archive.create('Startup')
    await editor.write('Title', 'Written before the disk was full')
    await editor.expectSaved()
    fill(join(archive, 'filler'))

    await editor.write('Title', 'Written on a full disk')
    const alert = app.page.getByRole('alert')
    await expect(alert).toContainText('Not saved')
    await expect(alert).toContainText('the disk is full')
    await expect(alert).toContainText('What was saved before is safe')
    await expect(editor.field('Title')).toHaveValue('Written on a full disk')

    rmSync(join(archive, 'filler'))
    await app.page.getByRole('button', { name: 'Try again' }).click()
    await editor.expectSaved()
    await app.kill()

    const again = await start(userData)
    await expect(again.page.getByRole('row', { name: 'Written on a full disk' })).toBeVisible()
    await again.kill()
  } finally {
    execFileSync('umount', ['--lazy', archive])
  }
})

function fill(path: string): void {
  try {
    writeFileSync(path, Buffer.alloc(4 * 1024 * 1024))
  } catch {
    // It takes as much as there is space for.
  }
}
