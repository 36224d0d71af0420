import {
  ExternalHyperlink,
  InternalHyperlink,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { never } from '../../../domain/never'
import type { Inline } from '../../../domain/report/report'
import { redactedText, textOf } from '../../../domain/report/words'
import { colors } from '../look'
import { bookmarkOf } from './bookmark'
import { type Comment, commented } from './commented'
import { directionOf, stretchesOf } from './scripts'
import { codeFont, hex } from './styles'

type RunStyle = Pick<IRunOptions, 'bold' | 'color' | 'style' | 'font' | 'size'>
type ParagraphStyle = Omit<
  NonNullable<Exclude<ConstructorParameters<typeof Paragraph>[0], string>>,
  'children' | 'text'
>

export function paragraphOf(
  content: readonly Inline[],
  options: ParagraphStyle,
  run: RunStyle = {},
  comments: readonly Comment[] = [],
): Paragraph {
  return new Paragraph({
    ...options,
    ...directionOf(textOf(content)),
    children: commented(runsOf(content, run, codeSizes[options.style ?? ''] ?? 19), comments),
  })
}

/** Consolas looks larger than Calibri; half points, by the style of the paragraph around it. */
const codeSizes: Readonly<Record<string, number>> = { Lead: 22, TableText: 17, Small: 15 }

export function textParagraph(text: string, options: ParagraphStyle, run: RunStyle = {}): Paragraph {
  return new Paragraph({ ...options, ...directionOf(text), children: textRuns(text, run) })
}

function runsOf(content: readonly Inline[], style: RunStyle, codeSize: number): ParagraphChild[] {
  return content.flatMap((part): ParagraphChild[] => {
    switch (part.kind) {
      case 'text':
        return textRuns(part.text, {
          ...style,
          ...(part.bold ? { bold: true } : {}),
          ...(part.italic ? { italics: true } : {}),
          ...(part.struck ? { strike: true } : {}),
          ...(part.code ? { style: 'InlineCode', font: codeFont, size: codeSize } : {}),
        })
      case 'link':
        return [
          new ExternalHyperlink({
            link: part.href,
            children: runsOf(part.content, { ...style, ...linkStyle }, codeSize),
          }),
        ]
      case 'reference':
        return [
          new InternalHyperlink({
            anchor: bookmarkOf(part.to),
            children: runsOf(part.content, { ...style, color: hex(colors.link) }, codeSize),
          }),
        ]
      case 'redacted':
        return textRuns(redactedText(part.code), { ...style, ...redactedStyle })
      case 'break':
        return [new TextRun({ break: 1 })]
      default:
        return never(part)
    }
  })
}

/** White on black, also on a copier. */
const redactedStyle: IRunOptions = { bold: true, color: 'FFFFFF', shading: { type: 'clear', fill: '000000' } }

/** LibreOffice forgets the font and colour of a character style in tables that have a style, so runs repeat them. */
const linkStyle = { style: 'Hyperlink', color: hex(colors.link) }

/** A line break within a run would be shown as a space. */
export function textRuns(text: string, style: IRunOptions = {}): TextRun[] {
  return text.split('\n').flatMap((line, index) =>
    stretchesOf(line).map(
      (stretch, place) =>
        new TextRun({
          ...style,
          ...stretch.look,
          text: stretch.text,
          ...(index > 0 && place === 0 ? { break: 1 } : {}),
        }),
    ),
  )
}
