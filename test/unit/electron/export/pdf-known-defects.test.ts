import { expect, test, vi } from 'vitest'
import { usualHouse } from '../../../../domain/house'
import type { Block, Report } from '../../../../domain/report/report'
import { renderPdf } from '../../../../electron/export/pdf'
import { theFonts } from '../../../support/fonts'
import { readPdf } from '../../../support/pdf'
import { aReport, paragraph, table, text } from '../../../support/reports'
import { words } from '../../../support/words'

// What ServiceNow's manual says of its own PDF of a post-incident review: addresses cannot be clicked, tables of more
// than five columns and long words are cut, fonts are substituted, footers overlap, and what is large fails.
// Source: "Review and update a post-incident review", ServiceNow product documentation.

vi.setConfig({ testTimeout: 120_000 })

const fonts = theFonts()
const print = async (blocks: readonly Block[], overrides: Partial<Report> = {}) =>
  readPdf(await renderPdf(aReport({ blocks, ...overrides }), fonts))

const margin = 56
/** Widths are rounded. */
const slack = 0.5

test('an address can be clicked, also where it is broken into lines', async () => {
  const href = `https://grafana.example/d/checkout?from=1791813600&panel=${'pool-usage-'.repeat(12)}`
  const pdf = await print([{ kind: 'paragraph', content: [{ kind: 'link', href, content: text(href) }] }])
  expect(pdf.links().length).toBeGreaterThan(1)
  expect(new Set(pdf.links())).toEqual(new Set([href]))
})

test('a table of twelve columns keeps them all within the margins', async () => {
  const head = Array.from({ length: 12 }, (_, column) => `Head${column}`)
  const rows = Array.from({ length: 3 }, (_, row) => head.map((_, column) => `r${row}c${column}`))
  const pdf = await print([table(head, rows)])
  const printed = words(pdf.text()).replaceAll(' ', '')
  for (const word of [...head, ...rows.flat()]) expect(printed).toContain(word)
  expect(Math.max(...pdf.placed().map(({ right }) => right))).toBeLessThanOrEqual(595.28 - margin + slack)
})

test('a long word without spaces keeps every letter within the margins', async () => {
  const word = Array.from({ length: 400 }, (_, index) => index.toString(36)).join('')
  const pdf = await print([paragraph(word), table(['Time', 'Event'], [['14:00', word]])])
  const printed = pdf.text().replace(/\s/g, '')
  expect(printed.split(word)).toHaveLength(3)
  const placed = pdf.placed()
  expect(Math.min(...placed.map(({ left }) => left))).toBeGreaterThanOrEqual(margin - slack)
  expect(Math.max(...placed.map(({ right }) => right))).toBeLessThanOrEqual(595.28 - margin + slack)
})

test('all fonts are embedded, and none stands in for another', async () => {
  const pdf = await print([paragraph('Πληρωμές платежи checkout'), { kind: 'code', text: 'redis-cli' }])
  expect(pdf.fonts().length).toBeGreaterThan(1)
  for (const font of pdf.fonts()) expect(font).toMatch(/^[A-Z]{6}\+Noto.*\byes yes yes\b/)
})

test('a foot with a long id and a notice overlaps neither itself nor what stands above it', async () => {
  const pdf = await print(
    Array.from({ length: 120 }, (_, line) => paragraph(`Line ${line}`)),
    {
      edition: 'legal',
      incidentId: `INC-${'PAYMENTS-'.repeat(20)}2026-042`,
      classification: 'restricted',
      house: { ...usualHouse, notice: 'Do not pass on. '.repeat(37) },
      stamp: { prefix: 'ACME-INCIDENT-', first: 1, digits: 10 },
    },
  )
  expect(words(pdf.text(2))).toMatch(/…\s+· Revision 2 · in review · RESTRICTED Page 2 of \d/)
  const placed = pdf.placed()
  for (let page = 1; page <= pdf.pageCount(); page++) {
    const here = placed.filter((word) => word.page === page)
    const foot = here.filter(
      ({ top }) => top > Math.min(...here.filter(isFootWord).map((word) => word.top)) - 1,
    )
    const body = here.filter((word) => !foot.includes(word))
    expect(Math.max(...body.map(({ bottom }) => bottom))).toBeLessThan(
      Math.min(...foot.map(({ top }) => top)),
    )
    expect(Math.max(...foot.map(({ bottom }) => bottom))).toBeLessThan(841.89 - 10)
    expect(overlapping(foot)).toEqual([])
  }
})

type Placed = ReturnType<ReturnType<typeof readPdf>['placed']>[number]

const isFootWord = ({ word }: Placed) => word === 'Page' || word === 'Revision'

/** Words that stand on one another; the boxes of lines may touch. */
function overlapping(placed: readonly Placed[]): string[] {
  return placed.flatMap((one, index) =>
    placed
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 3 &&
          other.top < one.bottom - 3,
      )
      .map((other) => `${one.word} / ${other.word}`),
  )
}

test('5,000 rows are all there, on pages that number themselves', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [
    `t${index}.`,
    `Something happened, number ${index}.`,
  ])
  const rendered = await renderPdf(aReport({ blocks: [table(['Time', 'Event'], rows)] }), fonts)
  const pdf = readPdf(rendered)
  const printed = words(pdf.text())
  expect(rows.filter((row) => !printed.includes(row.join(' ')))).toEqual([])
  expect(rendered.pages).toBe(pdf.pageCount())
  expect(words(pdf.text(rendered.pages))).toContain(`Page ${rendered.pages} of ${rendered.pages}`)
})

test('a cell of 20,000 characters is printed whole, and the rows around it too', async () => {
  const long = Array.from({ length: 2500 }, (_, index) => `w${String(index).padStart(6, '0')}`)
  const pdf = await print([
    table(
      ['Time', 'Event', 'Phase'],
      [
        ['14:00', 'before', 'a'],
        ['14:01', long.join(' '), 'b'],
        ['14:02', 'after', 'c'],
      ],
    ),
  ])
  const printed = words(pdf.text())
  expect([...long, 'before', 'after'].filter((word) => !printed.includes(word))).toEqual([])
})
