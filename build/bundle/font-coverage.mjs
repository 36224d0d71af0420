/**
 * The code points that all faces of a family have a glyph for, as first, last, first, last, … in order: a bold word
 * must not lose what a plain one shows.
 *
 * @param {readonly Buffer[]} faces
 */
export function coverageOf(faces) {
  const [first = new Set(), ...others] = faces.map(codePointsOf)
  const shared = [...first].filter((code) => others.every((face) => face.has(code))).sort((a, b) => a - b)
  /** @type {number[]} */
  const ranges = []
  for (const code of shared) {
    if (ranges.at(-1) === code - 1) ranges[ranges.length - 1] = code
    else ranges.push(code, code)
  }
  return ranges
}

/** The glyph every font draws for what it does not have. */
const missingGlyph = 0

/**
 * Read from the `cmap` table of a TrueType font. Source: OpenType specification, "cmap", formats 4 and 12; a font that
 * has the second has all of Unicode in it.
 */
function codePointsOf(/** @type {Buffer} */ font) {
  const cmap = tableAt(font, 'cmap')
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
    const at = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
    return { at, format: font.readUInt16BE(at) }
  })
  const whole = subtables.find(({ format }) => format === 12)
  const plane = subtables.find(({ format }) => format === 4)
  if (whole) return inGroups(font, whole.at)
  if (plane) return inSegments(font, plane.at)
  throw new Error('A font has no character map that is known here.')
}

function tableAt(/** @type {Buffer} */ font, /** @type {string} */ name) {
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const entry = 12 + table * 16
    if (font.toString('latin1', entry, entry + 4) === name) return font.readUInt32BE(entry + 8)
  }
  throw new Error(`A font has no table ${name}.`)
}

function inGroups(/** @type {Buffer} */ font, /** @type {number} */ at) {
  const covered = new Set()
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const entry = at + 16 + group * 12
    const first = font.readUInt32BE(entry)
    const firstGlyph = font.readUInt32BE(entry + 8)
    for (let code = first; code <= font.readUInt32BE(entry + 4); code++)
      if (firstGlyph + code - first !== missingGlyph) covered.add(code)
  }
  return covered
}

function inSegments(/** @type {Buffer} */ font, /** @type {number} */ at) {
  const covered = new Set()
  const size = font.readUInt16BE(at + 6)
  for (let segment = 0; segment < size; segment += 2) {
    const last = font.readUInt16BE(at + 14 + segment)
    const first = font.readUInt16BE(at + 16 + size + segment)
    const shift = font.readUInt16BE(at + 16 + 2 * size + segment)
    const offsetAt = at + 16 + 3 * size + segment
    const offset = font.readUInt16BE(offsetAt)
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const stored = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + (code - first) * 2)
      if (stored !== missingGlyph && ((stored + shift) & 0xffff) !== missingGlyph) covered.add(code)
    }
  }
  return covered
}
