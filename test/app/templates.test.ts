import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { answerDialogs, test } from '../support/launch'
import { EditorPage } from '../support/pages/editor-page'
import { expectSound } from '../support/sound-screen'

test('a team makes a template its own, writes by it at once, and gives it to another archive as a file', async ({
  app,
  folder,
  start,
}) => {
  const { page } = app
  const file = join(folder, 'Payments template.json')
  await app.archive.create('Startup')
  const first = `INC-${new Date().getUTCFullYear()}-001`
  await page.getByRole('button', { name: 'Edit template…' }).click()
  await page.getByRole('button', { name: 'Copy and edit' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Payments')
  await addPartners(page)

  await section(page, 'Summary').click()
  await page.getByLabel('Section title').fill('In short')
  // Up past Attachments and Review, then dragged to where the lessons are.
  await page.getByRole('button', { name: 'Move Partners' }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('button', { name: 'Move Partners' })).toBeFocused()
  await page.getByRole('button', { name: 'Move Partners' }).dragTo(section(page, 'Timeline'), {
    targetPosition: { x: 40, y: 4 },
  })
  const asked = page.getByRole('complementary', { name: 'What the form asks' })
  await expect(asked).toContainText(/Impact.*Partners.*Were partners told\?.*Timeline/)
  await expectSound(page, 'templates/edited')

  await page.keyboard.press('Control+S')
  await expect(page.getByRole('button', { name: 'Saved' })).toBeVisible()
  await answerDialogs(app, { save: file })
  await page.getByRole('button', { name: 'More for Payments' }).click()
  await page.getByRole('menuitem', { name: 'Save as a file…' }).click()
  await expect(page.getByText('Payments template.json can be sent')).toBeVisible()

  await page.getByRole('button', { name: 'INC-' }).click()
  const editor = await EditorPage.shown(page)
  await expectSections(page, 'Overview', 'In short', 'Impact', 'Partners', 'Timeline')
  await page.getByRole('navigation').getByRole('button', { name: 'Partners' }).click()
  await editor.choose('Were partners told?', 'Some')
  await expect(page.getByRole('list', { name: 'What this section needs' }).getByLabel('Done:')).toBeVisible()

  await page.keyboard.press('Control+Shift+A')
  await app.archive.create('Payments')
  await expectSections(page, 'Overview', 'In short', 'Impact', 'Partners', 'Timeline')

  await page.getByRole('button', { name: 'Edit template…' }).click()
  await page.getByRole('button', { name: 'More for Lessons' }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await page.keyboard.press('Control+S')
  await page.getByRole('button', { name: 'INC-' }).click()
  await expectSections(page, 'Overview', 'In short', 'Impact', 'Partners', 'Timeline', 'Five whys', 'Action')
  await page.keyboard.press('Control+Shift+A')
  await app.archive.open(first)
  await expectSections(page, 'Overview', 'In short', 'Impact', 'Partners', 'Timeline', 'Five whys', 'Lessons')
  await page.getByRole('button', { name: 'Use the new one' }).click()
  await expectSections(page, 'Overview', 'In short', 'Impact', 'Partners', 'Timeline', 'Five whys', 'Action')
  await app.quit()

  const other = await start(join(folder, 'another user'))
  await answerDialogs(other, { open: [file] })
  await other.archive.waitUntilShown()
  await other.page.keyboard.press('Control+Shift+P')
  await other.page.getByRole('button', { name: 'Open from a file…' }).click()
  await expect(other.page.getByRole('heading', { name: 'Payments' })).toBeVisible()
  await other.page.getByRole('button', { name: 'Save template' }).click()
  await other.page.getByRole('button', { name: 'Archive' }).click()
  await other.archive.create('Payments')
  await expectSections(other.page, 'Overview', 'In short', 'Impact', 'Partners', 'Timeline')
})

async function addPartners(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add section' }).click()
  await page.getByRole('menuitem', { name: 'Section of your own' }).click()
  await page.getByLabel('Section title').fill('Partners')
  await page.getByRole('button', { name: 'Add question' }).click()
  await page.getByLabel('Question 1', { exact: true }).fill('Were partners told?')
  await page.getByRole('combobox', { name: 'Kind of answer to question 1' }).click()
  await page.getByRole('option', { name: 'Choice' }).click()
  const choices = page.getByRole('combobox', { name: 'Choices of question 1' })
  for (const choice of ['All', 'Some']) {
    await choices.fill(choice)
    await choices.press('Enter')
  }
  const shown = page.getByRole('group', { name: 'Shown in' })
  await expect(shown.getByLabel('Legal')).toBeChecked()
  await shown.getByLabel('Customer').check()
  await page.getByRole('combobox', { name: 'Answer 1 shown in' }).click()
  await page.getByRole('option', { name: 'Customer' }).click()
  await page.keyboard.press('Escape')
}

function section(page: Page, title: string) {
  const list = page.getByRole('list', { name: 'Sections of the template' })
  return list.getByRole('button', { expanded: false, name: new RegExp(`^${title}`) })
}

async function expectSections(page: Page, ...titles: readonly string[]): Promise<void> {
  const items = page.getByRole('navigation', { name: 'Sections' }).getByRole('listitem')
  for (const [index, title] of titles.entries()) await expect(items.nth(index)).toContainText(title)
}
