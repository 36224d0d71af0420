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
