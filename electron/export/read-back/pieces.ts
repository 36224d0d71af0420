import { inflateSync } from 'node:zlib'
import { textsOfPart } from '../../import/docx/document-part'
import { openZip } from '../../import/docx/open-zip'
import { identityNames, identityNamespace } from '../identity'

// What a file says of itself, read from its text: no file is rendered or run for it.

/** The facts and the incident as they stand in a file; whether they hold is another matter. */
export type Pieces = {
  readonly identity: Readonly<Record<string, string>>
  /** The incident that goes along, byte for byte as it was put there. */
  readonly source: string | undefined
}

/** Both lie in a PDF where they can be found without reading its structure: PDF/A keeps metadata uncompressed. */
export function piecesOfPdf(bytes: Uint8Array): Pieces {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Of the whole file, the last revision counts.
  const start = buffer.lastIndexOf('<x:xmpmeta')
  const metadata =
    start < 0 ? '' : buffer.subarray(start, buffer.indexOf('</x:xmpmeta>', start)).toString('utf8')
  const identity = facts((name) => {
    const tag = `${identityNamespace.prefix}:${name}`
    return unescapedOf(new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(metadata)?.[1])
  })
  return { identity, source: attachedTo(buffer) }
}

function attachedTo(pdf: Buffer): string | undefined {
  const dictionary = pdf.lastIndexOf('/Type /EmbeddedFile')
  if (dictionary < 0) return undefined
  const stream = pdf.indexOf('stream', dictionary)
  const from = stream + (pdf[stream + 6] === 0x0d ? 8 : 7)
  try {
    return inflateSync(pdf.subarray(from)).toString('utf8')
  } catch {
    return undefined
  }
}

/** Word keeps the part with its own XML when it saves a document; so the facts are still there. */
export async function piecesOfDocx(bytes: Uint8Array): Promise<Pieces> {
  const zip = await openZip(bytes, (name) => /^customXml\/[^/]+\.xml$/.test(name))
  const parts = zip.kind === 'opened' ? [...zip.parts.values()] : []
  const texts = parts.map(textsOfPart).find(({ size }) => size > 0)
  const identity = parsed(texts?.get('identity') ?? '')
  return {
    identity: facts((name) => {
      const value = identity?.[name]
      return value === undefined ? undefined : String(value)
    }),
    source: texts?.get('incident'),
  }
}

export function piecesOfHtml(html: string): Pieces {
  const source = /<script type="application\/json" id="debrief-incident">([^<]*)<\/script>/.exec(html)?.[1]
  const json = source === undefined ? undefined : parsed(source)
  return {
    identity: facts((name) =>
      unescapedOf(
        new RegExp(`<meta name="${identityNamespace.prefix}:${name}" content="([^"]*)">`).exec(html)?.[1],
      ),
    ),
    // Written without the characters that would end it; the value is the same.
    source: json === undefined ? undefined : `${JSON.stringify(json, null, 2)}\n`,
  }
}

export function piecesOfMarkdown(markdown: string): Pieces {
  const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(markdown.replaceAll('\r\n', '\n')) ?? []
  return {
    identity: facts((name) => {
      const value = parsed(new RegExp(`^ {2}${name}: (.*)$`, 'm').exec(front)?.[1] ?? '')
      return value === undefined ? undefined : String(value)
    }),
    source: undefined,
  }
}

function facts(read: (name: string) => string | undefined): Record<string, string> {
  return Object.fromEntries(
    identityNames.flatMap((name) => {
      const value = read(name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** What the JSON holds, of which nothing is known yet; undefined where it is none. */
function parsed(json: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function unescapedOf(text: string | undefined): string | undefined {
  return text?.replace(/&(amp|lt|gt|quot|apos|#39);/g, (entity) => characters[entity] ?? entity)
}

const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&#39;': "'",
}
