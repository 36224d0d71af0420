import { segmentsIn } from '../../../domain/segments'
import { codeNameOf, codeOf } from '../safe-text'
import { readCoverage } from './font-coverage'
import { type FontName, families } from './font-families'

/** Text that one font can print. */
export type Printable = { readonly text: string; readonly font: FontName }

/** Knows which font has which character, and remembers those that none has. */
export type Glyphs = {
  /** Cuts a text where it needs another font than the preferred one; what no font has becomes its code. */
  readonly cut: (text: string, preferred: FontName) => readonly Printable[]
  /** A sentence about the characters that were printed as codes; none when all could be shown. */
  readonly notes: () => readonly string[]
}

export async function readGlyphs(folder: string): Promise<Glyphs> {
  const covers = await readCoverage(folder)
  const missing = new Set<string>()
  const has = (family: FontName, text: string) => {
    for (const character of text)
      if (character !== '\n' && !covers(family, character.codePointAt(0) ?? 0)) return false
    return true
  }

  const printable = (cluster: string, preferred: FontName, order: readonly FontName[]): Printable[] => {
    const shape = cluster.replace(joiners, '') || cluster
    const font = order.find((family) => has(family, shape))
    if (font) return [{ text: cluster, font }]
    const [character = '', ...others] = cluster
    if (others.length > 0) return [character, ...others].flatMap((one) => printable(one, preferred, order))
    missing.add(character)
    return [{ text: codeOf(character), font: preferred }]
  }

  return {
    cut(text, preferred) {
      if (isAscii.test(text) || has(preferred, text)) return [{ text, font: preferred }]
      const others = (kana.test(text) ? japaneseFirst : families).filter((family) => family !== preferred)
      const runs: { text: string; font: FontName }[] = []
      for (const cluster of segmentsIn(text, clusters)) {
        const order = [...firstChoices(cluster, preferred, runs.at(-1)?.font), ...others]
        for (const part of printable(cluster, preferred, order)) {
          const last = runs.at(-1)
          if (last?.font === part.font) last.text += part.text
          else runs.push({ ...part })
        }
      }
      return runs
    },
    notes: () => (missing.size === 0 ? [] : [noteAbout([...missing])]),
  }
}

/** Which all fonts have, and nearly all texts consist of. */
const isAscii = /^[\x20-\x7e\n]*$/

/** What people see as one character stays in one font, so that an accent lands on its letter. */
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** What says how others are to be drawn and has no shape of its own: a font need not know of it. */
const joiners = /\u200c|\u200d|[\ufe00-\ufe0f]/g

const kana = /[\p{sc=Hiragana}\p{sc=Katakana}]/u
/** Chinese and Japanese share Han, and draw some of it in their own ways. */
const japaneseFirst: readonly FontName[] = [
  'Sans',
  'Japanese',
  ...families.filter((one) => one !== 'Japanese'),
]

/**
 * Emoji stand in their font even where a text font has one. Spaces, and marks that several scripts share, stay with
 * what is before them: words of one script are then drawn in one go.
 */
function firstChoices(cluster: string, preferred: FontName, before: FontName | undefined): FontName[] {
  if (isEmoji.test(cluster)) return ['Emoji', preferred]
  if (before === undefined || ofSymbols.has(before) || !isShared.test(cluster)) return [preferred]
  return isSpace.test(cluster) ? [before, preferred] : [preferred, before]
}

const ofSymbols: ReadonlySet<FontName> = new Set(['Symbols2', 'Symbols', 'Math', 'Mono', 'Emoji'])

const isEmoji = /\p{Emoji_Presentation}|\ufe0f|\p{Regional_Indicator}/u
const isShared = /^[\p{sc=Common}\p{sc=Inherited}]+$/u
const isSpace = /^ +$/

function noteAbout(missing: readonly string[]): string {
  const isOne = missing.length === 1
  const what = isOne ? '1 character is' : `${missing.length} characters are`
  const how = isOne ? 'is printed as its code' : 'are printed as codes'
  const shown = missing.slice(0, 20).map(codeNameOf).join(', ')
  const more = missing.length > 20 ? ` and ${missing.length - 20} more` : ''
  return `${what} not in the document's fonts and ${how}: ${shown}${more}.`
}
