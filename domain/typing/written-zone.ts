import { isZone, type Zone } from '../time'
import { attempt, type Cursor, take } from './cursor'
import { type AbbreviatedZone, abbreviatedZones } from './zone-abbreviations'

/** The zone that a time says it is in. */
export type WrittenZone =
  | { readonly kind: 'named'; readonly zone: Zone }
  /** Seconds ahead of UTC. */
  | { readonly kind: 'offset'; readonly ahead: number }
  | { readonly kind: 'abbreviated'; readonly name: string; readonly meanings: readonly AbbreviatedZone[] }

/** What stands before it decides whether digits can be an offset: "14:02-14:09" is from one time to another. */
export type BeforeZone = {
  readonly hasDate: boolean
  readonly hasSeconds: boolean
  /** "2026-03-12T14:02", as machines write it. */
  readonly isIso: boolean
}

const zulu = /\s?Z(?![\w/])|z(?![\w/])/y
const opening = /\s{0,2}\(/y
const space = /\s{0,2}/y
const closing = /\)/y
const universal = /(?:UTC|GMT)(?![\w/])(?:\s?([+\-−])(\d{1,2})(?::?(\d{2}))?(?![\w:]))?/iy
const attached = /([+\-−])(\d{2})(:?)(\d{2})?(?![\d:])/y
const apart = /\s([+\-−])(\d{2})(:?)(\d{2})(?![\d:])/y
const iana = /[a-z_]{2,20}(?:\/[a-z0-9_+-]{2,30}){1,2}(?![\w/])/iy
const abbreviation = /[A-Z]{2,5}(?![\w/-])/y

export function readZone(cursor: Cursor, before: BeforeZone): WrittenZone | undefined {
  if (take(cursor, zulu)) return { kind: 'named', zone: 'UTC' }
  return (
    readOffset(cursor, before) ??
    attempt(cursor, () => {
      const isInBrackets = take(cursor, opening) !== undefined
      if (!isInBrackets) take(cursor, space)
      const zone = readUniversal(cursor) ?? readName(cursor)
      return !isInBrackets || take(cursor, closing) ? zone : undefined
    })
  )
}

/** "UTC", "GMT", "UTC+2", "GMT+09:00". */
function readUniversal(cursor: Cursor): WrittenZone | undefined {
  const match = take(cursor, universal)
  if (!match) return undefined
  const [, sign, hours, minutes] = match
  if (sign === undefined) return { kind: 'named', zone: 'UTC' }
  return offset(sign, hours, minutes)
}

function readOffset(cursor: Cursor, { hasDate, hasSeconds, isIso }: BeforeZone): WrittenZone | undefined {
  const isStamp = isIso || (hasDate && hasSeconds)
  return attempt(cursor, () => {
    const close = take(cursor, attached)
    if (close) {
      const [, sign, hours, , minutes] = close
      const isMeant = sign === '+' || (minutes === undefined ? isIso : isStamp)
      return isMeant ? offset(sign, hours, minutes) : undefined
    }
    const [, sign, hours, colon, minutes] = take(cursor, apart) ?? []
    return colon === ':' || isStamp ? offset(sign, hours, minutes) : undefined
  })
}

/** From -12:00 to +14:00, the offsets that are in use. */
function offset(
  sign: string | undefined,
  hours: string | undefined,
  minutes = '00',
): WrittenZone | undefined {
  if (sign === undefined || Number(minutes) > 59) return undefined
  const ahead = (sign === '+' ? 1 : -1) * (Number(hours) * 3600 + Number(minutes) * 60)
  return ahead >= -12 * 3600 && ahead <= 14 * 3600 ? { kind: 'offset', ahead } : undefined
}

function readName(cursor: Cursor): WrittenZone | undefined {
  const known = attempt(cursor, () => {
    const name = take(cursor, iana)?.[0]
    return name && isZone(name) ? name : undefined
  })
  if (known) return { kind: 'named', zone: known }
  return attempt(cursor, () => {
    const name = take(cursor, abbreviation)?.[0] ?? ''
    const meanings = abbreviatedZones.get(name)
    return meanings && { kind: 'abbreviated', name, meanings }
  })
}
