import type { IncidentSummary } from '../../../domain/desktop/archive-requests'
import { makeSieve } from '../../../domain/facets'
import { wordsIn } from '../../../domain/folded-text'
import { Severity } from '../../../domain/incident'
import {
  type Facets,
  type FoundIncidents,
  hasFilters,
  type Search,
  type SearchRequest,
  type Sort,
  type SortBy,
} from '../../../domain/search'
import type { Entry } from './entry'
import { meantWord } from './typo'
import type { Vocabulary } from './vocabulary'
import type { OwnedWords } from './words-taken'

/** How well each incident of a list matches one word: 0 for not at all. */
type Scores = {
  readonly of: Float32Array
  readonly hits: number
  readonly used: string
  /** Less where another word is used than was typed. */
  readonly weight: number
  /** The words of the archive that match it. */
  readonly numbers: Uint32Array
}

/** How many words are remembered from one key stroke to the next. */
const longestMemory = 32

/**
 * Finds what holds all words, ranked by how each matches (as a whole, at the beginning, inside, after a correction),
 * where (heading, subject, rest) and how rare it is; the most recent first among equals.
 * While somebody types, only the last word changes, and only what matched its beginning is looked at again.
 */
export function makeFinder(vocabulary: Vocabulary) {
  let known = new Map<string, Scores>()
  let knownOf: readonly Entry[] = []

  return {
    find(request: SearchRequest, byTime: readonly Entry[]): FoundIncidents {
      const typed = wordsIn(request.text)
      const scores = scoresFor(typed, byTime)
      const totals = totalsOf(scores, byTime.length)
      const isEveryone = !hasFilters(request.filters)
      const sieve = makeSieve(request.filters)
      const found: number[] = []
      for (let place = 0; place < totals.length; place++) {
        if (totals[place] === 0) continue
        if (isEveryone || sieve.passes((byTime[place] as Entry).summary)) found.push(place)
      }
      const sorted = inOrder(found, request.sort, byTime, totals)
      return {
        incidents: sorted.slice(0, request.limit).map((place) => (byTime[place] as Entry).summary),
        matching: found.length,
        total: byTime.length,
        words: scores.map(({ used }) => used),
        corrections: scores.flatMap(({ used, hits }, index) => {
          const word = typed[index] ?? ''
          return used === word || hits === 0 ? [] : [{ typed: word, used }]
        }),
      }
    },
    /** What could be chosen among the incidents that hold the words. */
    facets({ text, filters }: Search, byTime: readonly Entry[]): Facets {
      const totals = totalsOf(scoresFor(wordsIn(text), byTime), byTime.length)
      const sieve = makeSieve(filters)
      for (const [place, { summary }] of byTime.entries()) if (totals[place] !== 0) sieve.count(summary)
      return sieve.facets()
    },
  }

  function scoresFor(typed: readonly string[], byTime: readonly Entry[]): Scores[] {
    if (knownOf !== byTime) known = new Map()
    knownOf = byTime
    return typed.map(recalled)
  }

  function recalled(word: string): Scores {
    const before = known.get(word)
    if (before) return before
    const scores = scoresOf(word)
    const oldest = known.size >= longestMemory ? known.keys().next().value : undefined
    if (oldest !== undefined) known.delete(oldest)
    known.set(word, scores)
    return scores
  }

  function scoresOf(word: string): Scores {
    const beginning = word.slice(0, -1)
    const before = known.get(beginning)
    const isCorrected = before !== undefined && before.used !== beginning
    const exactly = isCorrected ? none(word) : scored(word, before)
    if (exactly.hits > 0) return exactly
    const meant = meantWord(word, vocabulary)
    if (meant === undefined) return exactly
    // The next letter seldom changes which word is meant.
    const same = [...known.values()].find(({ used }) => used === meant)
    return { ...(same ?? scored(meant, undefined)), weight: correctedWeight }
  }

  function none(word: string): Scores {
    return {
      of: new Float32Array(knownOf.length),
      hits: 0,
      used: word,
      weight: 1,
      numbers: new Uint32Array(0),
    }
  }

  /** Whatever holds a word holds its beginning, so that only the incidents that did are looked at. */
  function scored(word: string, before: Scores | undefined): Scores {
    const { kinds, numbers } = vocabulary.matches(word, before?.numbers)
    const look = makeLook(kinds, numbers)
    const of = new Float32Array(knownOf.length)
    let hits = 0
    const last = numbers.length === 0 ? 0 : of.length
    for (let place = 0; place < last; place++) {
      if (before?.of[place] === 0) continue
      const score = look((knownOf[place] as Entry).words)
      if (score === 0) continue
      of[place] = score
      hits++
    }
    const rarity = Math.log(1 + of.length / Math.max(1, hits))
    for (let place = 0; place < of.length; place++) of[place] = (of[place] ?? 0) * rarity
    return { of, hits, used: word, weight: 1, numbers }
  }
}

/** By `MatchKind`. */
const kindWeights = [0, 0.35, 0.7, 1]
const headingWeight = 4
const subjectWeight = 2
const correctedWeight = 0.5

/**
 * Tells how well the words of an incident match. Plain loops, which end as soon as no better match can come: they run
 * over millions of numbers at a key stroke.
 */
function makeLook(kinds: Uint8Array, matching: Uint32Array): (words: OwnedWords) => number {
  let best = 0
  for (let index = 0; index < matching.length; index++)
    best = Math.max(best, kinds[matching[index] ?? 0] ?? 0)
  const restWeight = kindWeights[best] ?? 0

  const bestFrom = (numbers: Uint32Array, from: number, to: number): number => {
    let found = 0
    let at = from
    for (; at + 4 <= to; at += 4) {
      const one = kinds[numbers[at] as number] as number
      const two = kinds[numbers[at + 1] as number] as number
      const three = kinds[numbers[at + 2] as number] as number
      const four = kinds[numbers[at + 3] as number] as number
      if ((one | two | three | four) === 0) continue
      found = Math.max(found, one, two, three, four)
      if (found === best) return found
    }
    for (; at < to; at++) found = Math.max(found, kinds[numbers[at] as number] as number)
    return found
  }

  return ({ numbers, heading, subject }) => {
    const inHeading = headingWeight * (kindWeights[bestFrom(numbers, 0, heading)] ?? 0)
    if (inHeading >= subjectWeight * restWeight) return inHeading
    const inSubject = Math.max(
      inHeading,
      subjectWeight * (kindWeights[bestFrom(numbers, heading, subject)] ?? 0),
    )
    if (inSubject >= restWeight) return inSubject
    return Math.max(inSubject, kindWeights[bestFrom(numbers, subject, numbers.length)] ?? 0)
  }
}

/** All words must match. Without any, everything does. */
function totalsOf(scores: readonly Scores[], count: number): Float32Array {
  const totals = new Float32Array(count)
  const [first, ...others] = scores
  if (!first) return totals.fill(1)
  for (let place = 0; place < count; place++) totals[place] = (first.of[place] as number) * first.weight
  for (const { of, weight } of others) {
    for (let place = 0; place < count; place++) {
      const score = of[place] as number
      const before = totals[place] as number
      totals[place] = score === 0 || before === 0 ? 0 : before + score * weight
    }
  }
  return totals
}

function inOrder(found: number[], sort: Sort, byTime: readonly Entry[], totals: Float32Array): number[] {
  if (sort.by === 'relevance') found.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0))
  else if (sort.by !== 'happened') {
    const compare = orders[sort.by]
    found.sort((a, b) => compare((byTime[a] as Entry).summary, (byTime[b] as Entry).summary))
  }
  return sort.isReversed ? found.reverse() : found
}

const titles = new Intl.Collator('en', { numeric: true })
const rank = new Map<string, number>(Severity.options.map((severity, index) => [severity, index]))

const orders: Record<
  Exclude<SortBy, 'relevance' | 'happened'>,
  (a: IncidentSummary, b: IncidentSummary) => number
> = {
  saved: (a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0),
  severity: (a, b) => (rank.get(a.severity) ?? 0) - (rank.get(b.severity) ?? 0),
  impact: (a, b) => (b.impactSeconds ?? -1) - (a.impactSeconds ?? -1),
  title: (a, b) => titles.compare(a.title || a.id, b.title || b.id),
}
