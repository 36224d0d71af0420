import { canonicalJson } from './canonical-json'
import type { Incident } from './incident'
import type { SectionId } from './section-ids'
import { wallClock, type Zone } from './time'
import { dateText } from './time-text'

/** A field that says something else. Texts as a person reads them; empty where nothing was written. */
export type FieldChange = {
  readonly label: string
  /** Prose is compared word by word; a value is replaced as a whole. */
  readonly kind: 'value' | 'prose'
  readonly before: string
  readonly after: string
}

/** Something that one state of an incident says and another does not. */
export type Difference =
  | { readonly kind: 'field'; readonly section: string; readonly field: FieldChange }
  /** An item of a list, with every field in which it differs; for one that is new or gone, with all it says. */
  | {
      readonly kind: 'added' | 'removed' | 'changed'
      readonly section: string
      /** What the item is: "Event". */
      readonly list: string
      /** What tells it from the others: "14:02 Alert fires". */
      readonly name: string
      readonly fields: readonly FieldChange[]
    }
  /** An item that stands elsewhere in its list; places count from 1. */
  | {
      readonly kind: 'moved'
      readonly section: string
      readonly list: string
      readonly name: string
      readonly from: number
      readonly to: number
    }

/** What the words for a value depend on. */
export type Side = { readonly incident: Incident; readonly zone: Zone }

export type Sides = { readonly before: Side; readonly after: Side }

/** Compares a part of two incidents that may be absent on either side. */
export type Compare<Value> = (
  before: Value | undefined,
  after: Value | undefined,
  sides: Sides,
) => readonly Found[]

/** A difference that does not know its section yet, where that is the one around it. */
export type Found = Difference | { readonly kind: 'plain field'; readonly field: FieldChange }

/** One comparison for each field of a part: a field that is forgotten does not compile. */
export type Fields<Part> = { readonly [Key in keyof Part]-?: Compare<Exclude<Part[Key], undefined>> }

/** Tells items apart, and is not shown. */
export const identity: Compare<string> = () => []

/** A value in a few words. */
export function value<Value>(
  label: string,
  text: (value: Value, side: Side) => string = (plain) => String(plain),
): Compare<Value> {
  return field('value', label, text)
}

/** A text that is read word by word. */
export function prose<Value>(
  label: string,
  text: (value: Value, side: Side) => string = (plain) => String(plain),
): Compare<Value> {
  return field('prose', label, text)
}

function field<Value>(
  kind: FieldChange['kind'],
  label: string,
  text: (value: Value, side: Side) => string,
): Compare<Value> {
  const words = (value: Value | undefined, side: Side) => (value === undefined ? '' : text(value, side))
  return (before, after, sides) => {
    if (isSame(before, after)) return []
    const texts = { before: words(before, sides.before), after: words(after, sides.after) }
    // What reads alike and is not, such as the number 45 and the text "45", is shown as it is stored.
    const shown =
      texts.before === texts.after && before !== undefined && after !== undefined
        ? { before: JSON.stringify(before), after: JSON.stringify(after) }
        : texts
    return shown.before === shown.after ? [] : [{ kind: 'plain field', field: { label, kind, ...shown } }]
  }
}

/** Fields that stand together. */
export function part<Part>(fields: Fields<Part>): Compare<Part> {
  const keys = Object.keys(fields) as (keyof Part)[]
  return (before, after, sides) => {
    const one = <Key extends keyof Part>(key: Key) =>
      fields[key](presentIn(before, key), presentIn(after, key), sides)
    return keys.flatMap(one)
  }
}

function presentIn<Part, Key extends keyof Part>(part: Part | undefined, key: Key) {
  // `Fields` compares what may be absent as undefined, which is what leaves `Exclude` here.
  return part?.[key] as Exclude<Part[Key], undefined> | undefined
}

/** Figures by their names. */
export function named<Value>(
  label: (name: string) => string,
  text: (value: Value) => string,
): Compare<Readonly<Record<string, Value>>> {
  return (before = {}, after = {}, sides) => {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    const figureOf = (record: Readonly<Record<string, Value>>, name: string) =>
      Object.hasOwn(record, name) ? record[name] : undefined
    return names.flatMap((name) =>
      value(label(name), text)(figureOf(before, name), figureOf(after, name), sides),
    )
  }
}

type Item = { readonly id: string }

/** Items that are told apart by their ids, wherever they stand. */
export function list<Of extends Item>(
  section: SectionId,
  what: string,
  nameOf: (item: Of, side: Side) => string,
  fields: Fields<Of>,
): Compare<readonly Of[]> {
  const compareFields = part(fields)
  const changes = (before: Of | undefined, after: Of | undefined, sides: Sides): FieldChange[] =>
    compareFields(before, after, sides).flatMap((found) => ('field' in found ? [found.field] : []))
  return (before = [], after = [], sides) => {
    const old = byKey(before)
    const young = byKey(after)
    const still = [...young.keys()].filter((key) => old.has(key))
    const moved = movedAmong(still, [...old.keys()])
    const about = (kind: 'added' | 'changed' | 'removed', item: Of, side: Side, fields: FieldChange[]) =>
      ({ kind, section, list: what, name: nameOf(item, side), fields }) as const
    return [
      ...[...young].flatMap(([key, item]): Difference[] => {
        const earlier = old.get(key)
        const found = changes(earlier, item, sides)
        if (!earlier) return [about('added', item, sides.after, found)]
        const place = moved.has(key)
          ? [
              {
                kind: 'moved' as const,
                section,
                list: what,
                name: nameOf(item, sides.after),
                from: [...old.keys()].indexOf(key) + 1,
                to: [...young.keys()].indexOf(key) + 1,
              },
            ]
          : []
        return [...(found.length > 0 ? [about('changed', item, sides.after, found)] : []), ...place]
      }),
      ...[...old].flatMap(([key, item]): Difference[] =>
        young.has(key) ? [] : [about('removed', item, sides.before, changes(item, undefined, sides))],
      ),
    ]
  }
}

/** An id that is there twice, as an import may have it, means its first, its second and so on. */
function byKey<Of extends Item>(items: readonly Of[]): Map<string, Of> {
  const seen = new Map<string, number>()
  return new Map(
    items.map((item) => {
      const nth = (seen.get(item.id) ?? 0) + 1
      seen.set(item.id, nth)
      return [`${nth} ${item.id}`, item]
    }),
  )
}

/** The fewest that have to be taken out for the rest to stand in the order in which they were. */
function movedAmong(now: readonly string[], before: readonly string[]): Set<string> {
  const places = new Map(before.map((key, place) => [key, place]))
  const unmoved = new Set(longestRising(now.map((key) => places.get(key) ?? 0)))
  return new Set(now.filter((_, at) => !unmoved.has(at)))
}

/** Positions of a longest rising subsequence, by patience sorting. */
function longestRising(numbers: readonly number[]): number[] {
  /** For each length of a rising run, the position of the smallest number it can end with. */
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [at, number] of numbers.entries()) {
    const length = firstWhere(ends.length, (place) => (numbers[ends[place] ?? 0] ?? 0) >= number)
    previous[at] = ends[length - 1]
    ends[length] = at
  }
  const chain: number[] = []
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) chain.push(at)
  return chain
}

/** The first of some places at which something is so that stays so from there on; their count where it never is. */
function firstWhere(count: number, isSo: (place: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isSo(middle)) high = middle
    else low = middle + 1
  }
  return low
}

export function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true
  if (before === undefined || after === undefined) return false
  return canonicalJson(before) === canonicalJson(after)
}

export const listed = (texts: readonly string[]) => texts.join(', ')

export const moment = (at: string, { zone }: Side) => {
  const { date, time } = wallClock(at, zone)
  return `${dateText(date)}, ${time} ${zone}`
}
