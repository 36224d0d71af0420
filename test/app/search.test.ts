import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/launch'
import { carryOut } from '../support/palette'

test('a search with a slip in it, a filter and a view that is still there after a restart', async ({
  folder,
  start,
}) => {
  const userData = join(folder, 'user data')
  const app = await start(userData)
  const { page } = app
  for (const title of [
    'Database failover took an hour',
    'Certificate of the database expired',
    'DNS outage',
  ]) {
    const editor = await app.archive.create('Startup')
    await editor.write('Title', title)
    await editor.leave()
  }
  await app.archive.search('databse')
  await expect(page.getByText('Nothing holds “databse”; showing database')).toBeVisible()
  await app.archive.expectIncidents('Database failover', 'Certificate of the database')
  await expect(page.locator('tbody mark').first()).toHaveText(/database/i)

  const opened = await app.archive.open('Database failover')
  await opened.leave()
  await expect(page.getByRole('textbox', { name: 'Search the archive' })).toHaveValue('databse')

  await app.archive.search('database')
  await page.getByRole('button', { name: 'Severity' }).first().click()
  await page.getByRole('menuitemcheckbox', { name: 'SEV1' }).click()
  await expect(page.getByText('Nothing holds “database”')).toBeVisible()
  await page.getByRole('menuitemcheckbox', { name: 'SEV2' }).click()
  await page.keyboard.press('Escape')
  await app.archive.expectIncidents('Database failover', 'Certificate of the database')

  await page.getByRole('button', { name: 'View: not saved' }).click()
  await page.getByRole('menuitem', { name: 'Save this view…' }).click()
  await page.keyboard.type('Databases')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'View: Databases' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove all filters' }).click()
  await page.getByRole('textbox', { name: 'Search the archive' }).press('Escape')
  await app.archive.expectIncidents('Database failover', 'Certificate of the database', 'DNS outage')
  await page.getByRole('columnheader', { name: 'Incident' }).getByRole('button').click()
  await expect(page.locator('tbody tr').first()).toContainText('Certificate')
  await app.quit()

  const again = await start(userData)
  await again.archive.waitUntilShown()
  await carryOut(again.page, 'show view: databases')
  await again.archive.expectIncidents('Database failover', 'Certificate of the database')
  await expect(again.page.getByRole('button', { name: 'View: Databases', exact: true })).toBeVisible()
})

test('an incident told in the same words is offered while one is written, and opened from there', async ({
  app,
}) => {
  const { page } = app
  for (const [title, summary] of [
    ['Session store full', 'The redis session store rejected connections because its pool was exhausted.'],
    ['Certificate expired', 'The certificate of the mail gateway expired at midnight.'],
    ['Kitchen flooded', 'Water from the dishwasher reached the switch in the basement.'],
  ] as const) {
    const editor = await app.archive.create('Startup')
    await editor.write('Title', title)
    await editor.goTo('Summary')
    await editor.write('Executive summary', summary)
    await editor.leave()
  }
  const editor = await app.archive.create('Startup')
  await editor.write('Title', 'Redis pool exhausted again')
  await editor.expectSaved()
  const similar = page.getByText(/Similar incidents/)
  await expect(similar).toContainText('1')
  await similar.click()
  await expect(page.getByText('Session store full')).toBeVisible()
  await page.screenshot({ path: 'out/test/similar.png' })
  await page.getByRole('button', { name: /Session store full/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Session store full/ })).toBeVisible()
})
