import { diffWordsWithSpace } from 'diff'

/** A run of words that two texts share, or that only one of them has. */
export type Span = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** Beyond this many changed words a text was written anew, and to look for what it shares would take seconds. */
const mostChanges = 1000

/**
 * What became of the words of a text. All that is not `added` makes the text before, all that is not `removed` the
 * one after.
 */
export function changedWords(before: string, after: string): Span[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostChanges })
  const spans: Span[] = found
    ? found.map(({ value, added, removed }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        text: value,
      }))
    : [
        { kind: 'removed', text: before },
        { kind: 'added', text: after },
      ]
  return spans.filter(({ text }) => text !== '')
}
