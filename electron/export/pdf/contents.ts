import type { Block } from '../../../domain/report/report'
import { oneLine } from './estimate'
import { placesOf } from './headings'
import { type LaidOutPage, type Line, linesOf, type Piece } from './layout'
import type { PdfNode } from './nodes'
import type { Bookmark, Print } from './print'
import { sizes } from './sizes'
import { textNode, textRuns } from './text'

type Contents = Extract<Block, { kind: 'contents' }>

/** Room for the number of a page, which is known only when all pages are laid out. */
const placeholder = '0000'
const numberWidth = 30
const indent = 14
/** In points. */
const titleHeight = 32
/** Of the font of the document, as a share of its size. */
const lineHeight = 1.42

/** The size of the letters, the room above a section, and that below each entry, in points. */
type Spacing = { readonly size: number; readonly above: number; readonly below: number }
const usual: Spacing = { size: sizes.body, above: 5, below: 2 }
/** Where a few lines would be left for another page. */
const tight: Spacing = { size: sizes.table, above: 2.5, below: 0.3 }

/** The headings down to a level, each on one line that leads to its page. */
export function contentsNode({ title, depth }: Contents, print: Print): PdfNode {
  const { glyphs, look } = print
  const entries = print.headings.filter(({ level }) => level <= depth)
  const sections = entries.filter(({ level }) => level === 1).length
  const fits = ({ size, above, below }: Spacing) =>
    titleHeight + sections * above + entries.length * (size * lineHeight + below) < print.sheet.content.height
  const spacing = !fits(usual) && fits(tight) ? tight : usual
  return {
    unbreakable: print.keepsTogether && fits(spacing),
    stack: [
      {
        ...textNode(textRuns(title, glyphs)),
        role: 'P',
        bold: true,
        fontSize: sizes.section,
        color: look.accent,
        margin: [0, 0, 0, 10],
      },
      {
        stack: entries.map((heading) => entry(heading, spacing, print)),
        role: 'TOC',
      },
    ],
  }
}

function entry(
  { id, level, text }: Bookmark,
  { size, above, below }: Spacing,
  { glyphs, width }: Print,
): PdfNode {
  const left = indent * (level - 1)
  const titleWidth = width - left - numberWidth
  const isSection = level === 1
  const link = { linkToDestination: id }
  return {
    columns: [
      {
        ...textNode(textRuns(oneLine(text, titleWidth, size), glyphs, link)),
        id: entryId(id),
        width: titleWidth,
      },
      { text: [{ text: placeholder, ...link }], id: numberId(id), width: numberWidth, alignment: 'right' },
    ],
    role: 'TOCI',
    fontSize: size,
    bold: isSection,
    margin: [left, isSection ? above : 0, 0, below],
  }
}

const entryId = (id: string) => `entry ${id}`
const numberId = (id: string) => `number ${id}`

/** Writes the numbers of pages into the contents, in the room kept for them, and leads the eye to them with dots. */
export function numberContents(
  headings: readonly Bookmark[],
  pages: readonly LaidOutPage[],
  color: string,
): void {
  const places = placesOf(pages)
  for (const page of pages) {
    const lines = new Map(linesOf(page).map((line) => [line.id, line]))
    for (const { id } of headings) {
      const [title, number] = [lines.get(entryId(id)), lines.get(numberId(id))]
      const place = places.get(id)
      if (!title || !number || !place) continue
      number.inlines = number.inlines.map((piece) => written(piece, String(place.pageNumber + 1)))
      page.items.push({ type: 'vector', item: leader(title, number, color) })
      // They served to find the lines, and name no place that anything leads to.
      delete title.id
      delete number.id
    }
  }
}

/** Digits are all of one width. */
function written(piece: Piece, number: string): Piece {
  const width = (piece.width * number.length) / placeholder.length
  return { ...piece, text: number, width, x: piece.x + piece.width - width }
}

const gap = 5

function leader(title: Line, number: Line, color: string): object {
  const y = title.y + title.getAscenderHeight() - 0.6
  return {
    type: 'line',
    x1: endOf(title) + gap,
    y1: y,
    x2: number.x + Math.min(...number.inlines.map(({ x }) => x)) - gap,
    y2: y,
    lineWidth: 0.7,
    lineColor: color,
    lineCap: 'round',
    dash: { length: 0.01, space: 3.2 },
  }
}

function endOf(line: Line): number {
  return line.x + Math.max(0, ...line.inlines.map(({ x, width }) => x + width))
}
