import { remarkWords } from '../../../domain/report/fixed-words'
import { xmlPieces } from './xml-pieces'

/** What somebody has written beside a paragraph. Who it was is left where it stands; our own remarks are none. */
export type WrittenComment = { readonly id: string; readonly date: string; readonly text: string }

export function commentsIn(commentsXml: string): WrittenComment[] {
  const comments: WrittenComment[] = []
  let open: { id: string; date: string; text: string } | undefined
  let isText = false
  for (const piece of xmlPieces(commentsXml)) {
    if (piece.kind === 'text') {
      if (open && isText) open.text += piece.text
      continue
    }
    if (piece.name === 'w:t') isText = piece.kind === 'opened'
    else if (piece.kind === 'opened' && piece.name === 'w:comment') {
      const isOurs = piece.attribute('w:author') === remarkWords.author
      open = isOurs ? undefined : { id: piece.attribute('w:id'), date: piece.attribute('w:date'), text: '' }
    } else if (piece.name === 'w:p' || piece.name === 'w:br') {
      if (open) open.text += ' '
    } else if (piece.kind === 'closed' && piece.name === 'w:comment' && open) {
      comments.push({ ...open, text: open.text.replace(/\s+/g, ' ').trim() })
      open = undefined
    }
  }
  return comments
}
