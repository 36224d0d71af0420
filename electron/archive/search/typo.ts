import { isLetterOrDigit } from './matching'
import type { Vocabulary } from './vocabulary'

/**
 * The word of an archive that somebody probably meant who typed one that stands nowhere in it: with one slip in four
 * letters or more, with two in eight or more; the nearest, of equally near ones the most used. A slip is a letter too
 * many, too few, another one, or two in each other's place. Words may be unfinished: "databs" already means database.
 * Nothing is made of words with digits: another number means something else.
 */
export function meantWord(typed: string, vocabulary: Vocabulary): string | undefined {
  const slips = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0
  if (slips === 0 || /\d/.test(typed)) return undefined
  const row = vocabulary.letters()
  const starts = vocabulary.starts()
  const wanted = Uint16Array.from(typed, (letter) => letter.charCodeAt(0))
  const wantedMask = maskOf(wanted, 0, wanted.length)
  const compare = makeComparison(wanted, slips)
  let best: { readonly from: number; readonly to: number } | undefined
  let bestRank = Number.POSITIVE_INFINITY
  let bestUses = 0
  const look = (number: number, from: number, to: number): void => {
    if (to - from < wanted.length - slips) return
    const reach = Math.min(to, from + wanted.length + slips)
    if (bitsIn(wantedMask & ~maskOf(row, from, reach)) > slips) return
    const rank = compare(row, from, to)
    const uses = vocabulary.uses(number)
    if (uses === 0 || rank > bestRank || (rank === bestRank && uses <= bestUses)) return
    if (rank > 2 * slips + 1) return
    best = { from, to }
    bestRank = rank
    bestUses = uses
  }
  for (let number = 0; number < vocabulary.size(); number++) {
    const end = starts[number + 1] ?? 0
    let from = starts[number] ?? 0
    for (let at = from; at <= end; at++) {
      if (at < end && isLetterOrDigit(row[at] ?? 0)) continue
      if (at > from) look(number, from, at)
      from = at + 1
    }
  }
  return best && String.fromCharCode(...row.subarray(best.from, best.to))
}

/** Which letters occur, one bit each. */
function maskOf(row: Uint16Array, from: number, to: number): number {
  let mask = 0
  for (let at = from; at < to; at++) mask |= 1 << ((row[at] ?? 0) & 31)
  return mask
}

function bitsIn(mask: number): number {
  let count = 0
  for (let left = mask; left !== 0; left &= left - 1) count++
  return count
}

/**
 * Twice the number of slips between a word and the wanted one, plus one where only the beginning of the word is meant.
 * Source: Optimal string alignment distance, Boytsov, "Indexing methods for approximate dictionary searching" (2011).
 */
function makeComparison(wanted: Uint16Array, slips: number) {
  const width = wanted.length + 1
  let twoBefore = new Uint8Array(width)
  let before = new Uint8Array(width)
  let now = new Uint8Array(width)
  return (row: Uint16Array, from: number, to: number): number => {
    for (let column = 0; column < width; column++) before[column] = column
    const reach = Math.min(to, from + wanted.length + slips)
    let asBeginning = before[width - 1] ?? 0
    for (let at = from; at < reach; at++) {
      now[0] = at - from + 1
      let least = now[0]
      for (let column = 1; column < width; column++) {
        const isSame = row[at] === wanted[column - 1]
        let cost = Math.min((before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1)
        cost = Math.min(cost, (before[column - 1] ?? 0) + (isSame ? 0 : 1))
        const isSwapped =
          column > 1 && at > from && row[at] === wanted[column - 2] && row[at - 1] === wanted[column - 1]
        if (isSwapped) cost = Math.min(cost, (twoBefore[column - 2] ?? 0) + 1)
        now[column] = cost
        least = Math.min(least, cost)
      }
      if (least > slips) break
      asBeginning = Math.min(asBeginning, now[width - 1] ?? 0)
      const spare = twoBefore
      twoBefore = before
      before = now
      now = spare
      if (at === to - 1 && (before[width - 1] ?? 0) <= asBeginning) return 2 * (before[width - 1] ?? 0)
    }
    return 2 * asBeginning + 1
  }
}
