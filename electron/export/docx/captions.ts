import { Paragraph, TextRun } from 'docx'
import type { Block } from '../../../domain/report/report'
import { captionOf } from '../../../domain/report/words'
import { field } from './fields'
import { directionOf } from './scripts'
import { hex } from './styles'
import type { Place } from './tables'
import { textRuns } from './text'

type Captioned = Extract<Block, { kind: 'table' | 'figure' }>

/** "Table 3. Durations", numbered by Word, so that its list of tables finds it; then what else there is to say. */
export function captionParagraph(
  block: Captioned,
  { look }: Place,
  { keepNext, more = '' }: { readonly keepNext: boolean; readonly more?: string },
): Paragraph {
  const caption = captionOf(block)
  const bold = { bold: true, color: hex(look.ink) } as const
  const sequence = block.kind === 'table' ? 'Table' : 'Figure'
  const number = block.number === undefined ? '' : String(block.number)
  const at = number === '' ? 0 : caption.indexOf(number)
  return new Paragraph({
    style: 'Caption',
    keepNext,
    ...directionOf(caption),
    children: [
      ...textRuns(caption.slice(0, at), bold),
      ...(number === '' ? [] : field(`SEQ ${sequence} \\* ARABIC`, number, bold)),
      ...textRuns(caption.slice(at + number.length), bold),
      ...(more === '' ? [] : [new TextRun({ text: ' ' }), ...textRuns(more)]),
    ],
  })
}
