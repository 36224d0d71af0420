import { expect, test, vi } from 'vitest'
import type { Block } from '../../../../domain/report/report'
import { renderPdf } from '../../../../electron/export/pdf'
import { theFonts } from '../../../support/fonts'
import { readPdf } from '../../../support/pdf'
import { aReport, heading, paragraph, table, text } from '../../../support/reports'
import { words } from '../../../support/words'

// Lengths at which a PDF was seen to lose text, never to be finished, or to run off the page.

vi.setConfig({ testTimeout: 60_000 })

const fonts = theFonts()

async function print(...blocks: readonly Block[]) {
  return readPdf(await renderPdf(aReport({ blocks }), fonts))
}

/** Different words, so that each can be looked for. */
const numbered = (count: number, name = 'word') =>
  Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ')

/** The words of a document without the furniture of its pages, so that a text over several pages is one text. */
function flowing(printed: string): string {
  return words(printed.replace(/^(INC-2026-042 · .*|.*CONFIDENTIAL)$/gm, ''))
}

/** Looked for one by one, so that a failure names them and not the whole document. */
function missing(wanted: readonly string[], printed: string): string[] {
  return wanted.filter((word) => !printed.includes(word))
}

test('a word of 100,000 letters is printed to its last letter', async () => {
  const word = `begin${'0123456789abcdef'.repeat(6250)}end`
  const printed = flowing((await print(paragraph(word))).text()).replaceAll(' ', '')
  expect(printed.includes(word)).toBe(true)
})

test('the same word in a narrow column stays within the page', async () => {
  const word = 'q'.repeat(20_000)
  const pdf = await print(table(['A', 'B', 'C', 'D', 'E'], [['1', '2', '3', '4', word]]))
  expect(flowing(pdf.text()).match(/q/g)?.length).toBe(20_000)
})

test('a hash is copied as one word', async () => {
  const hash = '8b01b3c2e8885bad5d02764f123f72d2f394f277f7a64cc30322ddc689936404'
  expect((await print(paragraph(`SHA-256 ${hash}`))).text()).toContain(hash)
})

test('a long address is copied without anything between its letters', async () => {
  const address = `https://example.com/${'a'.repeat(100)}`
  const printed = (await print(paragraph(address))).text()
  expect(printed).not.toContain('\u200b')
  expect(printed.replace(/\n/g, '')).toContain(address)
})

test('a paragraph of 20,000 words is printed whole', async () => {
  const long = numbered(20_000)
  expect(flowing((await print(paragraph(long))).text()).includes(long)).toBe(true)
})

test('a cell taller than a page goes on on the next', async () => {
  const tall = numbered(3000, 'cell')
  const pdf = await print(
    table(
      ['Time', 'Event'],
      [
        ['14:00', 'before'],
        ['14:01', tall],
        ['14:02', 'after'],
      ],
    ),
  )
  const printed = words(pdf.text())
  expect(missing(tall.split(' '), printed)).toEqual([])
  expect(pdf.pageCount()).toBeGreaterThan(3)
})

test('a cell that only turns out to be taller than a page is not lost either', async () => {
  // One letter a line: estimated by its length it is low, by its line breaks it is not.
  const lines = Array.from({ length: 300 }, (_, index) => `n${index}`)
  const content = lines.flatMap((line) => [...text(line), { kind: 'break' } as const])
  const wide = text('W'.repeat(79).concat(' ').repeat(60))
  const block: Block = {
    kind: 'table',
    head: ['A', 'B'],
    widths: [0.9, 0.1],
    rows: [[{ content }, { content: wide }]],
  }
  const printed = words((await print(block)).text())
  expect(missing(lines, printed)).toEqual([])
  expect(printed.match(/W/g)?.length).toBe(79 * 60)
})

test('what is kept in one piece and is higher than it looks is broken rather than lost', async () => {
  // Wide letters fool the estimate by which short things are kept together.
  const wide = numbered(2000, 'W')
  const inner: Block = {
    kind: 'callout',
    tone: 'bad',
    blocks: [{ kind: 'facts', rows: [{ label: wide, content: [] }] }],
  }
  expect(missing(wide.split(' '), words((await print(heading(1, 'Wide'), inner)).text()))).toEqual([])
})

test('a header row longer than a page is printed once, not dropped', async () => {
  const head = numbered(2000, 'head')
  const printed = words((await print(table([head], [['row']]))).text())
  expect(missing(['row', ...head.split(' ')], printed)).toEqual([])
})

test('1,000 rows are all there, under a header row on each page', async () => {
  const rows = Array.from({ length: 1000 }, (_, index) => [
    `t${index}`,
    `Something happened, number ${index}.`,
  ])
  const pdf = await print(heading(1, 'Timeline'), table(['Time', 'Event'], rows))
  const printed = words(pdf.text())
  expect(
    missing(
      rows.map((row) => row.join(' ')),
      printed,
    ),
  ).toEqual([])
  expect(printed.match(/Time Event/g)?.length).toBe(pdf.pageCount())
})

test('lists and quotes fifty deep keep their words', async () => {
  const deep = Array.from({ length: 50 }).reduce<Block>(
    (inside, _, depth) =>
      depth % 2 === 0
        ? { kind: 'list', isOrdered: false, items: [[paragraph(`list${depth}`), inside]] }
        : { kind: 'quote', blocks: [paragraph(`quote${depth}`), inside] },
    { kind: 'code', text: 'the innermost' },
  )
  const printed = words((await print(deep)).text())
  expect(missing(['the innermost', 'list0', 'quote1', 'list48', 'quote49'], printed)).toEqual([])
})

test('whys twenty deep, one of them very long, are all printed', async () => {
  const steps = Array.from({ length: 20 }, (_, index) => ({
    depth: index + 1,
    number: String(index + 1),
    question: text(`Why number ${index}?`),
    answer: text(index === 7 ? numbered(2500, 'answer') : `Because of ${index}.`),
    remarks: [],
    isJoined: false,
  }))
  const printed = words((await print({ kind: 'whys', problem: text('It broke.'), steps })).text())
  expect(missing(['Why number 19?', 'Because of 19.', 'answer0', 'answer2499'], printed)).toEqual([])
})

test('code of 2,000 lines keeps its indentation and its last line', async () => {
  const code = Array.from({ length: 2000 }, (_, index) => `    line ${index}`).join('\n')
  const printed = (await print({ kind: 'code', text: code })).text()
  expect(printed.includes('line 1999')).toBe(true)
})

test('a title of 20,000 letters does not push the report off its pages', async () => {
  const title = numbered(3000, 'title')
  const pdf = readPdf(await renderPdf(aReport({ title, blocks: [paragraph('The body')] }), fonts))
  expect(missing(['The body', ...title.split(' ')], words(pdf.text()))).toEqual([])
})
