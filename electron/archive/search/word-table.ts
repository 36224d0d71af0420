import { grown, grownNumbers } from './growing'

/** All words one after the other, as UTF-16, and where the letters of each begin, and the last of them end. */
export type WordRow = { readonly letters: Uint16Array; readonly starts: Uint32Array }

/**
 * Words, each once, numbered as they came: their letters in one row, and a table to find them by. What works on it is
 * not made anew for each one, as it would have to be compiled anew as well, which takes longer than a thousand files.
 */
export type WordTable = {
  size: number
  /** There may be room behind the last word. */
  letters: Uint16Array
  starts: Uint32Array
  /** The numbers of words plus one, each near where its hash says; 0 is free. Empty until a word is looked for. */
  slots: Int32Array
}

export function makeWordTable(letters: Uint16Array, starts: Uint32Array): WordTable {
  return { size: starts.length - 1, letters, starts, slots: new Int32Array(0) }
}

/** All words, without the room. */
export function rowOf({ size, letters, starts }: WordTable): WordRow {
  return { letters: letters.slice(0, starts[size]), starts: starts.slice(0, size + 1) }
}

/** The number of the word that stands there in a text, which is put in where it is new. */
export function numberOf(
  table: WordTable,
  text: Uint16Array,
  from: number,
  to: number,
  hash: number,
): number {
  if (table.size * 2 >= table.slots.length) makeSlots(table)
  const { slots } = table
  let slot = slotFor(hash, slots.length)
  for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
    if (isWord(table, entry - 1, text, from, to)) return entry - 1
    slot = (slot + 1) & (slots.length - 1)
  }
  slots[slot] = table.size + 1
  return add(table, text, from, to)
}

/** FNV-1a over UTF-16 codes. Source: Fowler, Noll, Vo, http://www.isthe.com/chongo/tech/comp/fnv/. */
export const seed = 0x811c9dc5

export function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

export function hashOf(text: Uint16Array, from: number, to: number): number {
  let hash = seed
  for (let at = from; at < to; at++) hash = mixed(hash, text[at] ?? 0)
  return hash
}

function isWord(
  { letters, starts }: WordTable,
  number: number,
  text: Uint16Array,
  from: number,
  to: number,
): boolean {
  const start = starts[number] ?? 0
  if ((starts[number + 1] ?? 0) - start !== to - from) return false
  for (let at = from; at < to; at++) if (letters[start + at - from] !== text[at]) return false
  return true
}

function add(table: WordTable, text: Uint16Array, from: number, to: number): number {
  const number = table.size++
  const start = table.starts[number] ?? 0
  const end = start + to - from
  table.letters = grown(table.letters, end)
  table.starts = grownNumbers(table.starts, number + 2)
  for (let at = from; at < to; at++) table.letters[start + at - from] = text[at] ?? 0
  table.starts[number + 1] = end
  return number
}

function makeSlots(table: WordTable): void {
  const { size, letters, starts } = table
  const slots = new Int32Array(Math.max(1024, 2 ** Math.ceil(Math.log2((size + 1) * 3))))
  for (let number = 0; number < size; number++) {
    let slot = slotFor(hashOf(letters, starts[number] ?? 0, starts[number + 1] ?? 0), slots.length)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = number + 1
  }
  table.slots = slots
}

/** @param length a power of two */
function slotFor(hash: number, length: number): number {
  return (hash ^ (hash >>> 15)) & (length - 1)
}
