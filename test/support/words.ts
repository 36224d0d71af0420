/** A text with single spaces, without the break opportunities that long words are given. */
export function words(text: string): string {
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim()
}
