const unitSeconds = { d: 86_400, h: 3600, m: 60, min: 60, s: 1 } as const

/** The longest span that is taken, in seconds: a year. */
const longest = 366 * 86_400

/**
 * A length of time with a sign, in seconds: "+5m", "-1h", "+1m 30s", "1h30m"; a number alone is seconds.
 * Undefined when it is none of these, or longer than a year.
 */
export function readSpan(typed: string): number | undefined {
  const text = typed.trim().toLowerCase().replace('−', '-')
  const match = /^([+-]?)\s*((?:\d{1,9}\s*(?:d|h|min|m|s)\s*)+|\d{1,9})$/.exec(text)
  if (!match) return undefined
  const [, sign, amount = ''] = match
  const parts = [...amount.matchAll(/(\d+)\s*(d|h|min|m|s)?/g)]
  const seconds = parts.reduce(
    (sum, [, number, unit = 's']) => sum + Number(number) * unitSeconds[unit as keyof typeof unitSeconds],
    0,
  )
  if (seconds > longest) return undefined
  return sign === '-' && seconds !== 0 ? -seconds : seconds
}

/** "+1m 30s", "-1h"; "0s" for none. `readSpan` gives the same seconds back. */
export function spanText(seconds: number): string {
  const size = Math.abs(seconds)
  const parts = [
    [Math.floor(size / 3600), 'h'],
    [Math.floor((size % 3600) / 60), 'm'],
    [size % 60, 's'],
  ] as const
  const said = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`)
  return said.length === 0 ? '0s' : `${seconds < 0 ? '-' : '+'}${said.join(' ')}`
}
