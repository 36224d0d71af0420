import { placesOf, type WithheldEntry } from '../redact/withheld-log'
import { reasonCode } from '../redaction'
import { redactionWords } from './fixed-words'
import { inlinesOf } from './markdown'
import type { Block, Cell } from './report'
import { heading, paragraph, plain, plainCell } from './words'

/** What was left out of the document, where and why, and never what it was; nothing where all is shown. */
export function describeRedactions(log: readonly WithheldEntry[]): Block[] {
  const done = log.filter((entry) => placesOf(entry) > 0)
  if (done.length === 0) return []
  return [
    heading(1, redactionWords.title),
    paragraph(redactionWords.said),
    {
      kind: 'table',
      head: redactionWords.head,
      widths: [0.07, 0.18, 0.14, 0.17, 0.22, 0.22],
      rows: done.map((entry): Cell[] => [
        plainCell(String(entry.number)),
        { content: [{ kind: 'redacted', code: reasonCode[entry.reason] }] },
        plainCell(redactionWords.reason[entry.reason]),
        plainCell(entry.field ?? redactionWords.words),
        { content: plain(whereText(entry)) },
        { content: inlinesOf(entry.note) },
      ]),
    },
  ]
}

/** "Timeline (3), Action items (1)". */
export function whereText({ places }: WithheldEntry): string {
  return places.map(({ section, count }) => `${section} (${count})`).join(', ')
}
