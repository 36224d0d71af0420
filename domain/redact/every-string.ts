import { Incident } from '../incident'

export type Path = readonly PropertyKey[]

/**
 * An incident with each of its texts as `change` gives it: in what has no fixed shape, keys and numbers as well. Times,
 * dates and choices from a list have to stay what they are; where the form takes nothing else, the value is kept.
 */
export function withEveryString(incident: Incident, change: (text: string, path: Path) => string): Incident {
  let changed = everyString(incident, change, [])
  for (;;) {
    const read = Incident.safeParse(changed)
    if (read.success) return read.data
    for (const { path } of read.error.issues) changed = putBack(changed, incident, path)
  }
}

function everyString(value: unknown, change: (text: string, path: Path) => string, path: Path): unknown {
  if (typeof value === 'string') return change(value, path)
  if (typeof value === 'number' && isFree(path)) {
    const text = change(String(value), path)
    return text === String(value) ? value : text
  }
  if (Array.isArray(value)) return value.map((item, index) => everyString(item, change, [...path, index]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      isFree(path) ? change(key, [...path, key]) : key,
      everyString(item, change, [...path, key]),
    ]),
  )
}

/** Where keys are somebody's words too, and not the names of fields. */
function isFree(path: Path): boolean {
  return path[0] === 'answers' || path.includes('metrics') || path.includes('extra')
}

function putBack(changed: unknown, original: unknown, path: Path): unknown {
  const [step, ...rest] = path
  if (step === undefined) return original
  const before = (original as Record<PropertyKey, unknown>)[step]
  if (Array.isArray(changed)) {
    return changed.map((item, index) => (index === step ? putBack(item, before, rest) : item))
  }
  const item = (changed as Record<PropertyKey, unknown>)[step]
  return { ...(changed as object), [step]: putBack(item, before, rest) }
}

export type TextAt = { readonly text: string; readonly path: Path }

/** Every text of an incident and where it stands: all values, and the keys that somebody wrote. */
export function textsAt(value: unknown, path: Path = []): TextAt[] {
  if (typeof value === 'string') return [{ text: value, path }]
  if (typeof value === 'number') return [{ text: String(value), path }]
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, isList ? Number(key) : key]
    return [...(isFree(path) && !isList ? [{ text: key, path: at }] : []), ...textsAt(item, at)]
  })
}
