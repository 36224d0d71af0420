import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/launch'
import { expectSound } from '../support/sound-screen'

const year = new Date().getUTCFullYear()

/** The words that are underlined. */
function underlined(page: Page, words: string) {
  return page.locator('[data-finding]').filter({ hasText: words })
}

function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { value, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement
    return value.slice(selectionStart, selectionEnd)
  })
}

test('the coach underlines, explains, puts in a frame, keeps for a reason and is told what not to look for', async ({
  folder,
  start,
}) => {
  const userData = join(folder, 'user data')
  const { page, archive, quit } = await start(userData)
  const editor = await archive.create('Startup')
  const card = page.locator('[data-card]')

  await editor.goTo('Summary')
  await editor.write(
    'Executive summary',
    'Checkout was down for 45 minutes. The reason was human error. The chat said "human error", the log `human error`.',
  )
  await expect(underlined(page, 'human error')).toHaveCount(1)
  await page.keyboard.press('Control+Home')
  while ((await selectedText(page)) !== 'human error') await page.keyboard.press('F8')
  await expect(card).toContainText('Person as cause')
  await expect(card).toContainText('human error is never the root cause')

  await expectSound(page, 'coach-card')
  await page.keyboard.press('Alt+Enter')
  await expect(editor.field('Executive summary')).toHaveValue(
    /^Checkout was down for 45 minutes\. The <procedure or tool> accepted <input> .*\. The chat said/,
  )
  expect(await selectedText(page)).toBe('<procedure or tool>')
  await page.keyboard.type('migration tool')
  await page.keyboard.press('Tab')
  expect(await selectedText(page)).toBe('<input>')
  await expect(underlined(page, 'human error')).toHaveCount(0)

  await editor.goTo('Lessons')
  await editor.writeNotes('Difficulty', ['A careless rollout', 'It was human error'])
  // The lines lie over the text and let the pointer through to it.
  await underlined(page, 'careless').hover({ force: true })
  await card.getByRole('button', { name: 'Keep…' }).click()
  await page.keyboard.type('The words of the customer')
  await page.keyboard.press('Enter')
  await expect(underlined(page, 'careless')).toHaveCount(0)
  await expect(underlined(page, 'human error')).toHaveCount(1)
  await editor.expectSaved()
  await quit()

  const again = await start(userData)
  const reopened = await again.archive.open(`INC-${year}-001`)
  await reopened.goTo('Lessons')
  await expect(underlined(again.page, 'human error')).toHaveCount(1)
  await expect(underlined(again.page, 'careless')).toHaveCount(0)
  await again.page.keyboard.press('F7')
  const panel = again.page.getByRole('complementary', { name: 'Coach' })
  await expect(panel.getByRole('region', { name: 'Kept wordings' })).toContainText(
    'The words of the customer',
  )
  await expectSound(again.page, 'coach-findings')

  await panel.getByRole('button', { name: 'What the coach looks for' }).click()
  await expectSound(again.page, 'coach-settings')
  await panel.getByRole('switch', { name: 'Person as cause' }).click()
  await expect(underlined(again.page, 'human error')).toHaveCount(0)
})
