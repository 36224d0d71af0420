import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PrintedEdition } from '../../../../domain/edition'
import { readExchange } from '../../../../domain/exchange/read-exchange'
import { usualChoices } from '../../../../domain/export-choices'
import { usualHouse } from '../../../../domain/house'
import { describe as describeIncident } from '../../../../domain/report/describe'
import { renderDocx } from '../../../../electron/export/docx'
import { renderHtml } from '../../../../electron/export/html'
import { renderMarkdown } from '../../../../electron/export/markdown'
import { renderPdf } from '../../../../electron/export/pdf'
import type { Rendered } from '../../../../electron/export/printer'
import { readDocx } from '../../../support/docx'
import { theFonts } from '../../../support/fonts'
import { lostWords } from '../../../support/found-back'
import { readHtml } from '../../../support/html'
import { readMarkdown } from '../../../support/markdown'
import { readPdf } from '../../../support/pdf'

const fonts = theFonts()
const record = { sha256: 'a'.repeat(64), savedAt: '2026-10-16T08:41:00Z' }

function sample(id: string) {
  const document = JSON.parse(readFileSync(`assets/samples/${id}.json`, 'utf8'))
  const read = readExchange(document, record.savedAt, `${id}.json`)
  if (read.kind === 'failed') throw new Error(read.reason)
  return read.incident
}

describe.each(['INC-2026-042', 'INC-2026-107'])('%s', (id) => {
  const incident = sample(id)

  test.each(PrintedEdition.options)(
    'prints every field of its %s edition, in every format',
    async (edition) => {
      const report = describeIncident(incident, usualChoices(edition), record, usualHouse)
      const printed = async (made: Rendered | Promise<Rendered>, read: (file: Rendered) => string) =>
        lostWords(report, read(await made))
      expect({
        pdf: await printed(renderPdf(report, fonts), (file) => readPdf(file).text()),
        docx: await printed(renderDocx(report, fonts), (file) => readDocx(file).text('word/document.xml')),
        html: await printed(renderHtml(report), (file) => readHtml(file).text()),
        md: await printed(renderMarkdown(report), readMarkdown),
      }).toEqual({ pdf: [], docx: [], html: [], md: [] })
    },
    60_000,
  )
})
