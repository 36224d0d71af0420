/** A place in a text that is still to be filled in, `<such as this>`; `start` and `end` are UTF-16 offsets. */
export type Slot = { readonly words: string; readonly start: number; readonly end: number }

/** The places that a drafted text leaves open. */
export function openSlots(text: string): Slot[] {
  return [...text.matchAll(slot)].map(({ 0: words, index }) => ({
    words,
    start: index,
    end: index + words.length,
  }))
}

/** Words in angle brackets; an address in them is a link. */
const slot = /<\p{L}(?![^<>]*:\/\/)[^<>\n]{0,200}>/gu
