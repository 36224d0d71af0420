import { expect } from '@playwright/test'
import { test } from '../support/launch'
import { expectSound } from '../support/sound-screen'

test('the guide asks one thing at a time, says what is next, drafts a summary and takes notes of the meeting', async ({
  app,
}) => {
  const { page } = app
  const editor = await app.archive.create('Startup')
  const progress = page.getByRole('region', { name: 'Progress' })
  const asks = (question: string) => page.getByRole('heading', { level: 3, name: question })

  await test.step('one question at a time, through a section', async () => {
    await page.keyboard.press('Control+g')
    await expect(asks('What would you call this incident in one line?')).toBeVisible()
    await expect(page.getByRole('note', { name: 'Progress' })).toHaveText('1 of 17')
    await expect(editor.field('Severity')).toBeHidden()
    await expect(editor.field('Title')).toBeFocused()
    await page.keyboard.type('Checkout answers 503')
    await page.keyboard.press('Enter')
    await editor.write('Executive summary', 'It failed.')
    await page.keyboard.press('Control+Enter')
    await expect(editor.field('Users affected')).toBeFocused()
    await expectSound(page, 'guide-one-question')
    await page.keyboard.type('12400')
    await page.keyboard.press('Control+Shift+Enter')
    await expect(editor.field('Executive summary')).toHaveValue('It failed.')
    await page.keyboard.press('Control+z')
    await expect(editor.field('Users affected')).toHaveValue('')
    await page.keyboard.press('Control+Shift+z')
  })

  await test.step('the next thing is one key away', async () => {
    await expect(progress).toContainText('Summary: 3 to 5 sentences')
    await page.keyboard.press('Control+j')
    await expect(editor.field('Executive summary')).toBeFocused()
    await page.keyboard.press('Control+g')
    await expect(editor.field('Executive summary')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeHidden()
  })

  await test.step('a summary is drafted, and marked until it is written over', async () => {
    await editor.press('Replace by a draft from the fields')
    const draft = page.getByRole('note', { name: 'Draft' })
    await expect(draft).toContainText('This is a draft from the fields.')
    await expect(editor.field('Executive summary')).toHaveValue(
      /About 12,400 users were unable to <do what>\./,
    )
    await draft.getByRole('button', { name: '<cause>' }).click()
    await page.keyboard.type('a full connection pool')
    await expect(editor.field('Executive summary')).toHaveValue(/due to a full connection pool\./)
    await expect(draft).not.toContainText('This is a draft')
    await expect(progress).toContainText('Summary: Written, 8 places still open')
  })

  await test.step('a note of the meeting lands in its field', async () => {
    await page.keyboard.press('Control+Shift+m')
    await expect(page.getByLabel('Next note')).toBeFocused()
    await page.keyboard.press('Alt+w')
    await page.keyboard.type('The alert fired within 4 minutes')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary', { name: 'Written down' })).toContainText('The alert fired')
    await expectSound(page, 'guide-meeting')
    await page.getByRole('button', { name: 'End meeting' }).click()
    await editor.goTo('Lessons')
    await expect(editor.field('Success 1')).toHaveValue('The alert fired within 4 minutes')
  })

  await test.step('the rail stamps what comes after the incident', async () => {
    const rail = page.getByRole('region', { name: 'Lifecycle' })
    await expect(rail.getByRole('button', { name: 'Stamp meeting now' })).toBeHidden()
    await rail.getByRole('button', { name: 'Stamp action items now' }).click()
    await editor.goTo('Review')
    await expect(editor.field('Meeting held')).not.toHaveValue('')
    await expect(editor.field('Action items agreed')).not.toHaveValue('')
    await rail.getByRole('button', { name: 'Mark detected in the timeline' }).click()
    await expect(editor.typingLine()).toBeFocused()
  })
})
