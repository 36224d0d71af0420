import { expect, test, vi } from 'vitest'
import { blocksOf } from '../../../../domain/report/markdown'
import type { Block } from '../../../../domain/report/report'
import { renderDocx } from '../../../../electron/export/docx'
import { renderHtml } from '../../../../electron/export/html'
import { renderMarkdown } from '../../../../electron/export/markdown'
import { renderPdf } from '../../../../electron/export/pdf'
import { codeNameOf, safeText } from '../../../../electron/export/safe-text'
import pangrams from '../../../fixtures/pangrams.json'
import { readDocx } from '../../../support/docx'
import { theFonts } from '../../../support/fonts'
import { readPdf } from '../../../support/pdf'
import { pdfFaults } from '../../../support/pdf-a'
import { aReport, heading, paragraph, table } from '../../../support/reports'

// Whatever somebody types or pastes is printed to its last character, in bounded time, in files without fault.

vi.setConfig({ testTimeout: 60_000 })

const fonts = theFonts()

async function pdfOf(...blocks: readonly Block[]) {
  const rendered = await renderPdf(aReport({ blocks }), fonts)
  const pdf = readPdf(rendered)
  expect(pdf.check()).toContain('No syntax or stream encoding errors')
  expect(pdfFaults(pdf.path)).toEqual([])
  return { text: pdf.text(), notes: rendered.notes }
}

async function docxOf(...blocks: readonly Block[]) {
  const docx = readDocx(await renderDocx(aReport({ blocks }), fonts))
  expect(docx.faults()).toEqual([])
  return docx.rawText('word/document.xml')
}

/** As HTML and as Markdown, whose escapes only add characters. */
function pagesOf(...blocks: readonly Block[]): readonly string[] {
  const report = aReport({ blocks })
  const html = Buffer.from(renderHtml(report).bytes).toString()
  const plain = html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
  return [plain.replaceAll('&amp;', '&'), Buffer.from(renderMarkdown(report).bytes).toString()]
}

/**
 * Characters that were typed more often than they are printed. Blank space, and what joins or parts other characters
 * without a shape of its own, may go; a reader of a PDF may turn round what is read from the right.
 */
function lost(typed: string, printed: string): string[] {
  const counts = new Map<string, number>()
  for (const character of printed.normalize('NFD')) counts.set(character, (counts.get(character) ?? 0) + 1)
  const missing = new Set<string>()
  for (const character of typed.normalize('NFD').replace(withoutShape, '')) {
    const left = (counts.get(character) ?? 0) - 1
    counts.set(character, left)
    if (left < 0) missing.add(`${character} U+${character.codePointAt(0)?.toString(16)}`)
  }
  return [...missing]
}

const withoutShape = /[\s\p{Default_Ignorable_Code_Point}]/gu

test('the pangrams of 78 languages are printed whole in every format, and no character lacks a font', async () => {
  const rows = Object.entries(pangrams)
  expect(rows.length).toBeGreaterThanOrEqual(60)
  const block = table(['Language', 'Sentence'], rows)
  const pdf = await pdfOf(block)
  expect(lost(rows.flat().join(''), pdf.text)).toEqual([])
  expect(pdf.notes).toEqual([])
  for (const printed of [await docxOf(block), ...pagesOf(block)])
    expect(lost(rows.flat().join(''), printed)).toEqual([])
})

test('each of the 65,536 code units there are is printed, as itself or as its code', async () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit))
  const lines = Array.from({ length: 256 }, (_, row) => units.slice(row * 256, row * 256 + 256).join(''))
  const blocks = lines.map(paragraph)
  const pdf = await pdfOf(...blocks)
  const safe = lines.map(safeText).join('')
  const codes = new Set(pdf.text.replace(/[\s\p{Cf}]/gu, '').match(/U\+[0-9A-F]{4}/g))
  const asThemselves = Array.from(safe).filter((character) => !codes.has(codeNameOf(character)))
  expect(lost(asThemselves.join(''), pdf.text)).toEqual([])
  for (const printed of [await docxOf(...blocks), ...pagesOf(...blocks)])
    expect(lost(safe, printed)).toEqual([])
})

test('a word of 100,000 characters, and a cell of 20,000 in any script, are printed whole', async () => {
  const cells = [
    'é'.repeat(20_000),
    'سلام'.repeat(5000),
    'ภาษาไทย'.repeat(2800),
    '世界'.repeat(10_000),
    '👍🏽'.repeat(3000),
    '𝐖𝐨𝐫𝐝'.repeat(2500),
    `Z${'\u0301\u0489'.repeat(2000)}`,
  ]
  const word = 'deadbeef'.repeat(12_500)
  const blocks = [
    paragraph(word),
    table(
      ['A', 'B'],
      cells.map((cell, row) => [`${row}`, cell]),
    ),
  ]
  const typed = [word, ...cells].join('')
  expect(lost(typed, (await pdfOf(...blocks)).text)).toEqual([])
  for (const printed of [await docxOf(...blocks), ...pagesOf(...blocks)])
    expect(lost(typed, printed)).toEqual([])
})

test('a title, a heading and an address of 100,000 characters make a file as good as any', async () => {
  const long = 'Überlang '.repeat(12_500)
  const report = aReport({
    title: long,
    blocks: [
      heading(1, long),
      ...blocksOf(`[here](https://example.com/${'x'.repeat(100_000)})`),
      table([long], [[long]]),
    ],
  })
  const pdf = readPdf(await renderPdf(report, fonts))
  expect(pdfFaults(pdf.path)).toEqual([])
  expect(readDocx(await renderDocx(report, fonts)).faults()).toEqual([])
})

test('marks that turn the reading order are shown, and nothing around them is turned', async () => {
  const marks = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069']
  const words = marks.map((mark, index) => `before${index}${mark}fdp.exe`).join(' ')
  const blocks = [paragraph(words)]
  for (const printed of [(await pdfOf(...blocks)).text, await docxOf(...blocks)])
    for (const [index, mark] of marks.entries())
      expect(printed.replace(/\s/g, '')).toContain(`before${index}[${codeNameOf(mark)}]fdp.exe`)
})

test('halves of surrogate pairs are shown as their codes wherever they stand', async () => {
  const block = table(['\ud800', 'x\udfffy'], [['\ude00\ud83d', '\ud83d\ude00\ud83d']])
  for (const printed of [(await pdfOf(block)).text, await docxOf(block)])
    for (const shown of ['[U+D800]', 'x[U+DFFF]y', '[U+DE00]', '😀[U+D83D]'])
      expect(printed.replace(/\s/g, '')).toContain(shown)
})
