import { type Document, Packer } from 'docx'

/** What is in the zip file that a Word document is: each part by its path. */
export type Parts = ReadonlyMap<string, string | Uint8Array>

/**
 * The parts of a document, with ids that are the same each time. docx would zip them at once, under random ids and
 * those of a counter that goes on from document to document; what it zips is asked for instead.
 */
export function partsOf(document: Document): Parts {
  // docx keeps its compiler to itself. The version is fixed, and every test of a document fails where this does.
  const { compiler } = Packer as unknown as { readonly compiler: Compiler }
  const parts = compiler.compile(document, '', [])
  const settled = new Map(parts)
  for (const [path, part] of parts) {
    if (typeof part === 'string' && isNumbered.test(path)) settled.set(path, numbered(part, path))
  }
  for (const [path, part] of parts) {
    const source = sourceOf(path)
    if (source === undefined || typeof part !== 'string') continue
    const ids = idsIn(part)
    settled.set(path, withIds(part, / Id="([^"]+)"/g, ids))
    const content = settled.get(source)
    if (typeof content === 'string') settled.set(source, withIds(content, / r:\w+="([^"]+)"/g, ids))
  }
  return settled
}

type Compiler = {
  readonly compile: (
    document: Document,
    indent: string,
    overrides: readonly [],
  ) => ReadonlyMap<string, string | Uint8Array>
}

const isNumbered = /^word\/(?:document|header\d+|footer\d+)\.xml$/

/** Bookmarks and pictures are counted from 1 in each part that has them; a watermark is named after its header. */
function numbered(xml: string, path: string): string {
  const bookmarks = new Map<string, number>()
  let pictures = 0
  return xml
    .replace(/(<w:bookmark(?:Start|End) [^>]*?w:id=")(\d+)/g, (_, before: string, id: string) => {
      const number = bookmarks.get(id) ?? bookmarks.size + 1
      bookmarks.set(id, number)
      return `${before}${number}`
    })
    .replace(/(<wp:docPr id=")\d+/g, (_, before: string) => `${before}${++pictures}`)
    .replace(/("PowerPlusWaterMarkObject)[^"]+/g, `$1${path.replace(/\D/g, '')}`)
}

/** The part whose relationships a part holds. */
function sourceOf(path: string): string | undefined {
  const found = /^(.*)_rels\/(.+)\.rels$/.exec(path)
  return found ? `${found[1]}${found[2]}` : undefined
}

function idsIn(relationships: string): ReadonlyMap<string, string> {
  const found = [...relationships.matchAll(/ Id="([^"]+)"/g)]
  return new Map(found.map(([, id = ''], index) => [id, `rId${index + 1}`]))
}

function withIds(xml: string, pattern: RegExp, ids: ReadonlyMap<string, string>): string {
  return xml.replace(pattern, (whole, id: string) => {
    const settled = ids.get(id)
    return settled === undefined ? whole : whole.replace(id, settled)
  })
}
