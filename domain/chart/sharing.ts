/** What these hold is one thing, and is the same only where it is that very thing. */
const wholes: ReadonlySet<string> = new Set(['event', 'interval'])
/** What is looked up in and not drawn: where all else is equal, it leads to the same events as before. */
const unseen = 'of'

/**
 * The same value as `next`, made of the parts of an earlier one wherever these are equal: who draws it can tell by
 * looking at a part alone whether it has to be drawn anew.
 */
export function sharedWith<Value>(before: unknown, next: Value): Value {
  if (Object.is(before, next) || !isMade(before) || !isMade(next)) return next
  if (Array.isArray(before) !== Array.isArray(next)) return next
  const old: Readonly<Record<string, unknown>> = before
  const made: Record<string, unknown> = Array.isArray(next) ? ([] as unknown as Record<string, unknown>) : {}
  let isSame = Object.keys(before).length === Object.keys(next).length
  for (const [key, value] of Object.entries(next)) {
    made[key] = wholes.has(key) || key === unseen ? value : sharedWith(old[key], value)
    if (key !== unseen && !Object.is(made[key], old[key])) isSame = false
  }
  // Equal in every part, it is what was there; else it has the shape of what was given.
  return (isSame ? before : made) as Value
}

function isMade(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
