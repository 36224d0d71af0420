// node build/icons.mjs: draws every icon file anew from assets/icon.svg. For whoever changes the drawing: the results
// are committed. Needs rsvg-convert (Debian: librsvg2-bin).
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { command, Stop, say } from './set-up/command.mjs'
import { inProject } from './set-up/project.mjs'
import { ensureProgram } from './set-up/system-libraries.mjs'

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
const windowsSizes = [16, 24, 32, 48, 64, 128, 256]
const macTypes = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 }

await command(async () => {
  if (!(await ensureProgram('rsvg-convert', 'librsvg2-bin', say))) throw new Stop('rsvg-convert is missing.')
  await mkdir(inProject('assets', 'icons'), { recursive: true })
  await writeFile(inProject('assets', 'icon.png'), draw(1024))
  for (const size of linuxSizes) {
    await writeFile(inProject('assets', 'icons', `${size}x${size}.png`), draw(size))
  }
  await writeFile(
    inProject('assets', 'icon.ico'),
    icoOf(windowsSizes.map((size) => ({ size, png: draw(size) }))),
  )
  const pictures = Object.entries(macTypes).map(([type, size]) => ({ type, png: draw(size) }))
  await writeFile(inProject('assets', 'icon.icns'), icnsOf(pictures))
  say('Drew assets/icon.png, icon.ico, icon.icns and icons/.')
  return 0
})

/** A PNG of so many pixels each way. */
function draw(/** @type {number} */ size) {
  const pixels = String(size)
  return execFileSync('rsvg-convert', ['-w', pixels, '-h', pixels, inProject('assets', 'icon.svg')])
}

/** Windows: a header, an entry of 16 bytes for each picture, then the pictures as PNG (read since Windows Vista). */
function icoOf(/** @type {readonly { size: number, png: Buffer }[]} */ pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  pictures.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index
    // A side of 256 is written as 0.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += png.length
  })
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** macOS: chunks of type, length and PNG in one chunk of type `icns`. */
function icnsOf(/** @type {readonly { type: string, png: Buffer }[]} */ pictures) {
  return chunk('icns', Buffer.concat(pictures.map(({ type, png }) => chunk(type, png))))
}

function chunk(/** @type {string} */ type, /** @type {Buffer} */ content) {
  const head = Buffer.from(`${type}....`, 'latin1')
  head.writeUInt32BE(head.length + content.length, 4)
  return Buffer.concat([head, content])
}
