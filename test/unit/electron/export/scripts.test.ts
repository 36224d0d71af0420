import { expect, test } from 'vitest'
import { renderPdf } from '../../../../electron/export/pdf'
import { ReportDocument } from '../../../../electron/export/pdf/document'
import { drawnForm } from '../../../../electron/export/pdf/drawn-form'
import { inMyanmarOrder } from '../../../../electron/export/pdf/myanmar'
import { shown } from '../../../../electron/export/pdf/tags/words-on-page'
import { levelsOf, visualOrder } from '../../../../electron/export/reading-order'
import { theFonts } from '../../../support/fonts'
import { readPdf } from '../../../support/pdf'
import { aReport, paragraph } from '../../../support/reports'

const fonts = theFonts()

/** A line as it stands on paper, left to right. */
function asItStands(line: string): string {
  const levels = levelsOf(line)
  const order = visualOrder(Array.from(line, (_, index) => levels.of(index)))
  return order.map((index) => line[index]).join('')
}

test('a sentence from the right keeps its numbers and Latin words readable', () => {
  expect(asItStands('אב 42 גד v2.1 (הו)')).toBe(')וה( v2.1 דג 42 בא')
  expect(asItStands('say אבג 12 דהו now')).toBe('say והד 12 גבא now')
  expect(asItStands('only Latin (12)')).toBe('only Latin (12)')
})

test('brackets open the other way from the right, and numbers of the script do not turn', () => {
  // Hebrew letters are turned by whoever draws them; what has no letters is turned here.
  expect(drawnForm('(אב)', 1)).toBe(')אב(')
  expect(drawnForm('(!', 1)).toBe('!)')
  expect(drawnForm('۱۲۳', 2)).toBe('۳۲۱')
})

test('the ring of SARA AM goes below the tone mark', () => {
  expect(drawnForm('น้ำใจ', 0)).toBe('น\u0e4d\u0e49\u0e32ใจ')
})

test('Burmese vowels and stacks stand where they are drawn', () => {
  expect(inMyanmarOrder('သောကြောင့်')).toBe('ေသာေြကာင့်')
  expect(inMyanmarOrder('အင်္ဂလိပ်')).toBe('အဂင်္လိပ်')
})

test('a paragraph from the right stands at the right, the first word outermost', async () => {
  const pdf = readPdf(await renderPdf(aReport({ blocks: [paragraph('ראשון checkout 42 אחרון')] }), fonts))
  const placed = pdf.placed()
  const left = (text: string) => placed.find(({ word }) => word.includes(text))?.left ?? Number.NaN
  const rightmost = Math.max(...placed.filter(({ word }) => /[א-ת]/.test(word)).map(({ right }) => right))
  expect(rightmost).toBeCloseTo(595.28 - 56, 0)
  expect(left('42')).toBeLessThan(left('checkout'))
})

test('marks above each other are moved one by one', () => {
  const document = new ReportDocument(aReport(), fonts)
  const operators = shown('tọ́', document.provideFont('Sans', false, false), 10)
  expect(operators).toMatch(/>-6 30</)
})
