import { beforeAll, describe, expect, test } from 'vitest'
import { renderPdf } from '../../../../electron/export/pdf'
import type { Rendered } from '../../../../electron/export/printer'
import { theFonts } from '../../../support/fonts'
import { readPdf } from '../../../support/pdf'
import { aReport, everyBlock, heading, paragraph, table, text, wordsIn } from '../../../support/reports'
import { words } from '../../../support/words'

const fonts = theFonts()
const print = async (...given: Parameters<typeof aReport>) =>
  readPdf(await renderPdf(aReport(...given), fonts))

describe('a report with every kind of block', () => {
  let rendered: Rendered
  let pdf: ReturnType<typeof readPdf>

  beforeAll(async () => {
    rendered = await renderPdf(aReport({ blocks: everyBlock }), fonts)
    pdf = readPdf(rendered)
  })

  test('is a file that other programs find no fault with', () => {
    expect(pdf.check()).toContain('No syntax or stream encoding errors')
    expect(rendered.notes).toEqual([])
  })

  test('prints every word of every field', () => {
    const printed = words(pdf.text())
    const missing = wordsIn(everyBlock).filter((word) => !printed.includes(word))
    expect(missing).toEqual([])
  })

  test('draws a picture with its words where they belong, and says below it what it shows', () => {
    expect(pdf.text()).toContain('drawnword')
    expect(pdf.text()).toContain('Sketch. Two services and what lies between.')
  })

  test('says what it is and how serious it was at its head', () => {
    const firstPage = words(pdf.text(1))
    expect(firstPage).toContain('Checkout unavailable: Redis connection pool exhausted')
    expect(firstPage).toContain('SEV1 Critical INC-2026-042')
    expect(firstPage).toContain(
      'Status In review Revision 2 Happened 12 October 2026 Classification Confidential',
    )
  })

  test('has a bookmark for each heading, nested as they are', () => {
    expect(pdf.bookmarks()).toMatchObject([
      { title: 'Executive summary', kids: [{ title: 'Services', kids: [{ title: 'Facts in detail' }] }] },
      { title: 'Root cause analysis', kids: [] },
    ])
  })

  test('can be followed where it links', () => {
    expect(pdf.links()).toContain('https://status.example.com/42?a=1&b=2')
  })

  test('carries its fonts, and only what it needs of them', () => {
    expect(pdf.fonts().length).toBeGreaterThanOrEqual(4)
    for (const font of pdf.fonts()) expect(font).toMatch(/^[A-Z]{6}\+NotoSans.*TrueType.*\byes yes yes\b/)
  })

  test('numbers the whys by how deep they go and tells those beside each other apart, and joins those that hold only together', () => {
    expect(words(pdf.text())).toMatch(/3a Why was it at its limit\?.*3b and Why did nothing warn\?/)
  })

  test('leaves room to sign', () => {
    expect(words(pdf.text())).toContain(
      'Role Name Decision Date Signature Engineering lead R. Okafor Approved',
    )
  })
})

test('each page says which document it is, in which state, who may read it, and which page of how many', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [`14:${index}`, 'The pool is full'])
  const pdf = await print({ blocks: [table(['Time', 'Event'], rows)] })
  const count = pdf.pageCount()
  expect(count).toBeGreaterThan(1)
  for (let page = 1; page <= count; page++) {
    const printed = words(pdf.text(page))
    expect(printed).toContain('INC-2026-042 · Revision 2 · in review · CONFIDENTIAL')
    expect(printed).toContain(`Page ${page} of ${count}`)
    expect(printed).toContain('Time Event')
  }
})

test('the file knows its title, subject and language, and names no author', async () => {
  const info = (await print()).info()
  expect(info).toMatch(/^Title:\s+INC-2026-042 Checkout unavailable: Redis connection pool exhausted$/m)
  expect(info).toMatch(/^Subject:\s+Incident post-mortem, engineering edition$/m)
  expect(info).toMatch(/^Creator:\s+Debrief$/m)
  expect(info).toMatch(/^Producer:\s+Debrief$/m)
  expect(info).toMatch(/^CreationDate:\s+Fri Oct 16 08:41:00 2026/m)
  expect(info).not.toMatch(/^Author:/m)
})

test('a title with the signs of XML in it does not break the metadata', async () => {
  const metadata = (await print({ title: 'a < b && c > "d"' })).metadata()
  expect(metadata).toContain('INC-2026-042 a &lt; b &amp;&amp; c &gt; "d"')
})

test('the same report gives the same bytes', async () => {
  const [first, second] = await Promise.all(
    [1, 2].map(() => renderPdf(aReport({ blocks: everyBlock }), fonts)),
  )
  expect(Buffer.compare(first?.bytes ?? Buffer.of(1), second?.bytes ?? Buffer.of(2))).toBe(0)
})

test('a report without any block is a page with its title', async () => {
  expect((await print()).pageCount()).toBe(1)
})

test('lists, tables and facts that hold nothing are no obstacle', async () => {
  const pdf = await print({
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
      { kind: 'code', text: '' },
      paragraph('The end'),
    ],
  })
  expect(words(pdf.text())).toContain('The end')
})

test('a row with more cells than the table has columns keeps them all', async () => {
  const blocks = [
    { ...table(['One'], []), rows: [['first', 'second'].map((word) => ({ content: text(word) }))] },
  ]
  expect(words((await print({ blocks: blocks as never })).text())).toContain('first second')
})

test('no heading is left alone at the end of a page', async () => {
  const filler = Array.from({ length: 46 }, (_, index) => paragraph(`Line ${index}`))
  for (const lines of [22, 23, 24, 25, 26, 27, 28]) {
    const blocks = [
      ...filler.slice(0, lines),
      heading(1, 'Stranded?'),
      heading(2, 'Never'),
      table(
        ['Time', 'Event'],
        Array.from({ length: 40 }, (_, row) => [`Time ${row}`, 'Event']),
      ),
    ]
    const pdf = await print({ blocks })
    const page = words(pdf.text(1)).includes('Stranded?') ? 1 : 2
    expect(words(pdf.text(page)), `after ${lines} lines`).toMatch(/Stranded\? Never Time Event Time 0 Event/)
  }
})

test('characters that no font has are listed beside the file', async () => {
  const { notes, bytes } = await renderPdf(aReport({ blocks: [paragraph('Fixed \ue000')] }), fonts)
  expect(notes).toEqual(["1 character is not in the document's fonts and is printed as its code: U+E000."])
  expect(words(readPdf({ bytes }).text())).toContain('Fixed [U+E000]')
})

test('how far it is can be told', async () => {
  const shares: number[] = []
  await renderPdf(aReport({ blocks: everyBlock }), fonts, (share) => shares.push(share))
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.at(-1)).toBeCloseTo(0.95)
})
