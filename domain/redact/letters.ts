import MarkdownIt from 'markdown-it'

/** Decodes `&#115;` and `&amp;`, as reading Markdown does. */
const { unescapeAll } = new MarkdownIt().utils

/** What stood before a letter and was left out: nothing that counts, a mark between words, or space. */
export type Edge = 'joined' | 'mark' | 'space'

/**
 * A text reduced to what somebody reads: without case, accents, space, marks of Markdown and what is not seen, and with
 * `%73` and `&#115;` as the "s" they stand for. Each letter knows where it comes from.
 */
export type Letters = {
  readonly letters: string
  /** Where each letter begins in the text, and where it ends. */
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly edges: readonly Edge[]
}

const marks = '*_~`\\'
const leftOut = /\p{Default_Ignorable_Code_Point}|\p{Cf}|[\u0300-\u036f]/gu
const attached = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/u

export function lettersOf(text: string): Letters {
  let letters = ''
  const from: number[] = []
  const to: number[] = []
  const edges: Edge[] = []
  let edge: Edge = 'joined'
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    // Nearly all letters are these, and a long record has millions.
    const plain = code < 128 ? plainAscii[code] : undefined
    if (plain !== undefined) {
      letters += plain
      from.push(at)
      at++
      to.push(at)
      edges.push(edge)
      edge = 'joined'
      continue
    }
    const { read, end } = signAt(text, at)
    if (/^\s+$/.test(read) || (read === '+' && isBetweenWords(text, at, end))) edge = 'space'
    else if (marks.includes(read)) edge = edge === 'joined' && read === '_' ? 'mark' : edge
    else if (read !== ',' || !isWithinNumber(text, at)) {
      const found = plainLetters(read)
      letters += found
      for (let unit = 0; unit < found.length; unit++) {
        from.push(at)
        to.push(end)
        edges.push(edge)
        edge = 'joined'
      }
    }
    at = end
  }
  return { letters, from, to, edges }
}

/** By its code, the letter that stands for itself: not those that are marks, or begin what stands for another. */
const plainAscii = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return /[!-~]/.test(sign) && !`${marks}%&,+`.includes(sign) ? sign.toLowerCase() : undefined
})

/** Upper case first: only so do "ß" and "SS" become the same. */
function plainLetters(sign: string): string {
  return sign.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD').replace(leftOut, '')
}

type Sign = { readonly read: string; readonly end: number }

function signAt(text: string, at: number): Sign {
  const first = text[at]
  if (first === '%') return percentAt(text, at) ?? { read: '%', end: at + 1 }
  if (first === '&') return entityAt(text, at) ?? { read: '&', end: at + 1 }
  const read = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return { read, end: at + read.length }
}

/** "%C3%BC" is one sign. */
function percentAt(text: string, at: number): Sign | undefined {
  const bytes = /^(?:%[0-9a-f]{2}){1,4}/i.exec(text.slice(at, at + 12))?.[0] ?? ''
  for (let length = 3; length <= bytes.length; length += 3) {
    const read = decoded(bytes.slice(0, length))
    if (read !== undefined) return { read, end: at + length }
  }
  return undefined
}

function decoded(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes)
  } catch {
    return undefined
  }
}

function entityAt(text: string, at: number): Sign | undefined {
  const entity = /^&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/i.exec(text.slice(at, at + 36))?.[0]
  if (!entity) return undefined
  const read = unescapeAll(entity)
  return read === entity ? undefined : { read, end: at + entity.length }
}

/** The comma of "12,400", which somebody may write without it. */
function isWithinNumber(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
}

/** The plus of an address, which stands for a space: "?q=Ada+Lopez". */
function isBetweenWords(text: string, at: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[end] ?? '')
}

/** Behind accents that were written as signs of their own, and what is not seen. */
export function afterAttached(text: string, at: number): number {
  let end = at
  while (end < text.length && attached.test(String.fromCodePoint(text.codePointAt(end) ?? 0))) {
    end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1
  }
  return end
}

export function isMark(sign: string | undefined): boolean {
  return sign !== undefined && sign !== '' && marks.includes(sign)
}
