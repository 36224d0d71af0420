import { inflateSync } from 'node:zlib'

/**
 * A WOFF font as the TrueType font it was packed from: the same tables, each unpacked, behind a directory of its own.
 * pdfmake reads both, but unpacks a WOFF again for every letter.
 * Source: W3C Recommendation "WOFF File Format 1.0".
 *
 * @param {Buffer} woff
 */
export function trueTypeOf(woff) {
  const tables = tablesOf(woff)
  const directory = Buffer.alloc(12 + tables.length * 16)
  const power = Math.floor(Math.log2(tables.length))
  directory.writeUInt32BE(woff.readUInt32BE(4), 0)
  directory.writeUInt16BE(tables.length, 4)
  directory.writeUInt16BE(2 ** power * 16, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(tables.length * 16 - 2 ** power * 16, 10)
  let end = directory.length
  /** @type {Buffer[]} */
  const parts = [directory]
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const entry = 12 + index * 16
    directory.write(tag, entry, 'latin1')
    directory.writeUInt32BE(checksum, entry + 4)
    directory.writeUInt32BE(end, entry + 8)
    directory.writeUInt32BE(bytes.length, entry + 12)
    // Each table begins at a multiple of four.
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4)
    parts.push(bytes, padding)
    end += bytes.length + padding.length
  }
  return Buffer.concat(parts)
}

function tablesOf(/** @type {Buffer} */ woff) {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = 44 + index * 20
    const at = woff.readUInt32BE(entry + 4)
    const packed = woff.subarray(at, at + woff.readUInt32BE(entry + 8))
    return {
      tag: woff.toString('latin1', entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      bytes: packed.length < woff.readUInt32BE(entry + 12) ? inflateSync(packed) : packed,
    }
  })
}
