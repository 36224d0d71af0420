import { wordsIn } from '../folded-text'

/** The words of a text that carry its meaning, each once and without its ending: "failed" and "fails" are the same. */
export function tellingWords(text: string): ReadonlySet<string> {
  return new Set(
    wordsIn(text)
      .filter((word) => !small.has(word) && /[\p{L}\p{N}]/u.test(word))
      .map(stem),
  )
}

/** What share of their words two texts have in common, 0 to 1. */
export function sharedShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = countShared(one, other)
  return both === 0 ? 0 : (2 * both) / (one.size + other.size)
}

/** What share of the words of a text is in another, 0 to 1. */
export function shareWithin(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  return part.size === 0 ? 0 : countShared(part, whole) / part.size
}

function countShared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((word) => other.has(word)).length
}

function stem(word: string): string {
  const bare = word.replace(/(?:ing|ed|es|s)$/, '').replace(/e$/, '')
  return bare.length >= 3 ? bare : word
}

/** Words that nearly every sentence has. */
const small: ReadonlySet<string> = new Set(
  (
    'a an and are as at be because been but by can could did do does for from had has have in into is it its of on or ' +
    'our so than that the their them then there these they this those to up us was we were which while why with would'
  ).split(' '),
)
