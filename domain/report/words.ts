import type { Block, Cell, Inline, Report } from './report'

/** Plain text as a run, without reading any Markdown in it. */
export function plain(text: string): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }]
}

export function plainCell(text: string): Cell {
  return { content: plain(text) }
}

export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text }
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', content: plain(text) }
}

/** Says that nothing was recorded, so that a gap is seen to be one. */
export function noneRecorded(what: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', text: `No ${what} recorded.`, italic: true }] }
}

/** The words of runs, without their marks. */
export function textOf(content: readonly Inline[]): string {
  return content
    .map((part) => (part.kind === 'text' ? part.text : part.kind === 'link' ? textOf(part.content) : '\n'))
    .join('')
}

/** "INC-2026-042  ·  Revision 1  ·  draft  ·  INTERNAL": what stands on each page. */
export function pageLine({ incidentId, revision, status, classification }: Report): string {
  return [incidentId, `Revision ${revision}`, status, classification.toUpperCase()].join('  ·  ')
}
