/** The type size of what is written in a chart, in pixels. */
export const labelSize = 11
/** Room right of the plot, so that a mark at its end is whole. */
export const edge = 12

/**
 * About how wide a text is at a type size, in the unit of the size: rather too wide than too narrow, so that what is
 * placed by it never overlaps. Measured on Noto Sans and Inter; letters of scripts not named here count as a full square.
 */
export function textWidth(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += widthOf(letter)
  return width * size
}

function widthOf(letter: string): number {
  if (letter < ' ' || (letter > '~' && withoutShape.test(letter))) return widthOfCode
  if (letter > '\u024f') return widthBeyondLatin(letter)
  return (
    widths.find(([letters]) => letters.includes(letter))?.[1] ??
    (letter >= 'A' && letter <= 'Z' ? 0.74 : 0.65)
  )
}

/** What is printed as its code: "[U+0001]". */
const withoutShape = /[\p{Cc}\p{Cs}\p{Cn}\p{Co}\u202a-\u202e\u2066-\u2069]/u
const widthOfCode = 5.5

function widthBeyondLatin(letter: string): number {
  if (/[\p{Mn}\p{Me}\u200b-\u200f]/u.test(letter)) return 0
  if (/\p{Mc}/u.test(letter)) return 0.65
  if (/[ЖШЩЮЫФМДжшщюыфмдωΩ]/.test(letter)) return 0.98
  if (
    /[\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Thai}\p{sc=Lao}\p{sc=Armenian}\p{sc=Georgian}]/u.test(
      letter,
    )
  )
    return 0.72
  if (/[\p{sc=Arabic}\p{sc=Devanagari}\p{sc=Bengali}]/u.test(letter)) return 0.8
  return 1.05
}

const widths = [
  [' ', 0.3],
  ["iIjl.,:;'|!()[]", 0.37],
  ['frt-/', 0.44],
  ['acesvxyz', 0.6],
  ['mwMW@%→–—…', 0.98],
] as const

/** The text, cut off with an ellipsis where it is wider than given. */
export function fitted(text: string, size: number, width: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (textWidth(line, size) <= width) return line
  const letters = [...line]
  let used = textWidth('…', size)
  let kept = 0
  while (kept < letters.length && used + textWidth(letters[kept] ?? '', size) <= width) {
    used += textWidth(letters[kept] ?? '', size)
    kept++
  }
  return `${letters.slice(0, kept).join('').trimEnd()}…`
}
