import { never } from '../../../domain/never'
import type { Inline } from '../../../domain/report/report'
import { segmentsIn } from '../../../domain/segments'
import { colors } from '../look'
import { hasRightToLeft, levelsOf } from '../reading-order'
import type { FontName } from './font-families'
import type { Glyphs } from './glyphs'
import type { PdfNode, Run, Style } from './nodes'

/** The runs of a paragraph of a type size, each in a font that has all its characters. */
export function runsOf(content: readonly Inline[], glyphs: Glyphs, size: number): Run[] {
  return printable(
    content.flatMap((part) => styledRuns(part, size, {})),
    glyphs,
  )
}

export function textRuns(text: string, glyphs: Glyphs, style: Partial<Run> = {}): Run[] {
  return printable([{ ...style, text }], glyphs)
}

/** What the heading with an anchor is called by where something leads to it. */
export function destinationOf(anchor: string): string {
  return `to-${anchor}`
}

/** A dark box with the code of the reason in it, where something is not shown. */
const redactedStyle = (size: number) =>
  ({ color: colors.white, background: colors.ink, bold: true, fontSize: size * 0.85 }) as const

/** Noto Sans Mono looks larger than Noto Sans of the same size. */
const codeScale = 0.93

function styledRuns(part: Inline, size: number, style: Partial<Run>): Run[] {
  switch (part.kind) {
    case 'text':
      return [
        {
          ...style,
          ...(part.bold ? { bold: true } : {}),
          ...(part.italic ? { italics: true } : {}),
          ...(part.struck ? { decoration: 'lineThrough' } : {}),
          ...(part.code ? { font: 'Mono', fontSize: size * codeScale, background: colors.codeTint } : {}),
          text: part.text,
        },
      ]
    case 'link': {
      const linkStyle = { color: colors.link, decoration: 'underline', link: encoded(part.href) } as const
      return part.content.flatMap((inside) => styledRuns(inside, size, { ...style, ...linkStyle }))
    }
    case 'reference': {
      const reference = { color: colors.link, linkToDestination: destinationOf(part.to) } as const
      return part.content.flatMap((inside) => styledRuns(inside, size, { ...style, ...reference }))
    }
    case 'redacted':
      return [{ ...style, ...redactedStyle(size), text: `\u00a0${part.code}\u00a0` }]
    case 'break':
      return [{ ...style, text: '\n' }]
    default:
      return never(part)
  }
}

/** Cut where they need another font or another reading direction, and with places to break words that are too long. */
function printable(styled: readonly Run[], glyphs: Glyphs): Run[] {
  const inFonts = styled.flatMap((run) =>
    glyphs
      .cut(run.text, run.font ?? 'Sans')
      .filter(({ text }) => text !== '')
      .map((cut) => ({ ...run, ...cut })),
  )
  const base = styled.every(({ font }) => font === 'Mono') ? 'ltr' : 'auto'
  return inDirections(inFonts, base).flatMap(withBreaks)
}

/** A line that begins at the right stands at the right, unless it has a place of its own. Code always begins left. */
export function inDirections(runs: readonly Run[], base: 'auto' | 'ltr'): readonly Run[] {
  if (!runs.some(({ text }) => hasRightToLeft(text))) return runs
  const levels = levelsOf(runs.map(({ text }) => text).join(''), base)
  let at = 0
  return runs.flatMap((run) => {
    const start = at
    at += run.text.length
    return stretchesOf(run.text, (index) => levels.of(start + index)).map(({ from, text, level }) => ({
      ...(levels.beginsRight(start + from) ? { alignment: 'right' as const } : {}),
      ...run,
      text,
      level,
    }))
  })
}

function stretchesOf(text: string, levelAt: (index: number) => number) {
  const stretches: { readonly from: number; readonly text: string; readonly level: number }[] = []
  let from = 0
  for (let index = 1; index <= text.length; index++) {
    if (index < text.length && levelAt(index) === levelAt(from)) continue
    stretches.push({ from, text: text.slice(from, index), level: levelAt(from) })
    from = index
  }
  return stretches
}

function withBreaks(run: Run & { readonly font?: FontName }): Run[] {
  if (run.font && withoutSpaces.has(run.font))
    return [{ ...run, text: betweenWords(run.text), isBrokenUp: true }]
  if (beyondOneUnit.test(run.text)) return [{ ...run, text: betweenClusters(run.text, 1), isBrokenUp: true }]
  if (run.text.length <= longestWhole) return [run]
  return run.text
    .split(longWord)
    .map((piece, index) =>
      index % 2 === 0
        ? { ...run, text: piece }
        : { ...run, text: betweenClusters(piece, 10), isBrokenUp: true },
    )
    .filter(({ text }) => text !== '')
}

/** A word that may fill more than a line. Shorter ones, such as hashes of 64 characters, are left as they are. */
const longestWhole = 80
const longWord = /([^\s\u200b]{81,})/u

export const breakOpportunity = '\u200b'

/** Layout time grows with the square of a word's length, so a long one is offered in pieces. */
function betweenClusters(text: string, each: number): string {
  if (isAscii.test(text)) return text.replace(/.{10}(?=.)/g, `$&${breakOpportunity}`)
  return Array.from(segmentsIn(text, clusters), (cluster, index) =>
    index > 0 && index % each === 0 ? breakOpportunity + cluster : cluster,
  ).join('')
}

const isAscii = /^[\x20-\x7e]*$/
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** pdfmake breaks a word that is too wide between two code units, which some characters take both of. */
const beyondOneUnit = /[\u{10000}-\u{10ffff}]{2}/u

/** Thai and its neighbours put no space between words; a dictionary that comes with the system finds them. */
const withoutSpaces: ReadonlySet<FontName> = new Set(['Thai', 'Lao', 'Khmer', 'Myanmar'])
const words = new Intl.Segmenter('th', { granularity: 'word' })

function betweenWords(text: string): string {
  let before = ''
  return Array.from(segmentsIn(text, words), (piece) => {
    const mayBreak = /\p{L}\p{M}*$/u.test(before) && /^\p{L}/u.test(piece)
    before = piece
    return mayBreak ? breakOpportunity + piece : piece
  }).join('')
}

/** An address as PDF wants it: ASCII only. */
function encoded(href: string): string {
  return href.replace(/[^\x21-\x7e]/gu, encodeURIComponent)
}

/** Layout time grows with the square of the words in a paragraph, so a very long one is laid out in parts. */
const longestParagraph = 600

/** A text node, or several below each other that read as one when there are very many words. */
export function textNode(runs: readonly Run[], style: Style = {}): PdfNode {
  const [first = [], ...others] = inParts(runs)
  if (others.length === 0) return { ...style, text: first }
  return { ...style, stack: [first, ...others].map((part) => ({ text: part })) }
}

function inParts(runs: readonly Run[]): (readonly Run[])[] {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0)
  if (length < longestParagraph) return [runs]
  const parts: Run[][] = [[]]
  let words = 0
  for (const run of runs) {
    for (const text of run.text.match(wordGroups) ?? [run.text]) {
      if (words >= longestParagraph) {
        parts.push([])
        words = 0
      }
      words += text.split(/[\s\u200b]+/).length
      parts.at(-1)?.push({ ...run, text })
    }
  }
  return parts
}

/** Up to as many words as a part may hold, each with the space after it. */
const wordGroups = new RegExp(`(?:[^\\s\u200b]*[\\s\u200b]+){1,${longestParagraph}}|[^\\s\u200b]+`, 'gu')
