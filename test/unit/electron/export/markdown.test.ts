import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import type { Block, Inline } from '../../../../domain/report/report'
import { renderMarkdown } from '../../../../electron/export/markdown'
import { safeText } from '../../../../electron/export/safe-text'
import { readMarkdown } from '../../../support/markdown'
import { aReport, everyBlock, heading, paragraph, table, wordsIn } from '../../../support/reports'

const print = (...given: Parameters<typeof aReport>) =>
  new TextDecoder().decode(renderMarkdown(aReport(...given)).bytes)

const seen = (markdown: string) => readMarkdown({ bytes: new TextEncoder().encode(markdown) })

test('every word of every kind of block is there', () => {
  const printed = seen(print({ blocks: everyBlock }))
  expect(wordsIn(everyBlock).filter((word) => !printed.includes(word))).toEqual([])
})

test('its front matter says which revision of which incident it is', () => {
  expect(print()).toMatch(
    /^---\ntitle: "INC-2026-042 [^\n]*"\ndebrief:\n {2}incidentId: "INC-2026-042"\n {2}revision: 2\n {2}edition: "engineering"\n {2}recordSha256: "8b01b3c2/,
  )
})

test('the list of contents leads where GitHub puts the headings', () => {
  const printed = print({
    blocks: [
      { kind: 'contents', title: 'Contents', depth: 2 },
      heading(1, 'What went well?'),
      heading(2, 'Detail'),
      heading(2, 'Detail'),
    ],
  })
  expect(printed).toContain(
    '- [What went well?](#what-went-well)\n  - [Detail](#detail)\n  - [Detail](#detail-1)',
  )
})

test('a cell may hold bars, lines and code, and stays one cell', () => {
  const content: Inline[] = [
    { kind: 'text', text: 'a | b' },
    { kind: 'break' },
    { kind: 'text', text: 'grep x|y', code: true },
  ]
  const printed = print({ blocks: [{ kind: 'table', head: ['Step'], rows: [[{ content }]], widths: [1] }] })
  expect(printed).toContain('| a \\| b<br>`grep x\\|y` |')
  expect(seen(printed)).toContain('a | b\ngrep x|y')
})

test('two lists beside each other are two', () => {
  const list: Block = { kind: 'list', isOrdered: true, items: [[paragraph('one')], [paragraph('two')]] }
  const tokens = new MarkdownIt().parse(print({ blocks: [list, list] }), {})
  expect(tokens.filter(({ type }) => type === 'ordered_list_open')).toHaveLength(2)
})

test('whatever is typed is read back as those words', () => {
  const piece = fc.constantFrom(
    ...[
      '# ',
      '- ',
      '1. ',
      '14) ',
      '> ',
      '* ',
      '**',
      '_',
      '`',
      '``',
      '~~~',
      '|',
      '[a](b)',
      '![',
      '<b>',
      '&amp;',
      '\\',
      '$',
      '---',
      '===',
      '    ',
      '\n',
      'word',
      'snake_case',
      '3',
      ' ',
    ],
  )
  const typed = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  const runs = fc.array(
    fc.record({
      kind: fc.constant('text' as const),
      text: typed,
      bold: fc.boolean(),
      italic: fc.boolean(),
      code: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const bare = (words: string) => safeText(words).replace(/\s+/g, '')
  fc.assert(
    fc.property(runs, typed, (content, words) => {
      const blocks: Block[] = [
        { kind: 'paragraph', content },
        { kind: 'list', isOrdered: false, items: [[{ kind: 'paragraph', content }]] },
        { kind: 'quote', blocks: [paragraph(words)] },
        { kind: 'table', head: [words], rows: [[{ content }]], widths: [1] },
        { kind: 'facts', rows: [{ label: 'Fact', content }] },
        { kind: 'code', text: words },
        heading(2, words),
      ]
      const printed = bare(seen(print({ blocks })))
      const said = content.map((run) => run.text).join('')
      const expected = [said, said, words, words, said, 'Fact:', said, words, words].map(bare).join('')
      expect(printed).toContain(expected)
    }),
    { numRuns: 300, seed: 2026 },
  )
})

test('what cannot be a table cell or heading keeps its text', () => {
  const printed = seen(print({ title: 'Down\nfor #1 | all', blocks: [table(['a|b'], [['c\nd']])] }))
  expect(printed).toContain('Down for #1 | all')
  expect(printed).toContain('a|b')
})
