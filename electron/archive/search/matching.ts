/** How a word holds what was typed: not, inside, at the beginning of it or of a part of it, as a whole. */
export type MatchKind = 0 | 1 | 2 | 3

/** Compares one word, the letters from `start` to `end` of a row, with what was typed. */
export function bestKind(row: Uint16Array, start: number, end: number, typed: Uint16Array): MatchKind {
  const { length } = typed
  const first = typed[0] ?? 0
  let kind: MatchKind = 0
  for (let at = start; at <= end - length; at++) {
    if (row[at] !== first) continue
    let same = 1
    while (same < length && row[at + same] === typed[same]) same++
    if (same < length) continue
    if (at === start) return end - start === length ? 3 : 2
    if (!isLetterOrDigit(row[at - 1] ?? 0)) return 2
    kind = 1
  }
  return kind
}

/** Everything outside ASCII counts as a letter: what words are parted by is in it. */
export function isLetterOrDigit(code: number): boolean {
  return code > 127 || (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}
