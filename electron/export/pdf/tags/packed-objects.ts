import type { PdfDocument } from '../pdfmake'

/** How many objects share one stream: more are packed no tighter, and a reader unpacks all to see one. */
const perStream = 400

/** Where a packed object lies: in which stream, and as which of its objects. */
export type Packed = { readonly stream: number; readonly index: number }

/**
 * Objects that are packed together in compressed streams (ISO 32000-1, 7.5.7). pdfkit writes each on its own, and a
 * structure tree has a hundred thousand: packed, they take a tenth of the room.
 */
export class PackedObjects {
  readonly places = new Map<number, Packed>()
  readonly #document: PdfDocument
  #waiting: { readonly number: number; readonly text: string }[] = []

  constructor(document: PdfDocument) {
    this.#document = document
  }

  /** The number of an object to come. */
  reserve(): number {
    return this.#document._offsets.push(null)
  }

  put(number: number, text: string): void {
    this.#waiting.push({ number, text })
    if (this.#waiting.length === perStream) this.flush()
  }

  /** Before the file ends. */
  flush(): void {
    if (this.#waiting.length === 0) return
    const places: string[] = []
    let offset = 0
    for (const { number, text } of this.#waiting) {
      places.push(`${number} ${offset}`)
      offset += text.length + 1
    }
    const index = `${places.join(' ')}\n`
    const stream = this.#document.ref({ Type: 'ObjStm', N: places.length, First: index.length })
    this.#waiting.forEach(({ number }, at) => {
      this.places.set(number, { stream: stream.id, index: at })
    })
    stream.end(Buffer.from(index + this.#waiting.map(({ text }) => `${text}\n`).join(''), 'latin1'))
    this.#waiting = []
  }
}

/** How pdfkit's own objects name a packed one: pdfkit writes what is no dictionary as the text that it gives. */
export function packedReference(number: number): object {
  return { [Symbol.toStringTag]: 'Reference', toString: () => `${number} 0 R` }
}

/** The cross-reference stream (ISO 32000-1, 7.5.8): for each object, where in the file or in which stream it lies. */
export function crossReferences(
  offsets: readonly (number | null)[],
  places: ReadonlyMap<number, Packed>,
): Buffer {
  const entries = Buffer.alloc((offsets.length + 1) * entryLength)
  entries.writeUInt16BE(0xffff, 5)
  offsets.forEach((offset, index) => {
    const at = (index + 1) * entryLength
    const packed = places.get(index + 1)
    entries.writeUInt8(packed ? 2 : 1, at)
    entries.writeUInt32BE(packed ? packed.stream : (offset ?? 0), at + 1)
    entries.writeUInt16BE(packed ? packed.index : 0, at + 5)
  })
  return entries
}

/** Of the fields of an entry, in bytes: its kind, a place or stream, a generation or index. */
export const entryFields = [1, 4, 2] as const
const entryLength = 7
