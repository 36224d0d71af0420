import { expect, type Page } from '@playwright/test'

/** Finds a command in the palette by some of its words and carries it out, once the palette is there to be typed in. */
export async function carryOut(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('textbox', { name: 'Search commands' })).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}
