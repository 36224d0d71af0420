import { type IXmlableObject, TableRow } from 'docx'
import type { Cell } from '../../../domain/report/report'

/**
 * A row of nothing but letters that every font has, as docx would write it; undefined where there is more to it. docx
 * makes some fifteen objects of such a cell, which takes a fifth of the time that a long timeline needs.
 * @param style of its paragraphs
 */
export function plainRow(
  row: readonly Cell[],
  widths: readonly number[],
  style: string,
): TableRow | undefined {
  const texts = widths.map((_, column) => plainText(row[column]))
  return texts.every(isThere) ? new PlainRow(texts, widths, style) : undefined
}

const isThere = (text: string | undefined): text is string => text !== undefined

function plainText(cell: Cell | undefined): string | undefined {
  if (cell === undefined) return ''
  if (cell.tone !== undefined || cell.content.length > 1) return undefined
  const [run] = cell.content
  if (run === undefined) return ''
  if (run.kind !== 'text') return undefined
  const { kind: _, text, ...marks } = run
  return isAscii.test(text) && Object.keys(marks).length === 0 ? text : undefined
}

const isAscii = /^[\x20-\x7e]+$/

class PlainRow extends TableRow {
  constructor(
    private readonly texts: readonly string[],
    private readonly widths: readonly number[],
    private readonly style: string,
  ) {
    super({ children: [] })
  }

  override prepForXml(): IXmlableObject {
    const cells = this.texts.map((text, column) => {
      const width = { 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': this.widths[column] ?? 0 } } }
      const style = { 'w:pStyle': { _attr: { 'w:val': this.style } } }
      const run = { 'w:r': [{ 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, text] }] }
      const paragraph = [{ 'w:pPr': [style] }, ...(text === '' ? [] : [run])]
      return { 'w:tc': [{ 'w:tcPr': [width] }, { 'w:p': paragraph }] }
    })
    return { 'w:tr': [{ 'w:trPr': [{ 'w:cantSplit': {} }] }, ...cells] }
  }
}
