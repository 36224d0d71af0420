import { type Attachment, kindWords, sizeText } from '../attachment'
import type { Incident } from '../incident'
import { wallClock } from '../time'
import { dateText } from '../time-text'
import { bold, inlinesOf } from './markdown'
import type { Block, Cell } from './report'
import { heading, paragraph, plain, plainCell } from './words'

/** The files that belong to the record, with what proves that they are still the same. */
export function describeAttachments({ attachments, zone }: Incident): Block[] {
  if (attachments.length === 0) return []
  return [
    heading(1, 'Evidence and attachments'),
    paragraph('These files are kept with the record. The SHA-256 of a file changes when any bit of it does.'),
    {
      kind: 'table',
      head: ['File', 'Size', 'Added'],
      widths: [0.66, 0.14, 0.2],
      rows: attachments.map((attachment): Cell[] => [
        fileCell(attachment),
        plainCell(sizeText(attachment.bytes)),
        plainCell(dateText(wallClock(attachment.addedAt, zone).date)),
      ]),
    },
  ]
}

function fileCell({ name, note, sha256 }: Attachment): Cell {
  return {
    content: [
      ...bold(plain(name)),
      { kind: 'break' },
      ...plain(kindWords(name)),
      ...(note.trim() === '' ? [] : [{ kind: 'break' } as const, ...inlinesOf(note)]),
      { kind: 'break' },
      ...plain('SHA-256: '),
      { kind: 'text', text: sha256, code: true },
    ],
  }
}
