import { hasRightToLeft } from '../../reading-order'
import type { EmbeddedFont, GlyphRun } from '../pdfmake'

// pdfkit works a text out anew each time it is drawn: which glyphs, how far each leads, in which numbers. A report
// has tens of thousands of words, most of them drawn many times, so each is worked out once for each font.

const known = new WeakMap<EmbeddedFont, Map<string, Word>>()

/** The operators that show a word, as parts of arrays for TJ; where a mark is raised, it has an array of its own. */
type Word = readonly { readonly rise: number; readonly shown: string }[]

/** The operators that show a text from where the text matrix is, at a type size. */
export function shown(text: string, font: EmbeddedFont, size: number): string {
  let words = known.get(font)
  if (!words) {
    words = new Map()
    known.set(font, words)
  }
  let operators = ''
  let row = ''
  for (const part of partsOf(text)) {
    let word = words.get(part)
    if (!word) {
      word = wordOf(part, font)
      words.set(part, word)
    }
    for (const { rise, shown } of word) {
      if (rise === 0) row += shown
      else {
        operators += `${arrayOf(row)}${short((rise * size) / 1000)} Ts ${arrayOf(shown)}0 Ts `
        row = ''
      }
    }
  }
  return operators + arrayOf(row)
}

function arrayOf(row: string): string {
  return row === '' ? '' : `[${row}] TJ `
}

/** Shapes never join over a space; what is read from the right is placed as a whole. */
function partsOf(text: string): readonly string[] {
  return hasRightToLeft(text) ? [text] : (text.match(eachWord) ?? [])
}

const eachWord = /[^ ]* |[^ ]+/g

function wordOf(text: string, font: EmbeddedFont): Word {
  const [glyphs, positions] = font.encode(text)
  const runs: { rise: number; shown: string }[] = []
  let pending = ''
  let isOpen = false
  const close = () => {
    if (isOpen) pending += '>'
    isOpen = false
  }
  const flush = (rise: number) => {
    close()
    if (pending !== '') runs.push({ rise, shown: pending })
    pending = ''
  }
  let rise = 0
  glyphs.forEach((glyph, at) => {
    const { xOffset, yOffset, xAdvance, advanceWidth } = placeOf(positions[at])
    if (yOffset !== rise) flush(rise)
    rise = yOffset
    if (xOffset !== 0) {
      close()
      // Apart from a number that may stand before it.
      pending += ` ${short(-xOffset)}`
    }
    if (!isOpen) pending += '<'
    isOpen = true
    pending += glyph
    const after = advanceWidth - xAdvance + xOffset
    if (Math.abs(after) < 0.005) return
    close()
    pending += short(after)
  })
  flush(rise)
  return runs
}

function placeOf(position: GlyphRun['positions'][number] | undefined) {
  if (!position) throw new Error('The font gives a glyph no place')
  return { ...position, xOffset: position.xOffset ?? 0, yOffset: position.yOffset ?? 0 }
}

/** A number in as few characters as a hundredth takes. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
