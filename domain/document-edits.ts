import { diffArrays } from 'diff'
import * as z from 'zod'
import type { PrintedEdition } from './edition'
import type { Instant } from './time'

/** A paragraph of a document as it is read, and the heading that it stands below. */
export const DocumentParagraph = z.object({ section: z.string(), text: z.string() })
export type DocumentParagraph = Readonly<z.infer<typeof DocumentParagraph>>

/** A paragraph that somebody has changed by hand; empty `before` where it is new, empty `after` where it is gone. */
export type ChangedParagraph = {
  readonly section: string
  readonly before: string
  readonly after: string
}

/** What a reviewer has left in a document besides its words. */
export type ReviewMark = {
  /** A comment, or what was put in or taken out while changes were tracked. */
  readonly kind: 'comment' | 'inserted' | 'deleted'
  readonly text: string
  /** Where the document says when. */
  readonly at: Instant | undefined
  /** The paragraph it is about. */
  readonly paragraph: string
}

export const markName: Record<ReviewMark['kind'], string> = {
  comment: 'Comment',
  inserted: 'Put in',
  deleted: 'Taken out',
}

/** What a document that came back says otherwise than when it was made, to be carried over by hand. */
export type DocumentReview = {
  readonly incidentId: string
  readonly edition: PrintedEdition
  /** It was made of less than the whole record. */
  readonly isReduced: boolean
  readonly changed: readonly ChangedParagraph[]
  readonly marks: readonly ReviewMark[]
}

/** Beyond this many changes, a document was written anew, and to look for what it shares would take minutes. */
const mostChanges = 4000

/** What became of the paragraphs of a document, in its order. Only what differs is said. */
export function changedParagraphs(
  before: readonly DocumentParagraph[],
  after: readonly DocumentParagraph[],
): ChangedParagraph[] {
  const texts = (paragraphs: readonly DocumentParagraph[]) => paragraphs.map(({ text }) => text)
  const found = diffArrays(texts(before), texts(after), { maxEditLength: mostChanges }) ?? [
    { value: texts(before), removed: true, added: false },
    { value: texts(after), removed: false, added: true },
  ]
  const changes: ChangedParagraph[] = []
  let at = { before: 0, after: 0 }
  let gone: readonly DocumentParagraph[] = []
  const settle = (come: readonly DocumentParagraph[]) => {
    // One by one: a call takes no more arguments than fit on the stack.
    for (const change of paired(gone, come, before[at.before - 1]?.section ?? '')) changes.push(change)
    gone = []
  }
  for (const { value, added, removed } of found) {
    if (removed) {
      settle([])
      gone = before.slice(at.before, at.before + value.length)
      at = { ...at, before: at.before + value.length }
    } else if (added) {
      settle(after.slice(at.after, at.after + value.length))
      at = { ...at, after: at.after + value.length }
    } else {
      settle([])
      at = { before: at.before + value.length, after: at.after + value.length }
    }
  }
  settle([])
  return changes
}

/** Where something went and something came in the same place, the one became the other. */
function paired(
  gone: readonly DocumentParagraph[],
  come: readonly DocumentParagraph[],
  section: string,
): ChangedParagraph[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    section: gone[index]?.section ?? gone.at(-1)?.section ?? section,
    before: gone[index]?.text ?? '',
    after: come[index]?.text ?? '',
  }))
}
