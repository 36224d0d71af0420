import { inlinesOf } from '../report/markdown'
import { textOf } from '../report/words'
import { boxText } from './boxed'
import { lettersOf } from './letters'
import { mayStandIn, occurrences, type Sought, type Span } from './occurrences'

/** Words, and what is printed instead. */
export type Cover = {
  readonly sought: Sought
  readonly by: string
  /** For names: only where these very signs stand, since "will" is not Will. */
  readonly asWritten?: string
  /** The id of the redaction; none for a name. */
  readonly redaction?: string
}

export type Covered = {
  readonly text: string
  /** The redactions that something was taken out for, once for each place. */
  readonly hits: readonly string[]
}

/** A text in which the words are replaced. Where two of them overlap, one stands for both. */
export function covered(text: string, covers: readonly Cover[]): Covered {
  const near = mayStandIn(text, covers)
  if (near.length === 0) return { text, hits: [] }
  const letters = lettersOf(text)
  const spans = near
    .flatMap((cover) => spansOf(text, letters, cover))
    .sort((one, other) => one.from - other.from || other.to - one.to)
  if (spans.length === 0) return acrossLinks(text, near)
  const joined: { from: number; to: number; by: string }[] = []
  for (const { from, to, cover } of spans) {
    const last = joined.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else joined.push({ from, to, by: cover.by })
  }
  const rest = acrossLinks(replaced(text, joined), near)
  return { text: rest.text, hits: [...spans.flatMap(({ cover }) => cover.redaction ?? []), ...rest.hits] }
}

/** What only reading Markdown brings together, as in "se[cr](https://…)et", is withheld with all that is around it. */
function acrossLinks(text: string, covers: readonly Cover[]): Covered {
  if (!text.includes('](')) return { text, hits: [] }
  const read = textOf(inlinesOf(text)).replaceAll(boxText, '\ufffc')
  const letters = lettersOf(read)
  const cover = covers.find((one) => spansOf(read, letters, one).length > 0)
  return cover ? { text: cover.by, hits: cover.redaction ? [cover.redaction] : [] } : { text, hits: [] }
}

type Placed = Span & { readonly cover: Cover }

function spansOf(text: string, letters: ReturnType<typeof lettersOf>, cover: Cover): Placed[] {
  const { asWritten } = cover
  return occurrences(text, letters, cover.sought)
    .filter(({ from, to }) => asWritten === undefined || isWritten(text.slice(from, to), asWritten))
    .map((span) => ({ ...span, cover }))
}

function isWritten(found: string, name: string): boolean {
  const signs = found.normalize('NFC')
  return signs === name || signs === name.toUpperCase()
}

function replaced(text: string, spans: readonly (Span & { readonly by: string })[]): string {
  let done = 0
  let result = ''
  for (const { from, to, by } of spans) {
    const before = text.slice(done, from)
    result += before + (by.startsWith('[') ? apart(by, before, text[to]) : by)
    done = to
  }
  return result + text.slice(done)
}

/** In an address the box stands apart, or half of it became a link; before a bracket, or all of it did. */
function apart(box: string, before: string, next: string | undefined): string {
  const isInAddress = /(?:https?:\/\/|www\.|mailto:)\S*$/i.test(before)
  const isBeforeBracket = next === '(' || next === '['
  return `${isInAddress ? ' ' : ''}${box}${isBeforeBracket || (isInAddress && /\S/.test(next ?? ' ')) ? ' ' : ''}`
}
