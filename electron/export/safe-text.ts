import type { Drawing } from '../../domain/chart/drawing'
import type { Report } from '../../domain/report/report'

/**
 * A text as every printer can carry it: one kind of line break, no tabs, and nothing invisible that XML forbids or
 * that changes how the text around it reads. What has no shape of its own is shown as its code, so that nothing
 * typed vanishes and nothing hides.
 */
export function safeText(text: string): string {
  if (isPlain.test(text)) return text
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(unprintable, (character) => (character === '\n' ? character : codeOf(character)))
}

/** The same report with every text made safe, whatever fields it may come to have. Only what is not printed stays as it is. */
export function safeReport(report: Report): Report {
  // The shape stays what it was: only texts are replaced, by texts.
  return { ...(mapTexts({ ...report, source: '' }) as Report), source: report.source }
}

/** The same for a drawing that is a file of its own. */
export function safeDrawing(drawing: Drawing): Drawing {
  return mapTexts(drawing) as Drawing
}

/** Says which characters of a report are printed as their codes; nothing where there are none. */
export function notesOnCodes({ source: _, ...report }: Report): string[] {
  const codes = new Map<string, number>()
  const look = (value: unknown): void => {
    if (typeof value === 'string' && !isPlain.test(value)) {
      for (const [character] of value.replace(/[\t\r\n\u0085]/g, ' ').matchAll(unprintable)) {
        codes.set(codeOf(character), (codes.get(codeOf(character)) ?? 0) + 1)
      }
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look)
  }
  look(report)
  if (codes.size === 0) return []
  const count = [...codes.values()].reduce((sum, times) => sum + times, 0)
  const named = [...codes.keys()].slice(0, 8).join(', ')
  return [
    `${count === 1 ? 'A character that cannot be printed is' : `${count} characters that cannot be printed are`} shown by their codes: ${named}${codes.size > 8 ? ', …' : ''}.`,
  ]
}

/** "[U+1F600]": how a character is printed that cannot be shown. */
export function codeOf(character: string): string {
  return `[${codeNameOf(character)}]`
}

export function codeNameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

const isPlain = /^[\x20-\x7e\n]*$/

/**
 * Control characters, lone halves of surrogate pairs, the two code points XML knows no way to write, and the marks
 * that reverse the reading order of what follows: "invoice[U+202E]fdp.exe" must not read "invoiceexe.pdf".
 */
const unprintable = /[\p{Cc}\p{Cs}\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu

function mapTexts(value: unknown): unknown {
  if (typeof value === 'string') return safeText(value)
  if (Array.isArray(value)) return value.map(mapTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part)]))
}
