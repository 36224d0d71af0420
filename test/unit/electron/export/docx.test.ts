import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../domain/report/report'
import { renderDocx } from '../../../../electron/export/docx'
import { readDocx } from '../../../support/docx'
import { theFonts } from '../../../support/fonts'
import { aReport, everyBlock, heading, paragraph, table, text, wordsIn } from '../../../support/reports'

const fonts = theFonts()
const print = async (...given: Parameters<typeof aReport>) =>
  readDocx(await renderDocx(aReport(...given), fonts))

describe('a report with every kind of block', async () => {
  const docx = await print({ blocks: everyBlock })

  test('consists of well-formed parts only', () => {
    expect(docx.faults()).toEqual([])
  })

  test('prints every word of every field', () => {
    const printed = docx.text('word/document.xml')
    expect(wordsIn(everyBlock).filter((word) => !printed.includes(word))).toEqual([])
  })

  test('shows a picture as SVG and as PNG, and says what it shows', () => {
    expect(docx.part('word/document.xml')).toContain('descr="Two services and what lies between."')
    expect(docx.part('word/document.xml')).toContain('asvg:svgBlip')
    expect(docx.part('[Content_Types].xml')).toContain('Extension="svg"')
  })

  test('says what it is and how serious it was at its head', () => {
    expect(docx.text('word/document.xml')).toMatch(
      /^Incident post-mortem, engineering edition Checkout unavailable: Redis connection pool exhausted SEV1 Critical INC-2026-042 Status In review Revision 2 Happened 12 October 2026 Classification Confidential/,
    )
  })

  test('has real headings, which Word lists in its navigation', () => {
    expect(docx.paragraphs('Heading1')).toEqual(['Executive summary', 'Root cause analysis'])
    expect(docx.paragraphs('Heading2')).toEqual(['Services'])
    expect(docx.paragraphs('Heading3')).toEqual(['Facts in detail'])
    expect(docx.paragraphs('Title')).toEqual(['Checkout unavailable: Redis connection pool exhausted'])
  })

  test('uses only styles that it defines', () => {
    const used = [...docx.part('word/document.xml').matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map(
      (m) => m[1],
    )
    const defined = [...docx.part('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map((m) => m[1])
    expect([...new Set(used)].filter((style) => !defined.includes(style))).toEqual([])
  })

  test('says on each page which document it is and which page of how many', () => {
    for (const footer of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(docx.text(footer)).toContain('INC-2026-042 · Revision 2 · in review · CONFIDENTIAL')
      expect(docx.part(footer)).toMatch(/Page .*>PAGE<.* of .*>NUMPAGES</)
    }
    for (const header of ['word/header1.xml', 'word/header2.xml'])
      expect(docx.text(header)).toContain('CONFIDENTIAL')
  })

  test('can be followed where it links', () => {
    expect(docx.part('word/_rels/document.xml.rels')).toContain(
      'Target="https://status.example.com/42?a=1&amp;b=2" TargetMode="External"',
    )
  })

  test('numbers each list from 1', () => {
    expect(docx.part('word/document.xml').match(/<w:numPr>/g)).toHaveLength(4)
  })
})

test('the header row of a table is repeated on each page, and no row is split', async () => {
  const docx = await print({
    blocks: [
      table(
        ['Time', 'Event'],
        [
          ['14:00', 'Down'],
          ['14:45', 'Up'],
        ],
      ),
    ],
  })
  const body = docx.part('word/document.xml')
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(body.slice(body.indexOf('>Time<')).match(/<w:cantSplit\/>/g)).toHaveLength(2)
})

test('a row that may be taller than a page can be split', async () => {
  const docx = await print({ blocks: [table(['Event'], [['long '.repeat(2000)]])] })
  const rows = docx.part('word/document.xml').split('<w:tr>')
  expect(rows.find((row) => row.includes('long long'))).not.toContain('<w:cantSplit/>')
})

test('the file knows its title, language and dates, and names no author', async () => {
  const core = (await print({ title: 'a < b & c' })).part('docProps/core.xml')
  expect(core).toContain('<dc:title>INC-2026-042 a &lt; b &amp; c</dc:title>')
  expect(core).toContain('<dc:language>en-GB</dc:language>')
  expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-10-16T08:41:00Z</dcterms:created>')
  expect(core).toContain(
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-10-16T08:41:00Z</dcterms:modified>',
  )
  expect(core).not.toMatch(/creator|lastModifiedBy/)
})

test('of every code unit there is, none vanishes and none makes the file unreadable', async () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code)
  const labelled = codes.map((code) => `${hex(code)}=${String.fromCharCode(code)}; `)
  const rows = Array.from({ length: 64 }, (_, row) => labelled.slice(row * 1024, (row + 1) * 1024).join(''))
  const docx = await print({ blocks: rows.map(paragraph) })
  expect(docx.faults()).toEqual([])
  const printed = new Set(docx.rawText('word/document.xml').split(/; (?=[0-9A-F]{4}=|$)/))
  const lost = codes.filter(
    (code) =>
      !printed.has(`${hex(code)}=${String.fromCharCode(code)}`) &&
      !printed.has(`${hex(code)}=[U+${hex(code)}]`),
  )
  // A tab is four spaces, and every line break the same one. The first label follows the title.
  expect(lost.map(hex)).toEqual(['0000', '0009', '000A', '000D', '0085', '2028', '2029'])
})

const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0')

test('whatever is typed, wherever it is typed, the file can be opened and holds it', async () => {
  const typed = fc.string({ unit: 'binary', maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { minLength: 6, maxLength: 6 }), async (words) => {
      const [title = '', one = '', two = '', three = '', four = '', five = ''] = words
      const blocks: Block[] = [
        heading(1, one),
        { kind: 'paragraph', content: [{ kind: 'text', text: two, code: true }] },
        { kind: 'list', isOrdered: true, items: [[paragraph(three)]] },
        table([four], [[five]]),
        { kind: 'facts', rows: [{ label: one, content: text(two) }] },
        { kind: 'code', text: three },
      ]
      const docx = await print({ title, incidentId: `INC ${one}`, subtitle: two, blocks })
      expect(docx.faults()).toEqual([])
    }),
    { numRuns: 40, seed: 2026 },
  )
})

test('lists nested deeper than Word can go keep their words', async () => {
  const deep = Array.from({ length: 30 }).reduce<Block>(
    (inside, _, depth) => ({
      kind: 'list',
      isOrdered: depth % 2 === 0,
      items: [[paragraph(`level${depth}`), inside]],
    }),
    { kind: 'quote', blocks: [paragraph('innermost')] },
  )
  const docx = await print({ blocks: [deep] })
  expect(docx.text('word/document.xml')).toContain('level29')
  expect(docx.text('word/document.xml')).toContain('innermost')
  expect(
    Math.max(
      ...[...docx.part('word/document.xml').matchAll(/<w:ilvl w:val="(\d+)"/g)].map((m) => Number(m[1])),
    ),
  ).toBe(8)
})

test('lists, tables and facts that hold nothing are no obstacle', async () => {
  const docx = await print({
    blocks: [
      { kind: 'list', isOrdered: false, items: [] },
      { kind: 'list', isOrdered: true, items: [[]] },
      { kind: 'table', head: [], rows: [], widths: [] },
      { kind: 'table', head: ['Alone'], rows: [], widths: [1] },
      { kind: 'facts', rows: [] },
      { kind: 'key figures', figures: [] },
      { kind: 'whys', problem: [], steps: [] },
      { kind: 'sign-off', lines: [] },
      { kind: 'quote', blocks: [] },
      { kind: 'callout', tone: 'good', blocks: [] },
      paragraph('The end'),
    ],
  })
  expect(docx.faults()).toEqual([])
  // A cell must end in a paragraph, or Word calls the file damaged.
  expect(docx.part('word/document.xml')).not.toMatch(/<\/w:tcPr><\/w:tc>|<\/w:tbl><\/w:tc>/)
})
