import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { answerDialogs, test } from '../support/launch'

test('an earlier version is compared, restored and verified; a version changed on disk is named', async ({
  folder,
  start,
}) => {
  test.setTimeout(120_000)
  const userData = join(folder, 'user data')
  const app = await start(userData)
  const { page } = app
  const editor = await app.archive.create('Startup')
  await editor.write('Title', 'Checkout fails')
  await editor.expectSaved()
  // An export keeps a version at once.
  await answerDialogs(app, { save: join(folder, 'out.json') })
  await editor.export('Incident JSON')
  await editor.write('Title', 'Checkout works again')
  await editor.expectSaved()

  await page.keyboard.press('Control+Shift+h')
  await expect(page.getByRole('heading', { name: /History of/ })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Versions' })).toContainText('Exported')
  const main = page.getByRole('main')
  await expect(main.locator('del').filter({ hasText: 'fails' })).toBeVisible()
  await expect(main.locator('ins').filter({ hasText: 'works again' })).toBeVisible()

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.waitForTimeout(250)
    await page.screenshot({ path: `out/test/screens/history-${colorScheme}.png` })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    )
  }
  await page.getByRole('button', { name: 'Verify history' }).click()
  await expect(page.getByRole('status')).toContainText('All as it was kept')
  await page.getByRole('button', { name: /Restore version/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(editor.field('Title')).toHaveValue('Checkout fails')

  const history = join(userData, 'archive/history')
  const [stem = ''] = await readdir(history)
  const path = join(history, stem, '0001.json')
  await writeFile(path, (await readFile(path, 'utf8')).replace('"why": "', '"why": "x'))
  await page.keyboard.press('Control+Shift+h')
  await page.getByRole('button', { name: 'Verify history' }).click()
  await expect(page.getByRole('status')).toContainText('version 1 was changed after it was kept')
  await app.kill()
})
