import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/launch'
import { expectSound } from '../support/sound-screen'

test('two programs on one archive: the second only reads, says who has it, and writes once the first is done', async ({
  folder,
  start,
}) => {
  test.setTimeout(90_000)
  const archive = join(folder, 'shared')
  for (const userData of ['one', 'two']) {
    await mkdir(join(folder, userData))
    const settings = { format: 'debrief-settings', version: 1, archives: [{ folder: archive }] }
    await writeFile(join(folder, userData, 'settings.json'), JSON.stringify(settings))
  }
  await mkdir(join(archive, 'incidents'), { recursive: true })
  const first = await start(join(folder, 'one'))
  const written = await first.archive.create('Startup')
  await written.write('Title', 'Written by the first')
  await written.expectSaved()

  const second = await start(join(folder, 'two'))
  const notice = second.page.getByRole('alert').filter({ hasText: 'Read only' })
  await expect(notice).toContainText('is open in Debrief already, by process')
  await expect(second.page.getByRole('row', { name: 'Written by the first' })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await second.page.emulateMedia({ colorScheme })
    await expectSound(second.page, `read-only-${colorScheme}`)
  }
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(notice).toBeVisible()
  await written.write('Title', 'Changed by the first')
  await written.expectSaved()
  await first.quit()

  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(notice).toHaveCount(0)
  await second.page.getByRole('row', { name: 'Changed by the first' }).getByRole('button').first().click()
  await second.page.getByRole('textbox', { name: 'Title' }).fill('Written by the second')
  await expect(second.page.getByRole('status')).toHaveText('Saved')
})
