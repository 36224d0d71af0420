import { expect } from '@playwright/test'
import { test } from '../support/launch'
import { expectSound } from '../support/sound-screen'

test('whys are typed without a mouse, drawn while typing, asked about, and sorted into other views', async ({
  app,
}) => {
  const { page } = app
  const editor = await app.archive.create('Scale-up')
  await editor.goTo('Five whys')
  await editor.write('The problem', 'Nobody could sign in for 54 minutes')
  await editor.press('Add the first why')
  await expect(editor.field('Question 1')).toBeFocused()
  for (const words of ['Why could nobody sign in?', 'The record named a retired host.', 'Why did it?']) {
    await page.keyboard.insertText(words)
    await page.keyboard.press('Enter')
  }
  await expect(editor.field('Answer 2')).toBeFocused()
  await page.keyboard.insertText('Human error')

  const tree = page.getByRole('figure').filter({ hasText: 'Tree of the whys' })
  await expect(tree.getByRole('button', { name: 'Why 2: Human error' })).toBeVisible()
  await expect(page.getByText('The longest chain has 2 answered whys')).toBeVisible()
  await editor.press('Ask these 3 whys')
  await expect(editor.field('Answer 3a')).toBeFocused()
  await expect(editor.field('Question 3c')).toHaveValue(/dry run/)
  await page.keyboard.insertText('The registrar lets every account edit every record.')
  await page.keyboard.press('Alt+Enter')
  await expect(editor.field('Question 3d')).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(editor.field('Question 2b')).toBeFocused()
  await page.keyboard.insertText('Why did it take so long?')
  await expectSound(page, 'studio/tree')

  await tree.getByRole('button', { name: 'Why 3a' }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(editor.field('Answer 1')).toBeFocused()

  await editor.press('File why 3a')
  await editor.choose('Category of why 3a', 'Process and runbook')
  await editor.choose('Layer of defence of why 3a', 'Deploy guard')
  await editor.choose('What became of the layer of why 3a', 'Was not there')
  await editor.writeNotes('Factor', ['The old record was still in the backup'])
  await page.getByRole('tab', { name: 'Fishbone' }).click()
  await expect(page.getByRole('button', { name: 'Why 3a, Process and runbook' })).toBeVisible()
  await page.getByRole('button', { name: 'Factor 1' }).click()
  await editor.field('Category of factor 1').fill('Backups')
  await expect(page.getByRole('button', { name: 'Factor 1, Backups' })).toBeVisible()
  await expectSound(page, 'studio/fishbone')

  await page.getByRole('tab', { name: 'Swiss cheese' }).click()
  await page.getByRole('button', { name: 'Factor 1' }).click()
  await editor.choose('Layer of defence of factor 1', 'Recover')
  await editor.choose('What became of the layer of factor 1', 'Held')
  await expect(page.getByText('It ended at: Recover.')).toBeVisible()
  await expectSound(page, 'studio/swiss-cheese')

  await page.getByRole('tab', { name: 'Factors' }).click()
  await expect(editor.field('Category of factor 1')).toHaveValue('Backups')
  await expectSound(page, 'studio/factors')
})
