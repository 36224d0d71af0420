import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { missingRoles } from '../../../../domain/approvals'
import { readExchange } from '../../../../domain/exchange/read-exchange'
import { usualChoices } from '../../../../domain/export-choices'
import { usualHouse } from '../../../../domain/house'
import type { Incident } from '../../../../domain/incident'
import { exportReport } from '../../../../electron/export/export-report'
import { anAmendment, aRequest, aSignature, edited } from '../../../support/approvals'
import { docxText, pdfText } from '../../../support/documents'
import { theFonts } from '../../../support/fonts'
import { tempFolder } from '../../../support/temp-folder'

const record = { sha256: 'a'.repeat(64), savedAt: '2026-11-02T15:20:00Z' }
const textOf = { pdf: pdfText, docx: docxText }

/** Signed by everybody, amended, and signed by one with a note and by one who asks for changes. */
function amendedAndSigned(id: string): Incident {
  const json = JSON.parse(readFileSync(`assets/samples/${id}.json`, 'utf8'))
  const read = readExchange(json, record.savedAt, `${id}.json`)
  if (read.kind === 'failed') throw new Error(read.reason)
  const { review, ...rest } = read.incident
  const draft: Incident = {
    ...rest,
    template: 'scale-up',
    status: 'draft',
    revision: 1,
    amendments: [],
    review: { ...review, approvals: [] },
  }
  const request = aRequest(draft)
  return edited(
    draft,
    request,
    ...missingRoles(draft).map((role) => aSignature(role, { name: `First ${role}` })),
    anAmendment,
    request,
    aSignature('CTO', { name: 'R. Haddad', note: 'Read with the board', on: '2026-03-21' }),
  )
}

describe.each(['pdf', 'docx'] as const)('a %s of an amended document', (format) => {
  it.each(['INC-2026-042', 'INC-2026-107'])(
    'of %s says why it was amended, and who signed which revision',
    async (id) => {
      const path = join(tempFolder(), `document.${format}`)
      const incident = amendedAndSigned(id)
      const choices = usualChoices('legal')
      const order = {
        incident,
        choices,
        house: usualHouse,
        record,
        fontsFolder: theFonts().folder,
        format,
        path,
      }
      expect(await exportReport(order, () => undefined)).toMatchObject({ kind: 'done' })
      const text = await textOf[format](path)
      for (const words of [
        'The bank confirmed the number of orders',
        '20 March 2026',
        'First CTO: approved 16 March 2026',
        'First Product lead: approved 16 March 2026',
        'R. Haddad: approved 21 March 2026',
        'Read with the board',
        'Product lead',
        'Pending',
      ]) {
        expect(text).toContain(words)
      }
    },
  )
})
