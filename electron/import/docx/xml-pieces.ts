export type OpenedTag = {
  readonly kind: 'opened'
  readonly name: string
  /** The value of an attribute; empty where there is none. */
  readonly attribute: (name: string) => string
}

/** What XML is made of, one after the other. */
export type XmlPiece =
  | OpenedTag
  | { readonly kind: 'closed'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/**
 * A tag, whose values may hold ">", a comment, a declaration, or the text up to the next of them. Each is read once from
 * beginning to end, also where its end is missing: otherwise a small file could keep the app busy for hours.
 */
const piece =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<(\/?)([^\s/>"'=<]{1,200})(?=[\s/>])([^<>"']*(?:(?:"[^"<]*"|'[^'<]*')[^<>"']*)*)>|([^<]+)/g

/**
 * Reads XML that programs have written: with no entities but those of XML itself, so that nothing in it refers to
 * elsewhere or grows.
 */
export function* xmlPieces(xml: string): Generator<XmlPiece> {
  for (const [, data, slash, name, inside = '', text] of xml.matchAll(piece)) {
    if (data !== undefined) yield { kind: 'text', text: data }
    else if (text !== undefined) yield { kind: 'text', text: unescaped(text) }
    else if (name === undefined) continue
    else if (slash === '/') yield { kind: 'closed', name }
    else {
      yield { kind: 'opened', name, attribute: (wanted) => attributeIn(inside, wanted) }
      if (inside.endsWith('/')) yield { kind: 'closed', name }
    }
  }
}

/** Entities of its own, by which a small file becomes a huge one. */
export function declaresMore(xml: string): boolean {
  return xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY')
}

function attributeIn(inside: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(inside)
  return unescaped(found?.[1] ?? found?.[2] ?? '')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
