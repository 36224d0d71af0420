import { never } from '../../../domain/never'
import type { Inline } from '../../../domain/report/report'
import { redactedText } from '../../../domain/report/words'
import { colors } from '../look'
import type { FontName, Glyphs } from './glyphs'
import type { PdfNode, Run, Style } from './nodes'

/** The runs of a paragraph of a type size, each in a font that has all its characters. */
export function runsOf(content: readonly Inline[], glyphs: Glyphs, size: number): Run[] {
  return content.flatMap((part) => runsOfPart(part, glyphs, size, {}))
}

/** Noto Sans Mono looks larger than Noto Sans of the same size. */
const codeScale = 0.93

function runsOfPart(part: Inline, glyphs: Glyphs, size: number, style: Partial<Run>): Run[] {
  switch (part.kind) {
    case 'text':
      return textRuns(part.text, glyphs, {
        ...style,
        ...(part.bold ? { bold: true } : {}),
        ...(part.italic ? { italics: true } : {}),
        ...(part.struck ? { decoration: 'lineThrough' } : {}),
        ...(part.code ? { font: 'Mono', fontSize: size * codeScale, background: colors.accentTint } : {}),
      })
    case 'link': {
      const linkStyle = { color: colors.link, decoration: 'underline', link: encoded(part.href) } as const
      return part.content.flatMap((inside) => runsOfPart(inside, glyphs, size, { ...style, ...linkStyle }))
    }
    case 'reference':
      return part.content.flatMap((inside) => runsOfPart(inside, glyphs, size, style))
    case 'redacted':
      return textRuns(redactedText(part.code), glyphs, style)
    case 'break':
      return [{ ...style, text: '\n' }]
    default:
      return never(part)
  }
}

export function textRuns(text: string, glyphs: Glyphs, style: Partial<Run> = {}): Run[] {
  const preferred: FontName = style.font ?? 'Sans'
  const cuts = glyphs.cut(text, preferred)
  if (text.length <= longestWhole)
    return cuts.filter((cut) => cut.text !== '').map((cut) => ({ ...style, ...cut }))
  return cuts.flatMap((cut) =>
    cut.text
      .split(longWord)
      .map((piece, index) =>
        index % 2 === 0 ? { text: piece } : { text: brokenUp(piece), isBrokenUp: true },
      )
      .filter((piece) => piece.text !== '')
      .map((piece) => ({ ...style, ...piece, font: cut.font })),
  )
}

/** A word that may fill more than a line. Shorter ones, such as hashes of 64 characters, are left as they are. */
const longestWhole = 80
const longWord = /([^\s\u200b]{81,})/u

/** Layout time grows with the square of a word's length, so a long one is offered in pieces. */
function brokenUp(word: string): string {
  return word.replace(/.{10}(?=\P{M})/gsu, `$&${breakOpportunity}`)
}

export const breakOpportunity = '\u200b'

/** An address as PDF wants it: ASCII only. */
function encoded(href: string): string {
  return href.replace(/[^\x21-\x7e]/gu, encodeURIComponent)
}

/** Layout time grows with the square of the words in a paragraph, so a very long one is laid out in parts. */
const longestParagraph = 600

/** A text node, or several below each other that read as one when there are very many words. */
export function textNode(runs: readonly Run[], style: Style = {}): PdfNode {
  const [first = [], ...others] = inParts(runs)
  if (others.length === 0) return { ...style, text: first.map(settled) }
  return { ...style, stack: [first, ...others].map((part) => ({ text: part.map(settled) })) }
}

/**
 * For each word, and each property it lacks, pdfmake asks the styles of all nodes around it. Nothing here inherits
 * these, so they are given, which takes a tenth off the layout.
 */
const settled = (run: Run): Run => ({ ...notInherited, ...run })
const notInherited = {
  noWrap: false,
  wordBreak: 'normal',
  characterSpacing: 0,
  opacity: 1,
  sup: false,
  sub: false,
  fontFeatures: '',
  decorationColor: '',
  decorationStyle: '',
  decorationThickness: '',
  linkToPage: 0,
  linkToDestination: '',
  preserveTrailingSpaces: false,
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
