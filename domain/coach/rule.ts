import type { Family } from './finding'
import { plain, type Sentence } from './grammar/sentence'

/**
 * Where a rule looks: in all narrative; also where causes are told; in what is read first and by most (title, summary,
 * impact); or only in an edition for readers outside engineering. Each includes those after it.
 */
export type Reach = 'everywhere' | 'causes' | 'front' | 'outside'

/** The words of a sentence from one to another, both included. */
export type Stretch = { readonly from: number; readonly to: number }

/** The words from one to another where a condition holds. */
export function when(isMeant: boolean, from: number, to: number = from): Stretch | undefined {
  return isMeant ? { from, to } : undefined
}

/** What a rule looks for, and the words of a sentence it is asked at. */
export type Pattern = {
  /** In lower case; the rule is asked only where one of them stands, which is what keeps the coach quick. */
  readonly words: readonly string[]
  /** What is found where the word at a place means what the rule looks for. */
  readonly find: (sentence: Sentence, at: number) => Stretch | undefined
}

/** One rule of the coach, whole: what it looks for, why, and the way out. */
export type Rule = Pattern & {
  readonly id: string
  readonly family: Family
  readonly reach: Reach
  readonly why: string
  readonly source: string
  readonly rewrite: string
  readonly questions?: readonly string[]
}

/**
 * Looks for set phrases, listed with "|" between them. `unless` says where the words mean something else.
 */
export function phrases(
  list: string,
  unless: (sentence: Sentence, found: Stretch) => boolean = never,
): Pattern {
  const byFirst = new Map<string, string[][]>()
  for (const phrase of list.split('|')) {
    const words = phrase.trim().split(/\s+/)
    const first = words[0] ?? ''
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    )
  }
  return {
    words: [...byFirst.keys()],
    find: (sentence, at) => {
      const found = byFirst
        .get(plain(sentence, at))
        ?.find((words) => words.every((word, index) => plain(sentence, at + index) === word))
      if (!found) return undefined
      const stretch = { from: at, to: at + found.length - 1 }
      return unless(sentence, stretch) ? undefined : stretch
    },
  }
}

function never(): boolean {
  return false
}

/** Looks with each of several patterns in turn. */
export function either(...patterns: readonly Pattern[]): Pattern {
  return {
    words: [...new Set(patterns.flatMap(({ words }) => words))],
    find: (sentence, at) => {
      const word = plain(sentence, at)
      for (const pattern of patterns) {
        const found = pattern.words.includes(word) ? pattern.find(sentence, at) : undefined
        if (found) return found
      }
      return undefined
    },
  }
}
