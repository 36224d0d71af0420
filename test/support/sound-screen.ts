import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing sticks out sideways, axe finds nothing, and a picture is left to be looked at. */
export async function expectSound(page: Page, name: string): Promise<void> {
  await expectToFit(page, name)
  await expectNothingFound(new AxeBuilder({ page }), name)
}

/** In another size only the places differ: all else was judged in the first. */
export async function expectToFit(page: Page, name: string): Promise<void> {
  await leavePicture(page, name)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${name} is wider than the window`).toBeLessThanOrEqual(0)
}

/** In another scheme only the colours differ: all else was judged in the first. */
export async function expectReadable(page: Page, name: string): Promise<void> {
  await leavePicture(page, name)
  await expectNothingFound(new AxeBuilder({ page }).withRules(['color-contrast']), name)
}

/** A picture to be looked at, once everything has come to rest. */
async function leavePicture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(250)
  await page.screenshot({ path: join('out/test/screens', `${name}.png`) })
}

async function expectNothingFound(axe: AxeBuilder, name: string): Promise<void> {
  const { violations } = await axe.setLegacyMode().analyze()
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)
  expect(found, `axe on ${name}`).toEqual([])
}

/** Waits for passing notices to be gone: one that fades while it is looked at has too little contrast for a moment. */
export async function noticesGone(page: Page): Promise<void> {
  await expect(page.locator('.mantine-Notification-root')).toHaveCount(0, { timeout: 15_000 })
}
