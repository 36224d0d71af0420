import { execFileSync } from 'node:child_process'

// A PDF as qpdf takes it apart: each object by its number, references followed where they are looked at.

export type PdfValue =
  | string
  | number
  | boolean
  | null
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue }
export type PdfDictionary = { readonly [key: string]: PdfValue }

type PdfObject = {
  readonly value?: PdfValue
  readonly stream?: { readonly dict: PdfDictionary; readonly data?: string }
}

export class PdfObjects {
  readonly #objects: Readonly<Record<string, PdfObject>>

  /** @param path where the file lies */
  constructor(path: string) {
    const json = execFileSync(
      'qpdf',
      ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', path],
      { encoding: 'utf8', maxBuffer: 2 ** 29 },
    )
    this.#objects = JSON.parse(json).qpdf[1]
  }

  get trailer(): PdfDictionary {
    return dictionary(this.#objects.trailer?.value)
  }

  get catalog(): PdfDictionary {
    return this.dictionary(this.trailer['/Root'])
  }

  /** The dictionaries of all objects, those of streams too, each with the reference to it. */
  all(): { readonly reference: string; readonly dictionary: PdfDictionary }[] {
    return Object.entries(this.#objects).flatMap(([key, { value, stream }]) =>
      key.startsWith('obj:')
        ? [{ reference: key.slice(4), dictionary: dictionary(stream?.dict ?? value) }]
        : [],
    )
  }

  /** All that is an object of its own, but for what is in streams. */
  values(): PdfValue[] {
    return Object.entries(this.#objects).flatMap(([key, { value, stream }]) =>
      key.startsWith('obj:') ? [stream?.dict ?? value ?? null] : [],
    )
  }

  /** What a value is, past references. */
  value(given: PdfValue | undefined): PdfValue {
    let value = given ?? null
    while (isReference(value)) {
      const object: PdfObject | undefined = this.#objects[`obj:${value}`]
      value = object?.stream?.dict ?? object?.value ?? null
    }
    return value
  }

  dictionary(given: PdfValue | undefined): PdfDictionary {
    return dictionary(this.value(given))
  }

  list(given: PdfValue | undefined): readonly PdfValue[] {
    const value = this.value(given)
    return Array.isArray(value) ? value : []
  }

  /** The bytes of a stream, unpacked. */
  bytes(reference: PdfValue | undefined): Buffer {
    const data = isReference(reference) ? this.#objects[`obj:${reference}`]?.stream?.data : undefined
    return Buffer.from(data ?? '', 'base64')
  }

  pages(): readonly string[] {
    const under = (node: PdfValue): string[] => {
      const kids = this.list(this.dictionary(node)['/Kids'])
      return kids.length === 0 && isReference(node) ? [node] : kids.flatMap(under)
    }
    return under(this.catalog['/Pages'] ?? null)
  }
}

export function isReference(value: PdfValue | undefined): value is string {
  return typeof value === 'string' && /^\d+ \d+ R$/.test(value)
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function dictionary(value: PdfValue | undefined): PdfDictionary {
  return isDictionary(value) ? value : {}
}

/** A string's text, without the letter by which qpdf tells texts from bytes. */
export function textOf(value: PdfValue | undefined): string {
  return typeof value === 'string' ? value.replace(/^[ub]:/, '') : ''
}
