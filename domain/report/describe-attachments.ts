import { type Attachment, kindWords, sizeText } from '../attachment'
import { wallClock } from '../time'
import { dateIn } from './dates'
import { attachmentWords } from './fixed-words'
import { bold, inlinesOf } from './markdown'
import type { Block, Cell } from './report'
import type { Telling } from './telling'
import { heading, paragraph, plain, plainCell } from './words'

/** The files that belong to the record, with what proves that they are still the same. */
export function describeAttachments({ incident: { attachments, zone }, house }: Telling): Block[] {
  if (attachments.length === 0) return []
  return [
    heading(1, attachmentWords.title, 'attachments'),
    paragraph(attachmentWords.kept),
    {
      kind: 'table',
      caption: attachmentWords.caption,
      head: attachmentWords.head,
      widths: [0.66, 0.14, 0.2],
      rows: attachments.map((attachment): Cell[] => [
        fileCell(attachment),
        plainCell(sizeText(attachment.bytes)),
        plainCell(dateIn(house, wallClock(attachment.addedAt, zone).date)),
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
      ...plain(attachmentWords.sha256),
      { kind: 'text', text: sha256, code: true },
    ],
  }
}
