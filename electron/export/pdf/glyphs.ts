import { join } from 'node:path'
import { segmentsIn } from '../../../domain/segments'
import { codeNameOf, codeOf } from '../safe-text'
import { readCoverage } from './font-coverage'

/** The font families of a document, in the order they are tried. */
export const fontFiles = {
  Sans: {
    normal: 'NotoSans-Regular.ttf',
    italics: 'NotoSans-Italic.ttf',
    bold: 'NotoSans-Bold.ttf',
    bolditalics: 'NotoSans-BoldItalic.ttf',
  },
  Mono: {
    normal: 'NotoSansMono-Regular.ttf',
    italics: 'NotoSansMono-Regular.ttf',
    bold: 'NotoSansMono-Bold.ttf',
    bolditalics: 'NotoSansMono-Bold.ttf',
  },
} as const
export type FontName = keyof typeof fontFiles

const families = Object.keys(fontFiles) as FontName[]

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
  const covered = Object.fromEntries(
    await Promise.all(families.map(async (family) => [family, await coverageOf(folder, family)])),
  ) as Record<FontName, ReadonlySet<number>>
  const missing = new Set<string>()
  const has = (family: FontName, text: string) => [...text].every((one) => isIn(covered[family], one))

  const printable = (cluster: string, order: readonly FontName[]): Printable[] => {
    const font = order.find((family) => has(family, cluster))
    if (font) return [{ text: cluster, font }]
    const bare = withoutSelector(cluster)
    if (bare !== cluster) return printable(bare, order)
    const [character = '', ...others] = cluster
    if (others.length > 0) return [character, ...others].flatMap((one) => printable(one, order))
    missing.add(character)
    return [{ text: codeOf(character), font: order[0] ?? 'Sans' }]
  }

  return {
    cut(text, preferred) {
      if (isAscii.test(text) || has(preferred, text)) return [{ text, font: preferred }]
      const order = [preferred, ...families.filter((family) => family !== preferred)]
      return joined(Array.from(segmentsIn(text, clusters)).flatMap((cluster) => printable(cluster, order)))
    },
    notes: () => (missing.size === 0 ? [] : [noteAbout([...missing])]),
  }
}

/** Which all fonts have, and nearly all texts consist of. */
const isAscii = /^[\x20-\x7e\n]*$/

/** What people see as one character stays in one font, so that an accent lands on its letter. */
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

const isIn = (covered: ReadonlySet<number>, character: string) =>
  character === '\n' || covered.has(character.codePointAt(0) ?? 0)

/** Asking for the text or emoji style of a character says nothing about which character it is. */
function withoutSelector(cluster: string): string {
  return cluster.replace(/(\p{Emoji})[\ufe0e\ufe0f]/gu, '$1')
}

/** Only what all faces of a family have: a bold word must not lose what a plain one shows. */
async function coverageOf(folder: string, family: FontName): Promise<ReadonlySet<number>> {
  const faces = [...new Set(Object.values(fontFiles[family]))]
  const [first, ...others] = await Promise.all(faces.map((face) => readCoverage(join(folder, face))))
  return new Set([...(first ?? [])].filter((code) => others.every((face) => face.has(code))))
}

function joined(parts: readonly Printable[]): Printable[] {
  return parts.reduce<{ text: string; font: FontName }[]>((runs, { text, font }) => {
    const last = runs.at(-1)
    if (last?.font === font) last.text += text
    else runs.push({ text, font })
    return runs
  }, [])
}

function noteAbout(missing: readonly string[]): string {
  const isOne = missing.length === 1
  const what = isOne ? '1 character is' : `${missing.length} characters are`
  const how = isOne ? 'is printed as its code' : 'are printed as codes'
  const shown = missing.slice(0, 20).map(codeNameOf).join(', ')
  const more = missing.length > 20 ? ` and ${missing.length - 20} more` : ''
  return `${what} not in the document's fonts and ${how}: ${shown}${more}.`
}
