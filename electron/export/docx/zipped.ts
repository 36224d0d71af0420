import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import type { Parts } from './package'

configure({ useWebWorkers: false })

/** The first moment that a zip file can name: the same parts give the same bytes whenever they are zipped. */
const always = new Date(1980, 0, 1)

/** Parts as one file, as Word opens it. What the parts are comes first, so that a reader need not look for it. */
export async function zipped(parts: Parts): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    level: 6,
    lastModDate: always,
    extendedTimestamp: false,
    dataDescriptor: false,
  })
  const first = '[Content_Types].xml'
  const paths = [...parts.keys()].sort(
    (a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1),
  )
  const encoder = new TextEncoder()
  for (const path of paths) {
    const part = parts.get(path) ?? ''
    await zip.add(path, new Uint8ArrayReader(typeof part === 'string' ? encoder.encode(part) : part))
  }
  return zip.close()
}
