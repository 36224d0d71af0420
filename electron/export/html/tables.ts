import type { Block } from '../../../domain/report/report'
import { captionOf } from '../../../domain/report/words'
import { inlinesOf, linesOf } from './inlines'

type Table = Extract<Block, { kind: 'table' }>

export function tableOf(block: Table): string {
  const { head, rows, widths } = block
  const caption = captionOf(block)
  return table({
    head: head.map(linesOf),
    rows: rows.map((row) => row.map(({ content }) => inlinesOf(content))),
    tones: rows.map((row) => row.map(({ tone }) => tone)),
    widths,
    ...(caption === '' ? {} : { caption: linesOf(caption) }),
  })
}

type Written = {
  /** All of them HTML. */
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly caption?: string
  readonly tones?: readonly (readonly (string | undefined)[])[]
  readonly widths?: readonly number[]
  readonly style?: string
}

export function table({ head, rows, caption, tones, widths = [], style }: Written): string {
  const columns = widths.map((width) => `<col style="width:${Math.round(width * 1000) / 10}%">`).join('')
  const cell = (html: string, row: number, column: number) => {
    const tone = tones?.[row]?.[column]
    return `<td${tone ? ` class="${tone}"` : ''}>${html}</td>`
  }
  return [
    `<table${style ? ` class="${style}"` : ''}>`,
    ...(caption === undefined ? [] : [`<caption>${caption}</caption>`]),
    ...(columns === '' ? [] : [`<colgroup>${columns}</colgroup>`]),
    `<thead><tr>${head.map((html) => `<th scope="col">${html}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row, index) => `<tr>${row.map((html, column) => cell(html, index, column)).join('')}</tr>`),
    '</tbody>',
    '</table>',
  ].join('\n')
}
