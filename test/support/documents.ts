import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflateRawSync } from 'node:zlib'

const run = promisify(execFile)

/** All words of a PDF, one space between them. */
export async function pdfText(path: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', '-raw', path, '-'], { maxBuffer: 2 ** 28 })
  return words(stdout)
}

/** All words of the body of a Word document, one space between them. */
export async function docxText(path: string): Promise<string> {
  const xml = (await zipEntry(path, 'word/document.xml')).toString('utf8')
  const text = xml
    .replace(/<w:(p|br|tab|tc)[ >/]/g, ' $&')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
  return words(text)
}

/** A text with single spaces, without the break opportunities that long words are given. */
export function words(text: string): string {
  return text.replaceAll('\u200b', '').replace(/\s+/g, ' ').trim()
}

/** One entry of a zip file, found through its central directory. */
export async function zipEntry(path: string, name: string): Promise<Buffer> {
  const zip = await readFile(path)
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < zip.readUInt16LE(end + 10); index++) {
    const nameLength = zip.readUInt16LE(at + 28)
    const entryName = zip.toString('utf8', at + 46, at + 46 + nameLength)
    if (entryName === name) return unpacked(zip, at)
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  throw new Error(`${path} has no ${name}`)
}

function unpacked(zip: Buffer, entry: number): Buffer {
  const local = zip.readUInt32LE(entry + 42)
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const packed = zip.subarray(start, start + zip.readUInt32LE(entry + 20))
  return zip.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)
}
