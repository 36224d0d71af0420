import { expect, type Locator, type Page } from '@playwright/test'

export type SectionTitle =
  | 'Overview'
  | 'Summary'
  | 'Impact'
  | 'Timeline'
  | 'Five whys'
  | 'Lessons'
  | 'Action items'
  | 'Review'
  | 'Attachments'

export const sectionTitles: readonly SectionTitle[] = [
  'Overview',
  'Summary',
  'Impact',
  'Timeline',
  'Five whys',
  'Lessons',
  'Action items',
  'Review',
  'Attachments',
]

/** One post-mortem being written. */
export class EditorPage {
  private constructor(readonly page: Page) {}

  static async shown(page: Page): Promise<EditorPage> {
    await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible()
    return new EditorPage(page)
  }

  async goTo(section: SectionTitle): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: section }).click()
    await expect(this.page.getByRole('heading', { level: 2, name: section })).toBeVisible()
  }

  field(label: string): Locator {
    return this.page.getByRole('main').getByLabel(label, { exact: true })
  }

  async write(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
  }

  async choose(label: string, option: string): Promise<void> {
    await this.field(label).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name, exact: true }).click()
  }

  /** Writes lines into one of the lists of notes, with Enter between them. */
  async writeNotes(label: string, lines: readonly string[]): Promise<void> {
    await this.press(`Add ${label.toLowerCase()}`)
    for (const [index, line] of lines.entries()) {
      await expect(this.field(`${label} ${index + 1}`)).toBeFocused()
      await this.page.keyboard.insertText(line)
      if (index < lines.length - 1) await this.page.keyboard.press('Enter')
    }
  }

  async addEvent(time: string, text: string): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Add event' })
    await form.getByLabel('Time').fill(time)
    await form.getByLabel('What happened').fill(text)
    await this.page.keyboard.press('Enter')
    await expect(form.getByLabel('Time')).toBeFocused()
  }

  async mark(eventText: string, milestone: string): Promise<void> {
    const event = this.event(eventText)
    await event.locator('button', { hasText: 'Mark' }).click()
    const menu = this.page.getByRole('menu', { name: 'Mark' })
    await menu.getByRole('menuitem', { name: milestone }).click()
    await expect(menu).toBeHidden()
    await expect(event.getByRole('button', { name: milestone })).toBeVisible()
  }

  events(): Locator {
    return this.page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: this.page.getByLabel('Time') })
  }

  event(text: string): Locator {
    return this.page.getByRole('main').getByRole('listitem', { name: text })
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole('status')).toHaveText('Saved')
  }

  /** Exports in a format; where it goes is answered by the stubbed dialog. */
  async export(format: 'PDF' | 'Word' | 'Incident JSON'): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: `Export ${format}` }).click()
    await expect(dialog.getByText('is written')).toBeVisible({ timeout: 60_000 })
    await this.page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }

  async leave(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /Archive|Samples/ })
      .click()
    await expect(this.page.getByRole('heading', { name: 'Debrief' })).toBeVisible()
  }
}
