import { never } from '../never'
import { captionWords, missingWords, nameOf, pageWords } from './fixed-words'
import type { Block, Cell, HeadingLevel, Inline, Report } from './report'

/** Plain text as a run, without reading any Markdown in it. */
export function plain(text: string): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }]
}

export function plainCell(text: string): Cell {
  return { content: plain(text) }
}

/** @param anchor what references to it lead to */
export function heading(level: HeadingLevel, text: string, anchor?: string): Block {
  return { kind: 'heading', level, text, ...(anchor === undefined ? {} : { anchor }) }
}

/** Leads to a heading of the same document; where the document has none with that anchor, only its words remain. */
export function reference(to: string, text: string): Inline {
  return { kind: 'reference', to, content: plain(text) }
}

/** "Table 3. Durations": the line above a table, or with a figure. */
export function captionOf(block: Extract<Block, { kind: 'table' | 'figure' }>): string {
  const caption = block.kind === 'table' ? (block.caption ?? '') : block.title
  if (block.number === undefined) return caption
  return block.kind === 'table'
    ? captionWords.table(block.number, caption)
    : captionWords.figure(block.number, caption)
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', content: plain(text) }
}

/** Each in a line of its own, with a bullet. */
export function listOf(items: readonly (readonly Inline[])[]): Block {
  return {
    kind: 'list',
    isOrdered: false,
    items: items.map((content) => [{ kind: 'paragraph', content }]),
  }
}

/** Says that nothing was recorded, so that a gap is seen to be one. */
export function noneRecorded(what: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text: missingWords.none(what), italic: true }] }
}

/** The words of runs, without their marks. */
export function textOf(content: readonly Inline[]): string {
  return content
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return part.text
        case 'link':
        case 'reference':
          return textOf(part.content)
        case 'redacted':
          return redactedText(part.code)
        case 'break':
          return '\n'
        default:
          return never(part)
      }
    })
    .join('')
}

/** "[REDACTED PII]": where no box can be drawn. */
export function redactedText(code: string): string {
  return missingWords.redacted(code)
}

/** "INC-2026-042  ·  Revision 1  ·  draft  ·  INTERNAL": what stands on each page. */
export function pageLine({ incidentId, revision, status, classification }: Report): string {
  return [
    incidentId,
    pageWords.revision(revision),
    nameOf.status[status].toLowerCase(),
    nameOf.classification[classification].toUpperCase(),
  ].join('  ·  ')
}
