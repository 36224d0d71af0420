/** One thing that was measured, and what it is held against. */
export type Measurement = {
  readonly name: string
  readonly unit: 'ms' | 'MB' | '%'
  readonly ours: number
  /** Something else in the same run on the same machine, in the same unit. */
  readonly reference?: { readonly name: string; readonly value: number } | undefined
  readonly bar?: Bar | undefined
  readonly note?: string | undefined
  /** What it went wrong with, a line each. */
  readonly misses?: readonly string[] | undefined
}

/** What may not be exceeded: a multiple of the reference, or a number of units; or what has to be reached. */
export type Bar =
  | { readonly kind: 'multiple'; readonly most: number }
  | { readonly kind: 'units'; readonly most: number }
  | { readonly kind: 'reached'; readonly least: number }

export function isWithinBar({ ours, reference, bar }: Measurement): boolean {
  switch (bar?.kind) {
    case 'multiple':
      return reference !== undefined && ours / reference.value <= bar.most
    case 'units':
      return ours <= bar.most
    case 'reached':
      return ours >= bar.least
    default:
      return true
  }
}

export function lineOf(measurement: Measurement): string {
  const { name, unit, ours, reference, bar, note, misses = [] } = measurement
  const held = reference && `${reference.name}: ${rounded(reference.value)} ${unit}`
  const ratio = reference && `${(ours / reference.value).toFixed(2)} x`
  const verdict = bar && `bar ${barText(bar, unit)}: ${isWithinBar(measurement) ? 'met' : 'MISSED'}`
  const line = [`${name}: ${rounded(ours)} ${unit}`, held, ratio, verdict, note].filter(Boolean).join('; ')
  return [line, ...misses.map((miss) => `    ${miss}`)].join('\n')
}

function barText(bar: Bar, unit: Measurement['unit']): string {
  switch (bar.kind) {
    case 'multiple':
      return `${bar.most} x`
    case 'units':
      return `${rounded(bar.most)} ${unit}`
    default:
      return `at least ${rounded(bar.least)} ${unit}`
  }
}

function rounded(value: number): string {
  return value < 20 ? value.toFixed(1) : String(Math.round(value))
}
