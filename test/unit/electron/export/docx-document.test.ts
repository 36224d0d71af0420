import { expect, test } from 'vitest'
import { renderDocx } from '../../../../electron/export/docx'
import { readDocx } from '../../../support/docx'
import { theFonts } from '../../../support/fonts'
import { aFullIncident } from '../../../support/incidents'
import { aReport, described, everyBlock, heading } from '../../../support/reports'

const fonts = theFonts()
const record = { sha256: 'a'.repeat(64), savedAt: '2026-10-16T09:00:00Z' }
const printed = async (report: Parameters<typeof renderDocx>[0]) => readDocx(await renderDocx(report, fonts))

test('the same report gives the same bytes, also after another was printed in between', async () => {
  const report = { ...aReport({ blocks: everyBlock }), watermark: 'DRAFT', front: 'cover' } as const
  const first = await renderDocx(report, fonts)
  await renderDocx(aReport({ blocks: everyBlock.slice(3) }), fonts)
  expect(Buffer.compare((await renderDocx(report, fonts)).bytes, first.bytes)).toBe(0)
})

test('the contents are a field that Word brings up to date, filled already, with links to the headings', async () => {
  const docx = await printed(
    aReport({
      blocks: [
        { kind: 'contents', title: 'Contents', depth: 2 },
        heading(1, 'Impact'),
        heading(2, 'Services'),
        heading(3, 'Endpoints'),
      ],
    }),
  )
  const body = docx.part('word/document.xml')
  expect(body).toContain('TOC \\o &quot;1-2&quot;')
  const entries = [...body.matchAll(/w:val="TOC\d"[\s\S]*?<\/w:p>/g)].map(([entry]) => entry)
  expect(entries).toHaveLength(2)
  for (const entry of entries) {
    const [, anchor] = /w:anchor="([^"]+)"/.exec(entry) ?? []
    expect(body).toContain(`w:name="${anchor}"`)
  }
})

test('the incident goes along in a part of its own, named by the properties of the file', async () => {
  const report = {
    ...described(aFullIncident(), 'engineering', record),
    source: '{"incident_id":"INC-2026-042"}\n',
  }
  const docx = await printed(report)
  expect(docx.part('customXml/item1.xml')).toContain('INC-2026-042')
  expect(docx.part('docProps/custom.xml')).toContain(record.sha256)
  expect(docx.part('word/_rels/document.xml.rels')).toContain('../customXml/item1.xml')
})
