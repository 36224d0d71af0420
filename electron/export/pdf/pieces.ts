import { visualOrder } from '../reading-order'
import { drawnForm } from './drawn-form'
import { type LaidOutPage, linesOf, type Piece } from './layout'
import type { EmbeddedFont } from './pdfmake'
import { breakOpportunity } from './text'

/**
 * Joins the pieces of a line that look alike, of which there is one for each word: the file is a fraction of the
 * size, drawing takes a fraction of the time, and what is copied from it has its spaces. They stay in the order they
 * are read in, which is the order in which they are copied, wherever on the line they stand.
 */
export function joinPieces(pages: readonly LaidOutPage[]): void {
  for (const line of new Set(pages.flatMap(linesOf)))
    line.inlines = underlined(joined(placed(line.inlines)).map(drawn))
}

/** Where not all is read from the left, the pieces of a line change places. */
function placed(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ level }) => level !== undefined)) return pieces
  const trimmed = pieces.map((piece, index) => withoutEdges(piece, index === 0, index === pieces.length - 1))
  const places = new Map<Piece | undefined, number>()
  let x = 0
  for (const index of visualOrder(trimmed.map(({ level = 0 }) => level))) {
    places.set(trimmed[index], x)
    x += trimmed[index]?.width ?? 0
  }
  return trimmed.map((piece) => ({ ...piece, x: places.get(piece) ?? piece.x }))
}

/** Turned round, the blank space at the end of a line would come to stand within it. It is still read. */
function withoutEdges(piece: Piece, isFirst: boolean, isLast: boolean): Piece {
  const leading = isFirst ? Math.max(0, piece.leadingCut) : 0
  const trailing = isLast ? piece.trailingCut : 0
  const text = leading > 0 ? piece.text.trimStart() : piece.text
  return {
    ...piece,
    text: trailing > 0 ? text.trimEnd() : text,
    ...(trailing > 0 ? { logical: text } : {}),
    width: Math.max(0, piece.width - leading - trailing),
  }
}

function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = []
  for (const given of pieces) {
    const piece = given.isBrokenUp ? { ...given, text: given.text.replaceAll(breakOpportunity, '') } : given
    const last = runs.at(-1)
    if (last && looksAlike(last, piece))
      runs[runs.length - 1] = {
        ...last,
        text: last.text + piece.text,
        ...(piece.logical === undefined ? {} : { logical: last.text + piece.logical }),
        width: last.width + piece.width,
        x: Math.min(last.x, piece.x),
      }
    else runs.push(piece)
  }
  return runs
}

function looksAlike(one: Piece, other: Piece): boolean {
  return (
    one.font === other.font &&
    one.fontSize === other.fontSize &&
    one.color === other.color &&
    one.link === other.link &&
    one.linkToDestination === other.linkToDestination &&
    one.background === other.background &&
    one.decoration === other.decoration &&
    one.level === other.level
  )
}

function drawn(piece: Piece): Piece {
  if (piece.level === undefined && piece.logical === undefined && isAscii.test(piece.text)) return piece
  const text = drawnForm(piece.text, piece.level ?? 0)
  const read = piece.logical ?? piece.text
  const isTold = !hasMarks.test(read) && readFromGlyphs(text, piece.font) === read
  return { ...piece, text, ...(isTold ? {} : { logical: read }) }
}

/** Readers lose track of marks that are stacked. */
const hasMarks = /\p{M}/u

const isAscii = /^[\x20-\x7e]*$/

/**
 * What is copied where nothing says otherwise; nothing where a glyph is only part of a character. One that characters
 * share is named by the first that it drew.
 */
function readFromGlyphs(text: string, font: EmbeddedFont): string | undefined {
  const names = font.encode(text)[0].map((glyph) => font.unicode[Number.parseInt(glyph, 16)] ?? [])
  return names.some(({ length }) => length === 0) ? undefined : String.fromCodePoint(...names.flat())
}

/** pdfmake draws one line under pieces that follow each other, from where the first of them stands. */
function underlined(pieces: Piece[]): Piece[] {
  const isTurned = pieces.some(({ level, decoration }) => level !== undefined && decoration)
  return isTurned ? [...pieces].sort((one, other) => one.x - other.x) : pieces
}
