import { expect, type Locator, type Page } from '@playwright/test'

/** As they ship. */
export const sectionTitles = [
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

  async goTo(section: string): Promise<void> {
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

  /** Where a line becomes an event. */
  typingLine(): Locator {
    return this.page.getByRole('form', { name: 'Add event' }).getByLabel('Next event')
  }

  async addEvent(time: string, text: string): Promise<void> {
    await this.typingLine().fill(`${time} ${text}`)
    await this.page.keyboard.press('Enter')
    await expect(this.typingLine()).toHaveValue('')
    await expect(this.typingLine()).toBeFocused()
  }

  async mark(eventText: string, milestone: string): Promise<void> {
    const event = this.event(eventText)
    await event.locator('button', { hasText: 'Mark' }).click()
    const menu = this.page.getByRole('menu', { name: 'Mark' })
    await menu.getByRole('menuitem', { name: milestone }).click()
    await expect(menu).toBeHidden()
    await expect(event.getByRole('button', { name: milestone })).toBeVisible()
  }

  /** The rows in sight that are events. */
  events(): Locator {
    return this.page
      .getByRole('treegrid')
      .getByRole('row')
      .filter({ has: this.page.getByLabel('Time of') })
  }

  event(text: string | RegExp): Locator {
    return this.page.getByRole('treegrid').getByRole('row', { name: text })
  }

  /** The words of all events in sight, from top to bottom. */
  async eventTexts(): Promise<string[]> {
    return this.events()
      .getByLabel('Event at')
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
  }

  /** Puts the cursor on the row of an event. */
  async goToEvent(text: string): Promise<void> {
    await this.event(text).focus()
  }

  async find(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Find in timeline' }).fill(text)
  }

  /** "24 of 310", "310 events". */
  async expectCount(count: string): Promise<void> {
    await expect(this.page.getByRole('note', { name: 'Events shown' })).toHaveText(count)
  }

  async expectSaved(): Promise<void> {
    await expect(this.page.getByRole('status')).toHaveText('Saved')
  }

  /** Exports in a format, and comes back; where it goes is answered by the stubbed dialog. */
  async export(format: 'PDF' | 'Word' | 'Incident JSON'): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Export' }).click()
    await this.page.getByRole('button', { name: `Export ${format}` }).click()
    await expect(this.page.getByText('is written')).toBeVisible({ timeout: 60_000 })
    await this.page.getByRole('banner').getByRole('button').first().click()
    await expect(this.page.getByRole('navigation', { name: 'Sections' })).toBeVisible()
  }

  async leave(): Promise<void> {
    await this.page
      .getByRole('banner')
      .getByRole('button', { name: /Archive|Samples/ })
      .click()
    await expect(this.page.getByRole('heading', { name: 'Debrief' })).toBeVisible()
  }
}
