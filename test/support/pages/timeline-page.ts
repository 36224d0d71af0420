import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { writeExchange } from '../../../domain/exchange/write-exchange'
import type { Incident } from '../../../domain/incident'
import { answerDialogs, type RunningApp } from '../launch'
import type { EditorPage } from './editor-page'

/** The timeline of a post-mortem being written. */
export class TimelinePage {
  readonly page: Page

  private constructor(readonly editor: EditorPage) {
    this.page = editor.page
  }

  static async of(editor: EditorPage): Promise<TimelinePage> {
    await editor.goTo('Timeline')
    return new TimelinePage(editor)
  }

  /** Brings an incident into the archive and shows its timeline. */
  static async withIncident(app: RunningApp, folder: string, incident: Incident): Promise<TimelinePage> {
    const path = join(folder, 'incident.json')
    await writeFile(path, JSON.stringify(writeExchange(incident)))
    await answerDialogs(app, { open: [path] })
    await app.archive.waitUntilShown()
    return TimelinePage.of(await app.archive.importOne())
  }

  /** Pastes into the line as the system does. */
  async paste(text: string): Promise<void> {
    await this.editor.typingLine().focus()
    await this.editor.typingLine().evaluate((field, copied) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', copied)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  }

  row(text: string | RegExp): Locator {
    return this.editor.event(text)
  }

  async goTo(text: string): Promise<void> {
    await this.row(text).focus()
  }

  phase(name: string): Locator {
    return this.page.getByRole('treegrid').getByRole('row', { name: new RegExp(`^${name} \\d`) })
  }

  time(text: string): Locator {
    return this.row(text).getByLabel('Time of')
  }

  selectionBar(): Locator {
    return this.page.getByRole('region', { name: 'Selected events' })
  }

  async expectTexts(...texts: readonly string[]): Promise<void> {
    await expect.poll(() => this.editor.eventTexts()).toEqual(texts)
  }

  /** The figure of a duration, with its two stamps. */
  duration(name: string): Locator {
    return this.page.getByRole('region', { name: 'Durations' }).getByText(name, { exact: true }).locator('..')
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo' }).click()
  }
}
