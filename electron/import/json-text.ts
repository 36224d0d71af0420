import { jsonFault } from './json-fault'

/** The values in a text, or what is wrong with it and where. */
export type ReadJson =
  | { readonly kind: 'read'; readonly values: readonly unknown[] }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Reads a JSON value, or one value a line as logs are written (JSON lines).
 * Refused are values nested deeper than anybody writes them, and the key "__proto__", which means something else to
 * JavaScript than to its author and would be lost on the way.
 */
export function readJson(text: string): ReadJson {
  if (text.trim() === '') return failed('It is empty.')
  const whole = parse(text)
  if (whole.kind === 'read') return withoutTraps([whole.value])
  const lines = text.split('\n').map((line) => line.trim())
  return isJsonLines(lines) ? readLines(lines) : failed(faultIn(text))
}

type Parsed = { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'failed' }

function parse(text: string): Parsed {
  try {
    return { kind: 'read', value: JSON.parse(text) }
  } catch {
    return { kind: 'failed' }
  }
}

/** A document that is only broken would be, too, if its first line happened to be JSON by itself, such as "{}". */
function isJsonLines(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line !== '')
  return (
    written.length > 1 &&
    written.every((line) => line.startsWith('{')) &&
    parse(written[0] ?? '').kind === 'read'
  )
}

function readLines(lines: readonly string[]): ReadJson {
  const values: unknown[] = []
  for (const [index, line] of lines.entries()) {
    if (line === '') continue
    const parsed = parse(line)
    if (parsed.kind === 'failed') {
      const { column, problem } = jsonFault(line)
      return failed(`Line ${index + 1}, column ${column}: ${problem}`)
    }
    values.push(parsed.value)
  }
  return withoutTraps(values)
}

function faultIn(text: string): string {
  const { line, column, problem } = jsonFault(text)
  return `Line ${line}, column ${column}: ${problem}`
}

const deepest = 64

function withoutTraps(values: readonly unknown[]): ReadJson {
  for (const value of values) {
    const trap = trapIn(value, 0)
    if (trap) return failed(trap)
  }
  return { kind: 'read', values }
}

function trapIn(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth === deepest) return `Its values are nested more than ${deepest} levels deep.`
  if (Object.hasOwn(value, '__proto__'))
    return 'It has a key "__proto__", which cannot be kept. Rename that key.'
  for (const part of Object.values(value)) {
    const trap = trapIn(part, depth + 1)
    if (trap) return trap
  }
  return undefined
}

function failed(reason: string): ReadJson {
  return { kind: 'failed', reason }
}
