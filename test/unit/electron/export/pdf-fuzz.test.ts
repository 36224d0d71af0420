import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { usualHouse } from '../../../../domain/house'
import type { Block, Inline } from '../../../../domain/report/report'
import { renderPdf } from '../../../../electron/export/pdf'
import { ReportDocument } from '../../../../electron/export/pdf/document'
import { PdfDocument } from '../../../../electron/export/pdf/pdfmake'
import { theFonts } from '../../../support/fonts'
import { readPdf } from '../../../support/pdf'
import { aReport, everyBlock, wordsIn } from '../../../support/reports'

vi.setConfig({ testTimeout: 60_000 })

const fonts = theFonts()

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.lorem({ maxCount: 60 }),
  fc.nat(3000).map((length) => 'Wide'.repeat(length / 4)),
)

const anyContent: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('text' as const), text: anyText, bold: fc.boolean(), code: fc.boolean() }),
    fc.constant({ kind: 'break' as const }),
    fc.constant({ kind: 'redacted' as const, code: 'PII' }),
  ),
  { maxLength: 4 },
)

const { block: anyBlock } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    fc.record({ kind: fc.constant('paragraph' as const), content: anyContent }),
    fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3, 4), text: anyText }),
    fc.constant({ kind: 'page break' as const }),
    fc.record({ kind: fc.constant('code' as const), text: anyText }),
    fc.record({
      kind: fc.constant('facts' as const),
      rows: fc.array(fc.record({ label: anyText, content: anyContent }), { maxLength: 3 }),
    }),
    fc.array(fc.array(fc.record({ content: anyContent }), { maxLength: 4 }), { maxLength: 4 }).chain((rows) =>
      anyText.map((caption) => ({
        kind: 'table' as const,
        head: ['A', 'B'],
        rows,
        widths: [0.8, 0.2],
        caption,
      })),
    ),
    fc.record({
      kind: fc.constant('list' as const),
      isOrdered: fc.boolean(),
      items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('quote' as const), blocks: fc.array(tie('block'), { maxLength: 2 }) }),
    fc.record({
      kind: fc.constant('callout' as const),
      tone: fc.constantFrom('neutral', 'good', 'warning', 'bad'),
      blocks: fc.array(tie('block'), { maxLength: 2 }),
    }),
  ) as fc.Arbitrary<Block>,
}))

const anyFront = fc.record({
  title: anyText,
  incidentId: anyText,
  front: fc.constantFrom('cover', 'band'),
  edition: fc.constantFrom('engineering', 'legal'),
  watermark: fc.constantFrom(undefined, 'DRAFT'),
  house: fc.record({
    company: anyText.map((text) => text.slice(0, 120)),
    notice: anyText.map((text) => text.slice(0, 600)),
    accent: fc.constantFrom('#0b4f5e', '#ffffff', '#000000'),
    paper: fc.constantFrom('A4', 'Letter'),
    dates: fc.constant(usualHouse.dates),
  }),
})

test('whatever is typed, in whatever order the blocks come, all of it is placed in a file without fault', async () => {
  await fc.assert(
    fc.asyncProperty(anyFront, fc.array(anyBlock, { maxLength: 6 }), async (front, blocks) => {
      const contents = { kind: 'contents', title: front.title, depth: 3 } as const
      // Throws when a character is on no page.
      const rendered = await renderPdf(aReport({ ...front, blocks: [contents, ...blocks] }), fonts)
      expect(readPdf(rendered).check()).toContain('No syntax or stream encoding errors')
    }),
    { numRuns: 14, seed: 2026 },
  )
})

test('words are laid out from pairs of letters as the font lays them out whole, an f beside what follows it', () => {
  const quick = new ReportDocument(aReport(), fonts)
  const faces = { normal: `${fonts.folder}/NotoSans-Regular.ttf`, bold: `${fonts.folder}/NotoSans-Bold.ttf` }
  const whole = new PdfDocument(
    { Sans: faces },
    {},
    {},
    {},
    { font: null, autoFirstPage: false },
    null,
    () => true,
  )
  const words = [
    ...wordsIn(everyBlock),
    'AVATAR',
    'Wave',
    'To.',
    '"LTA"',
    'P.',
    '11:11:47',
    '--->',
    'office',
    'if',
  ]
  for (const bold of [false, true]) {
    const placesIn = (document: PdfDocument, word: string, features?: object) =>
      document
        .provideFont('Sans', bold, false)
        .layoutRun(word, features)
        .positions.map((position) => position.xAdvance)
    for (const word of new Set(words))
      expect(placesIn(quick, word), word).toEqual(placesIn(whole, word, { liga: false }))
  }
})
