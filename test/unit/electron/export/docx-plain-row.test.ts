import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell } from '../../../../domain/report/report'
import { renderDocx } from '../../../../electron/export/docx'
import { plainRow } from '../../../../electron/export/docx/plain-row'
import { readDocx } from '../../../support/docx'
import { theFonts } from '../../../support/fonts'
import { aReport } from '../../../support/reports'

const widths = [1, 1, 1]

test('a row of plain texts is written as docx writes it', async () => {
  const text = fc.string({ unit: 'grapheme-ascii', maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(text, text, async (...texts) => {
      const cells: Cell[] = texts.map((words) => ({
        content: words === '' ? [] : [{ kind: 'text', text: words }],
      }))
      const plain = [...cells, { content: [{ kind: 'text', text: 'up' }] }] as const
      const coloured = [...cells, { content: [{ kind: 'text', text: 'up' }], tone: 'good' }] as const
      const other = [{ content: [{ kind: 'text', text: 'x'.repeat(200) }] }] as const
      const rows = [other, other, plain, coloured, other, other]
      const table = { kind: 'table', head: ['', '', ''], rows, widths } as const
      const docx = readDocx(await renderDocx(aReport({ blocks: [table] }), theFonts()))
      const [ours = '', theirs = ''] = docx.part('word/document.xml').split('<w:tr>').slice(-4, -2)
      expect(theirs).toContain('<w:rPr>')
      expect(ours).toBe(theirs.replace(/<w:rPr>.*?<\/w:rPr>/, ''))
    }),
    { numRuns: 10 },
  )
})

test.each([
  ['a mark', { content: [{ kind: 'text', text: 'down', bold: true }] }],
  ['a link', { content: [{ kind: 'link', href: 'https://a.example', content: [] }] }],
  ['letters of another script', { content: [{ kind: 'text', text: 'متوقف' }] }],
  ['a second line', { content: [{ kind: 'text', text: 'down\nup' }] }],
  ['a colour', { content: [{ kind: 'text', text: 'down' }], tone: 'bad' }],
] as const)('a row with %s is left to docx', (_, cell) => {
  expect(plainRow([cell], [1000], 'TableText')).toBe(undefined)
})
