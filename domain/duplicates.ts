import type { Change } from './edit'
import { secondsOf } from './time'
import { inOrder, isTimed, type Timeline } from './timeline'
import { Certainty, type Evidence, type TimelineEvent, Visibility } from './timeline-event'

/** Two sources rarely note the same thing further apart than this, in seconds, once their clocks agree. */
const closeBy = 120

/** In a burst of alerts each entry is compared with so many before it, lest a thousand be compared with a thousand. */
const comparedWith = 40

/** The share of words that two entries have in common from which on they may say the same. */
const alike = 0.6

/**
 * Pairs of events that two sources may have noted of the same thing: close in time, much the same words.
 * Two entries of one source are two things. Each event is in one pair at most, the likest first.
 */
export function duplicatesIn(timeline: Timeline): readonly (readonly [TimelineEvent, TimelineEvent])[] {
  const noted = inOrder(timeline).filter(isTimed).map(note)
  const found = noted.flatMap((later, index) => {
    const pairs: { readonly earlier: Noted; readonly later: Noted; readonly likeness: number }[] = []
    for (let before = index - 1; before >= Math.max(0, index - comparedWith); before--) {
      const earlier = noted[before]
      if (!earlier || later.second - earlier.second > closeBy) break
      if (!mayBeTheSame(earlier, later)) continue
      const likeness = likenessOf(earlier.words, later.words)
      if (likeness >= alike) pairs.push({ earlier, later, likeness })
    }
    return pairs
  })
  const taken = new Set<string>()
  const pairs: (readonly [TimelineEvent, TimelineEvent])[] = []
  for (const { earlier, later } of found.sort((a, b) => b.likeness - a.likeness)) {
    if (taken.has(earlier.event.id) || taken.has(later.event.id)) continue
    taken.add(earlier.event.id).add(later.event.id)
    pairs.push([earlier.event, later.event])
  }
  return pairs.sort(([a], [b]) => a.at.localeCompare(b.at))
}

/** Two milestones are two moments, whatever their words; and no event can be both. */
function mayBeTheSame(earlier: Noted, later: Noted): boolean {
  if (earlier.event.milestone && later.event.milestone) return false
  if (isNamedOtherwise(earlier, later) && isNamedOtherwise(later, earlier)) return false
  const [a, b] = [earlier.event.source?.file, later.event.source?.file]
  if (a !== undefined || b !== undefined) return a !== b
  // Both typed by hand: only what was typed twice.
  return earlier.event.text.trim() === later.event.text.trim()
}

function isNamedOtherwise(a: Noted, b: Noted): boolean {
  return a.names.some((name) => !b.words.has(name))
}

type Noted = {
  readonly event: TimelineEvent
  readonly second: number
  readonly words: ReadonlySet<string>
  /** Words with a digit: "cp3050" and "cp3056" are two servers, though all else is said in the same words. */
  readonly names: readonly string[]
}

/** Read again with each change of a timeline; an event never changes, it is replaced. */
const notes = new WeakMap<TimelineEvent, Noted>()

function note(event: TimelineEvent): Noted {
  const known = notes.get(event)
  if (known) return known
  const said = event.text.slice(0, 500).toLowerCase()
  const words = new Set(said.match(/[\p{L}\p{N}]{2,40}/gu))
  const names = [...words].filter((word) => /\p{N}/u.test(word))
  const noted = { event, second: secondsOf(event.at), words, names }
  notes.set(event, noted)
  return noted
}

/** The share of the shorter one's words that the longer one has too, lessened where it says far more. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [shorter, longer] = a.size < b.size ? [a, b] : [b, a]
  if (shorter.size === 0) return 0
  const common = [...shorter].filter((word) => longer.has(word)).length
  const ofBoth = common / (a.size + b.size - common)
  return shorter.size < 3 ? ofBoth : (common / shorter.size + ofBoth) / 2
}

/**
 * Makes one event of two: the time and words of `kept`, everything else that either says, and where the other was
 * found as evidence. What was told to fewer people stays with those.
 */
export function mergeChange(kept: TimelineEvent, other: TimelineEvent): Change {
  const comments = [
    kept.comment,
    other.text === kept.text ? undefined : `Also noted as: ${other.text}`,
    other.comment,
  ]
  const comment = comments.filter((text) => text !== undefined && text !== '').join('\n')
  const merged: Partial<TimelineEvent> = {
    until: kept.until ?? other.until,
    phase: kept.phase ?? other.phase,
    lane: kept.lane ?? other.lane,
    milestone: kept.milestone ?? other.milestone,
    certainty: firstOf(Certainty.options, kept.certainty, other.certainty),
    visibility: firstOf([...Visibility.options].reverse(), kept.visibility, other.visibility),
    evidence: [...kept.evidence, ...other.evidence, ...(kept.source ? sourceAsEvidence(other) : [])],
    source: kept.source ?? other.source,
    ...(comment === '' ? {} : { comment }),
  }
  return {
    kind: 'together',
    changes: [
      { kind: 'remove', list: 'timeline', ids: [other.id] },
      { kind: 'amend', list: 'timeline', id: kept.id, with: merged },
    ],
  }
}

function firstOf<Value>(order: readonly Value[], ...values: readonly Value[]): Value {
  return order.find((value) => values.includes(value)) as Value
}

function sourceAsEvidence({ id, source }: TimelineEvent): readonly Evidence[] {
  if (!source) return []
  const place = [source.file, source.position].filter((text) => text !== '').join(', ')
  const label = source.quote === '' ? place : `${place}: “${source.quote}”`
  return [{ id: `source of ${id}`, label, link: '' }]
}
