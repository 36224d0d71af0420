import type { EditionName } from '../edition'
import type { Family, Finding } from './finding'
import { sentencesOf, type Word } from './grammar/sentence'
import type { Rule, Stretch } from './rule'
import { rules } from './rules'
import { type CoachSettings, familiesOn } from './settings'

/** What is known of a text that the coach reads. */
export type About = {
  readonly edition: EditionName
  /** The families that are on. */
  readonly families: readonly Family[]
  /** A line of narrative; one that tells a cause; or one that is read first (title, summary, impact). */
  readonly place: 'line' | 'cause' | 'front'
  /** Says what shall be, as an action does; hindsight is then foresight. */
  readonly isForwardLooking: boolean
  /** Names that people have in this incident. */
  readonly people: readonly string[]
  /** Words and phrases that are never flagged. */
  readonly dictionary: readonly string[]
}

/** A line of narrative of which nothing else is known. */
export function bareLine(settings: CoachSettings): About {
  return {
    edition: settings.edition,
    families: familiesOn(settings),
    place: 'line',
    isForwardLooking: false,
    people: [],
    dictionary: settings.dictionary,
  }
}

/** What a seasoned reviewer would ask about in the author's own words, in the order of the text. */
export function checkNarrative(text: string, about: About): Finding[] {
  const names = namesOf(about.people)
  const found: Finding[] = []
  for (const sentence of sentencesOf(text, names)) {
    sentence.words.forEach((word, at) => {
      for (const rule of rulesAt.get(word.plain) ?? []) {
        const stretch = isOn(rule, about) ? rule.find(sentence, at) : undefined
        if (stretch) found.push(finding(rule, sentence.words, stretch))
      }
    })
  }
  return withoutOverlaps(found).filter((each) => !isInDictionary(text, each, about.dictionary))
}

const rulesAt: ReadonlyMap<string, readonly Rule[]> = indexed()

function indexed(): Map<string, Rule[]> {
  const index = new Map<string, Rule[]>()
  for (const rule of rules) {
    for (const word of new Set(rule.words)) index.set(word, [...(index.get(word) ?? []), rule])
  }
  return index
}

function isOn({ family, reach }: Rule, { families, edition, place, isForwardLooking }: About): boolean {
  if (!families.includes(family) || (isForwardLooking && family === 'B')) return false
  if (reach === 'everywhere' || edition !== 'engineering') return true
  return place === 'front' ? reach !== 'outside' : place === 'cause' && reach === 'causes'
}

/** The parts of people's names, in lower case. "Head of platform" is a role and no name. */
export function namesOf(people: readonly string[]): ReadonlySet<string> {
  const parts = people.map((name) => name.split(/[^\p{L}\p{N}_-]+/u).filter((part) => part.length > 1))
  return new Set(
    parts
      .filter((name) => !name.some((part) => /^(?:of|the|for|and|to)$/.test(part)))
      .flatMap((name) => name.map((part) => part.toLowerCase())),
  )
}

function finding(rule: Rule, words: readonly Word[], { from, to }: Stretch): Finding {
  const { id, family, why, source, rewrite, questions } = rule
  const start = wholeWordStart(words, from)
  const end = words[to]?.end ?? start
  return { rule: id, family, start, end, why, source, rewrite, ...(questions && { questions }) }
}

/** A contraction is underlined whole: of "wasn't" not only the "n't". */
function wholeWordStart(words: readonly Word[], at: number): number {
  const word = words[at]
  const before = words[at - 1]
  if (!word) return 0
  return word.plain === 'not' && before?.end === word.start ? before.start : word.start
}

/** Of findings that share words, the longest one; of equally long ones the first. */
function withoutOverlaps(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  const byStart = [...findings].sort((a, b) => a.start - b.start || b.end - a.end)
  for (const next of byStart) {
    const last = kept.at(-1)
    if (!last || last.end <= next.start) kept.push(next)
    else if (next.end - next.start > last.end - last.start) kept[kept.length - 1] = next
  }
  return kept
}

/** An entry stands, as whole words, where it shares at least a letter with the finding. */
function isInDictionary(text: string, { start, end }: Finding, dictionary: readonly string[]): boolean {
  return dictionary.some((entry) => {
    const from = Math.max(0, start - entry.length + 1)
    const near = text.slice(from, end + entry.length - 1).toLowerCase()
    const at = near.indexOf(entry.toLowerCase())
    return at >= 0 && !isInsideWord(text, from + at) && !isInsideWord(text, from + at + entry.length)
  })
}

function isInsideWord(text: string, at: number): boolean {
  return at > 0 && /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))
}
