import { expect, type Page } from '@playwright/test'
import { EditorPage } from './editor-page'

/** The list of past incidents. */
export class ArchivePage {
  constructor(readonly page: Page) {}

  async waitUntilShown(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Debrief' })).toBeVisible()
    await expect(
      this.page.getByRole('table').or(this.page.getByText('Open the sample archive')),
    ).toBeVisible()
  }

  async create(template: string): Promise<EditorPage> {
    await this.page.getByRole('banner').getByRole('button', { name: 'New post-mortem' }).click()
    await this.page.getByRole('dialog').getByRole('button', { name: template }).click()
    return EditorPage.shown(this.page)
  }

  async openSamples(): Promise<void> {
    await this.page.getByRole('button', { name: 'Open the sample archive' }).click()
    await expect(this.page.getByText('throwaway copy')).toBeVisible()
  }

  async open(id: string): Promise<EditorPage> {
    await this.page.getByRole('row', { name: id }).getByRole('button').first().click()
    return EditorPage.shown(this.page)
  }

  /** Presses Import; the file is chosen by the stubbed dialog. A single incident is opened at once. */
  async importOne(): Promise<EditorPage> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Import' }).click()
    return EditorPage.shown(this.page)
  }

  async search(query: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Search the archive' }).fill(query)
  }

  async expectIncidents(...ids: readonly string[]): Promise<void> {
    const rows = this.page.locator('tbody').getByRole('row')
    await expect(rows).toHaveCount(ids.length)
    for (const id of ids) await expect(rows.filter({ hasText: id })).toHaveCount(1)
  }
}
