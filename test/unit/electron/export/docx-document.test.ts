import { expect, test } from 'vitest'
import { renderDocx } from '../../../../electron/export/docx'
import { readDocx } from '../../../support/docx'
import { theFonts } from '../../../support/fonts'
import { aFullIncident, anIncident, at } from '../../../support/incidents'
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

test('what a draft lacks and asks is a comment for those who review, in the same bytes each time', async () => {
  const asked = at('14:05', 'Why did nothing warn?', { certainty: 'question' })
  const draft = anIncident({ timeline: [at('14:00', 'Checkout begins to fail'), asked] })
  const report = described(draft, 'engineering', record)
  const docx = await printed(report)
  const comments = docx.text('word/comments.xml')
  expect(comments).toContain('Please answer this open question, or say who can: Why did nothing warn?')
  expect(comments).toContain('Please mark the event at which it was detected.')
  const ids = (name: string) =>
    [...docx.part('word/document.xml').matchAll(new RegExp(`<w:${name} w:id="(\\d+)"`, 'g'))].map(
      ([, id]) => id,
    )
  const [, entry = ''] =
    /<w:tc>((?:(?!<w:tc>).)*warn(?:(?!<w:tc>).)*)<\/w:tc>/.exec(docx.part('word/document.xml')) ?? []
  expect(entry).toContain('<w:commentReference ')
  expect(ids('commentReference').length).toBeGreaterThan(1)
  expect(ids('commentRangeStart')).toEqual(ids('commentReference'))
  expect(docx.faults()).toEqual([])
  const [first, second] = [await renderDocx(report, fonts), await renderDocx(report, fonts)]
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
  for (const edition of ['legal', 'customer'] as const) {
    const other = await printed(described(draft, edition, record))
    expect(other.part('word/document.xml')).not.toContain('commentReference')
  }
})
