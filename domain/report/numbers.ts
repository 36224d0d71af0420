/** "12,400": a number for readers. */
export function numberText(value: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(value)
}

/** "USD 405,000". A currency is written as its code, which reads the same everywhere. */
export function moneyText(value: number, currency: string): string {
  return `${currency} ${numberText(value)}`
}

/** "12.5 %" of a share given as a fraction. */
export function shareText(fraction: number): string {
  return `${numberText(Math.round(fraction * 1000) / 10)} %`
}

/** "1, 4 to 7, 9" for numbers in rising order. */
export function numberRanges(numbers: readonly number[]): string {
  const ranges: { first: number; last: number }[] = []
  for (const number of numbers) {
    const before = ranges.at(-1)
    if (before && before.last === number - 1) before.last = number
    else ranges.push({ first: number, last: number })
  }
  return ranges
    .map(({ first, last }) => {
      if (first === last) return String(first)
      return last === first + 1 ? `${first}, ${last}` : `${first} to ${last}`
    })
    .join(', ')
}
