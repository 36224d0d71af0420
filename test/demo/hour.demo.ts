import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { answerDialogs, test } from '../support/launch'
import { sectionTitles } from '../support/pages/editor-page'

const out = join(import.meta.dirname, '../../out/demo')

/** What `npm start` does where there is no display: the whole hour on a sample, with pictures to look at. */
test('from the first start over a sample to a PDF and a Word document', async ({ folder, start }) => {
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const app = await start(join(folder, 'user data'))
  const picture = async (name: string) => {
    await app.page.waitForTimeout(250)
    await app.page.screenshot({ path: join(out, `${name}.png`) })
  }

  await app.archive.waitUntilShown()
  await picture('1-first-start')
  await app.archive.openSamples()
  await app.archive.expectIncidents('INC-2026-042', 'INC-2026-107')
  await picture('2-archive')

  const editor = await app.archive.open('INC-2026-107')
  for (const title of sectionTitles) {
    await editor.goTo(title)
    await picture(`3-${title.toLowerCase().replace(' ', '-')}`)
  }
  await editor.goTo('Timeline')
  await editor.addEvent('19:55', 'The demonstration adds an event')
  await expect(editor.event('The demonstration adds an event')).toBeVisible()
  await editor.expectSaved()

  await answerDialogs(app, { save: join(out, 'INC-2026-107 post-mortem.pdf') })
  await editor.export('PDF')
  await answerDialogs(app, { save: join(out, 'INC-2026-107 post-mortem.docx') })
  await editor.export('Word')
  await app.quit()
})
