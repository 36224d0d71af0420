/** A place in a line, from which it is read piece by piece. */
export type Cursor = {
  /** How many characters were read. */
  place: number
  readonly text: string
}

/**
 * What a sticky pattern matches at the cursor, which then stands behind it; undefined, and nothing read, where it
 * does not match. Every pattern given here repeats a bounded number of times, or one class of characters only, so
 * that a line of any length and content is read in one pass.
 */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.place
  const match = pattern.exec(cursor.text)
  if (!match) return undefined
  cursor.place += match[0].length
  return match
}

/** Reads what `read` reads; where that gives nothing, nothing was read. */
export function attempt<Value>(cursor: Cursor, read: () => Value | undefined): Value | undefined {
  const { place } = cursor
  const value = read()
  if (value === undefined) cursor.place = place
  return value
}
