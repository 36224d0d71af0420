import { fitted, textWidth } from '../chart/text-width'

/** The size of what is written in the drawings of causes, in pixels. */
export const textSize = 11
/** From one baseline to the next. */
export const lineHeight = 14

/** A text in lines that fit a width, the last of them cut off where there is more. */
export function wrapped(text: string, width: number, most: number): string[] {
  const words = spoken(text).split(' ')
  const lines: string[] = []
  let at = 0
  while (at < words.length && lines.length < most) {
    const rest = words.slice(at)
    if (lines.length === most - 1) return [...lines, fitted(rest.join(' '), textSize, width)]
    const taken = countFitting(rest, width)
    lines.push(fitted(rest.slice(0, taken).join(' '), textSize, width))
    at += taken
  }
  return lines
}

/** How many words fit a line; at least one, which is then cut off. */
function countFitting(words: readonly string[], width: number): number {
  let used = textWidth(words[0] ?? '', textSize)
  let count = 1
  for (const word of words.slice(1)) {
    used += textWidth(` ${word}`, textSize)
    if (used > width) break
    count++
  }
  return count
}

/** A text as one line, without the marks of Markdown that a drawing cannot show. */
export function spoken(text: string): string {
  return text
    .replace(/[`*]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}
