/**
 * The catalogue as bytes: six 32-bit numbers (what it is, checksum of what follows, how many words, letters, numbers
 * and bytes of JSON), then the starts of the words, the numbers, the letters and the JSON. Five thousand incidents
 * have millions of numbers: as text they would take half a second to read.
 */
export type MemoryFile = {
  readonly json: unknown
  readonly letters: Uint16Array
  readonly starts: Uint32Array
  readonly numbers: Uint32Array
}

/** "DBM" and the version of this layout, so that a computer with another order of bytes does not take it for its own. */
const mark = 0x44424d01
const headerBytes = 24

export function bytesOf(json: unknown, { letters, starts, numbers }: Omit<MemoryFile, 'json'>): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(json))
  const places = placesFor(starts.length, numbers.length, letters.length, text.length)
  const bytes = new Uint8Array(places.end)
  new Uint32Array(bytes.buffer, places.starts, starts.length).set(starts)
  new Uint32Array(bytes.buffer, places.numbers, numbers.length).set(numbers)
  new Uint16Array(bytes.buffer, places.letters, letters.length).set(letters)
  bytes.set(text, places.json)
  const header = new Uint32Array(bytes.buffer, 0, 6)
  header.set([mark, 0, starts.length, letters.length, numbers.length, text.length])
  header[1] = checksum(bytes)
  return bytes
}

/** Undefined where it is not what was written. */
export function openMemory(read: Uint8Array): MemoryFile | undefined {
  if (read.length < headerBytes) return undefined
  // Numbers can only be looked at in place where they begin at a multiple of their size.
  const bytes = read.byteOffset % 4 === 0 ? read : Uint8Array.from(read)
  const [found, sum, words, letters, numbers, text] = new Uint32Array(bytes.buffer, bytes.byteOffset, 6)
  if (found !== mark || words === undefined || words === 0) return undefined
  if (letters === undefined || numbers === undefined || text === undefined) return undefined
  const places = placesFor(words, numbers, letters, text)
  if (places.end !== bytes.length || checksum(bytes) !== sum) return undefined
  const { buffer, byteOffset } = bytes
  return {
    starts: new Uint32Array(buffer, byteOffset + places.starts, words),
    numbers: new Uint32Array(buffer, byteOffset + places.numbers, numbers),
    letters: new Uint16Array(buffer, byteOffset + places.letters, letters),
    json: JSON.parse(new TextDecoder().decode(bytes.subarray(places.json, places.json + text))),
  }
}

function placesFor(starts: number, numbers: number, letters: number, text: number) {
  const atNumbers = headerBytes + starts * 4
  const atLetters = atNumbers + numbers * 4
  const atJson = atLetters + letters * 2
  return {
    starts: headerBytes,
    numbers: atNumbers,
    letters: atLetters,
    json: atJson,
    end: Math.ceil((atJson + text) / 4) * 4,
  }
}

/** Any single change shows: each step can be undone. It tells damage, not intent. */
function checksum(bytes: Uint8Array): number {
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  let sum = 0x811c9dc5
  for (let at = 2; at < numbers.length; at++) sum = Math.imul(sum ^ (numbers[at] ?? 0), 0x01000193)
  return sum >>> 0
}
