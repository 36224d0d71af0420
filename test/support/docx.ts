import { inflateRawSync } from 'node:zlib'
import type { Rendered } from '../../electron/export/printer'
import { words } from './words'
import { xmlFault } from './xml'

/** A Word document as other programs see it: the parts in its zip file. */
export function readDocx({ bytes }: Pick<Rendered, 'bytes'>) {
  const parts = unzipped(Buffer.from(bytes))
  const part = (name: string): string => {
    const xml = parts.get(name)
    if (xml === undefined) throw new Error(`The document has no ${name}: ${[...parts.keys()].join(', ')}`)
    return xml
  }
  return {
    part,
    names: () => [...parts.keys()],
    /** What is not well-formed XML, part by part. */
    faults: () =>
      [...parts].flatMap(([name, xml]) => {
        if (name.endsWith('.png')) return []
        const fault = xmlFault(xml)
        return fault === undefined ? [] : [`${name}: ${fault}`]
      }),
    /** The words of a part, one space between them. */
    text: (name: string) => words(plainText(part(name).replace(/<w:(p|br|tab|tc)[ >/]/g, ' $&'))),
    /** The characters of a part as they are. */
    rawText: (name: string) => plainText(part(name)),
    /** The words of each paragraph that has a style. */
    paragraphs: (style: string) =>
      part('word/document.xml')
        .split('<w:p>')
        .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
        .map((paragraph) => words(plainText(paragraph.split('</w:p>')[0] ?? ''))),
  }
}

function plainText(xml: string): string {
  return xml
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** Every entry of a zip file by its name, found through the central directory. */
function unzipped(zip: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < zip.readUInt16LE(end + 10); index++) {
    const nameLength = zip.readUInt16LE(at + 28)
    const local = zip.readUInt32LE(at + 42)
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    const content = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    parts.set(zip.toString('utf8', at + 46, at + 46 + nameLength), content.toString('utf8'))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}
