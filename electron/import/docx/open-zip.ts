import { promisify } from 'node:util'
import { deflateRaw, gunzip, type ZlibOptions } from 'node:zlib'
import { configure, type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

/** The parts of a document that can be read, or why it is not opened. */
export type OpenedZip =
  | { readonly kind: 'opened'; readonly parts: ReadonlyMap<string, string> }
  | { readonly kind: 'failed'; readonly reason: string }

// A long post-mortem with many pictures has some hundred parts and a few megabytes of text.
const mostParts = 4000
const megabyte = 1024 * 1024
const largestPart = 64 * megabyte
const largestWhole = 256 * megabyte

const again = 'Ask for the file again, or save it once more in Word.'

/**
 * Unpacks the parts of a document that are wanted, as text. What is meant to fill the memory, to reach into other
 * folders, or to be opened by password only is refused before anything is unpacked.
 */
export async function openZip(bytes: Uint8Array, isWanted: (name: string) => boolean): Promise<OpenedZip> {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return failed(
      'It is protected with a password, or made by a Word older than 2007. In Word, save it as .docx without a password.',
    )
  }
  if (!startsWith(bytes, [0x50, 0x4b])) return failed(`It is no Word document. ${again}`)
  try {
    // Names are checked here, so that what is refused can be named.
    const zip = new ZipReader(new Uint8ArrayReader(bytes), { filenameValidation: 'tolerant' })
    return await read(zip, isWanted)
  } catch {
    // The zip library and the unpacking throw what is wrong with the bytes; nothing else is done here.
    return failed(`It is damaged or cut short. ${again}`)
  }
}

async function read(zip: ZipReader<unknown>, isWanted: (name: string) => boolean): Promise<OpenedZip> {
  const wanted: FileEntry[] = []
  const names = new Set<string>()
  let whole = 0
  for await (const entry of zip.getEntriesGenerator()) {
    const name = entry.filename
    if (names.size >= mostParts) return failed(`It holds more than ${mostParts} parts. ${again}`)
    if (isOutside(name)) return failed(`A part in it reaches outside of it: ${shown(name)}. ${again}`)
    if (entry.encrypted) return failed(`${shown(name)} in it is encrypted. Save it without a password.`)
    if (names.has(name.toLowerCase())) return failed(`It holds ${shown(name)} twice. ${again}`)
    whole += entry.uncompressedSize
    if (entry.uncompressedSize > largestPart || whole > largestWhole) {
      return failed(
        `Unpacked, ${shown(name)} in it takes more than a document may: ${largestPart / megabyte} MB for a part and ${largestWhole / megabyte} MB for all. ${again}`,
      )
    }
    names.add(name.toLowerCase())
    if (!entry.directory && isWanted(name)) wanted.push(entry)
  }
  const parts = new Map<string, string>()
  for (const entry of wanted) parts.set(entry.filename, await textOf(entry))
  return { kind: 'opened', parts }
}

/** Gives up as soon as there is more than the list of parts says, or it is not what was packed. */
async function textOf(entry: FileEntry): Promise<string> {
  const content = await entry.getData(new Uint8ArrayWriter(), { passThrough: true })
  const packed = entry.compressionMethod === 0 ? await deflated(content) : content
  const size = entry.uncompressedSize
  const bytes = await unpacked(framed(packed, entry.signature ?? 0, size), {
    maxOutputLength: Math.max(1, size),
  })
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

/** What a zip holds, as a gzip file, whose CRC-32 and size Node compares while it unpacks. Source: RFC 1952. */
function framed(packed: Uint8Array, crc32: number, size: number): Uint8Array {
  const end = Buffer.alloc(8)
  end.writeUInt32LE(crc32)
  end.writeUInt32LE(size, 4)
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]), packed, end])
}

const deflated = promisify<Uint8Array, Buffer>(deflateRaw)
const unpacked = promisify<Uint8Array, ZlibOptions, Buffer>(gunzip)

function isOutside(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0|(?:^|\/)\.\.(?:\/|$)/i.test(name)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function shown(name: string): string {
  return name.replace(/\p{C}/gu, '').slice(0, 100)
}

function failed(reason: string): { readonly kind: 'failed'; readonly reason: string } {
  return { kind: 'failed', reason }
}
