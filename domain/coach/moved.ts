import type { PlacedFinding } from './finding'

/**
 * Findings where their words stand in a text that was written on in since they were found. Those whose words have
 * changed are left out: nobody has looked at the new words yet.
 */
export function movedTo(text: string, findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  if (findings.every(({ start, words }) => standsAt(text, words, start))) return findings
  return findings.flatMap((finding) => {
    const start = nearest(text, finding.words, finding.start)
    return start === undefined ? [] : [{ ...finding, start, end: start + finding.words.length }]
  })
}

/** Where the words stand closest to where they were. */
function nearest(text: string, words: string, was: number): number | undefined {
  let best: number | undefined
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isWhole(text, words, at)) continue
    if (best !== undefined && Math.abs(at - was) >= Math.abs(best - was)) break
    best = at
  }
  return best
}

function standsAt(text: string, words: string, at: number): boolean {
  return text.startsWith(words, at) && isWhole(text, words, at)
}

/** "down" is not found in "downtime". */
function isWhole(text: string, words: string, at: number): boolean {
  const end = at + words.length
  return !joins(text[at - 1], words[0]) && !joins(words.at(-1), text[end])
}

function joins(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && inWord.test(before) && inWord.test(after)
}

const inWord = /[\p{L}\p{N}_]/u
