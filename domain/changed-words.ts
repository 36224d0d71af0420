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
  return joined(spans)
}

/** Changes that only white space parts are read as one: "Checkout" became "the order page", not three things. */
function joined(spans: readonly Span[]): Span[] {
  const isParted = ({ kind, text }: Span, place: number) =>
    kind === 'same' && text.trim() === '' && isChanged(spans[place - 1]) && isChanged(spans[place + 1])
  const done: Span[] = []
  let change: Span[] = []
  for (const [place, span] of spans.entries()) {
    if (isChanged(span) || isParted(span, place)) {
      change.push(span)
      continue
    }
    const { spans: one, end } = asOne(change)
    done.push(...one, { kind: 'same', text: `${end}${span.text}` })
    change = []
  }
  const { spans: last, end } = asOne(change)
  return [...done, ...last, { kind: 'same' as const, text: end }].filter(({ text }) => text !== '')
}

function isChanged(span: Span | undefined): boolean {
  return span !== undefined && span.kind !== 'same'
}

/** What went, then what came, without the white space that both end with. */
function asOne(change: readonly Span[]): { readonly spans: readonly Span[]; readonly end: string } {
  const textWithout = (other: Span['kind']) =>
    change
      .filter(({ kind }) => kind !== other)
      .map(({ text }) => text)
      .join('')
  const [removed, added] = [textWithout('added'), textWithout('removed')]
  if (removed.trim() === '' || added.trim() === '') return { spans: change, end: '' }
  const space = removed.slice(removed.trimEnd().length)
  const end = added.endsWith(space) ? space : ''
  const shortened = (text: string) => text.slice(0, text.length - end.length)
  return {
    spans: [
      { kind: 'removed', text: shortened(removed) },
      { kind: 'added', text: shortened(added) },
    ],
    end,
  }
}
