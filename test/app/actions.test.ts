import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { answerDialogs, test } from '../support/launch'
import { expectSound } from '../support/sound-screen'

test('an action is scored as it is written, one that is left keeps its reason, and the rest becomes tickets', async ({
  app,
}) => {
  const { page } = app
  await app.archive.waitUntilShown()
  await app.archive.create('Scale-up')
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: 'Action items' })
    .click()
  const urgent = page.getByRole('region', { name: 'P0' })
  await urgent.getByRole('button', { name: 'Add P0 action' }).click()
  await page.keyboard.type('Improve testing')
  const score = urgent.getByRole('button', { name: /^Score / })
  await expect(score).toHaveAccessibleName('Score 40 of 100')
  await score.click()
  await expect(urgent.getByText('Name a role or a team that can be asked.')).toBeVisible()
  await expectSound(page, 'actions/score')
  await page.keyboard.press('Escape')
  await urgent
    .getByLabel('Action', { exact: true })
    .fill('Reject orders without an address in the order form')
  await urgent.getByLabel('Owner').fill('Orders team')
  await urgent.getByLabel('Done when').fill('A test posts an order without an address and gets 400')
  await expect(score).toHaveAccessibleName('Score 90 of 100')
  await expect(page.getByText('Nothing detects it sooner or makes it smaller.')).toBeVisible()

  await page.getByRole('region', { name: 'P2' }).getByRole('button', { name: 'Add P2 action' }).click()
  await page.keyboard.type('Buy a second cluster')
  await page.getByRole('region', { name: 'P2' }).getByLabel('Status').click()
  await page.getByRole('option', { name: 'Not planned' }).click()
  const left = page.getByRole('region', { name: 'Considered, not planned' })
  await expect(left.getByLabel('Why it is not planned')).toBeFocused()
  await page.keyboard.type('Costs more than it saves')
  await expectSound(page, 'actions/left')

  const path = test.info().outputPath('actions.csv')
  await answerDialogs(app, { save: path })
  await page.getByRole('button', { name: 'Export tickets' }).click()
  await page.getByRole('menuitem', { name: 'Save Jira CSV…' }).click()
  await expect(page.getByText('Actions saved')).toBeVisible()
  const csv = readFileSync(path, 'utf8')
  expect(csv).toContain('Reject orders without an address in the order form,')
  expect(csv).not.toContain('second cluster')

  await page.getByRole('button', { name: 'Export tickets' }).click()
  await page.getByRole('menuitem', { name: 'Copy Markdown checklist' }).click()
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('- Buy a second cluster: Costs more than it saves')
})
