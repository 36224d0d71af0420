import { readFile } from 'node:fs/promises'

/**
 * The code points that a TrueType font has a glyph for. Read from its `cmap` table by hand: the library that pdfmake
 * uses for it would come into the app a second time, as pdfmake holds its CommonJS build.
 * Source: OpenType specification, "cmap", format 12.
 */
export async function readCoverage(path: string): Promise<ReadonlySet<number>> {
  const font = await readFile(path)
  const at = segmentedCoverage(font, tableAt(font, 'cmap'))
  if (at === undefined) throw new Error(`${path} has no character map that covers all of Unicode`)
  const covered = new Set<number>()
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const entry = at + 16 + group * 12
    const first = font.readUInt32BE(entry)
    const firstGlyph = font.readUInt32BE(entry + 8)
    for (let code = first; code <= font.readUInt32BE(entry + 4); code++)
      if (firstGlyph + code - first !== missingGlyph) covered.add(code)
  }
  return covered
}

/** The glyph every font draws for what it does not have. */
const missingGlyph = 0

/** Where a table begins; 0, which is before all tables, when the font has none of that name. */
function tableAt(font: Buffer, name: string): number {
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const entry = 12 + table * 16
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8)
  }
  return 0
}

function segmentedCoverage(font: Buffer, cmap: number): number | undefined {
  const count = cmap === 0 ? 0 : font.readUInt16BE(cmap + 2)
  for (let index = 0; index < count; index++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    if (font.readUInt16BE(at) === 12) return at
  }
  return undefined
}
