/**
 * The pieces a text falls into: its sentences, or what people see as its characters. Each piece that a segmenter
 * gives holds a copy of the text it was given, so a long text is given in parts: a book would not fit into memory.
 */
export function* segmentsIn(text: string, segmenter: Intl.Segmenter): Iterable<string> {
  let start = 0
  while (start < text.length) {
    const part = text.slice(start, start + partLength)
    const found = Array.from(segmenter.segment(part), ({ segment }) => segment)
    // The last one may go on in the next part.
    const whole = start + part.length < text.length && found.length > 1 ? found.slice(0, -1) : found
    yield* whole
    start += whole.join('').length
  }
}

/** In UTF-16 code units; much longer than any sentence. */
const partLength = 4000
