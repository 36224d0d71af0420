import { readFileSync } from 'node:fs'
import { type Content, readContent } from './pdf-content'
import {
  isDictionary,
  isReference,
  type PdfDictionary,
  PdfObjects,
  type PdfValue,
  textOf,
} from './pdf-objects'
import { tagFaults } from './pdf-tags'
import { xmlFault } from './xml'

/**
 * What keeps a file from being PDF/A-3b (ISO 19005-3) and from being read out as a whole; nothing where it holds. It
 * looks at what a writer like ours can get wrong, and is no validator of every clause.
 */
export function pdfFaults(path: string): string[] {
  const objects = new PdfObjects(path)
  const contents = new Map(objects.pages().map((page) => [page, contentOf(page, objects)] as const))
  return [
    ...frameFaults(readFileSync(path), objects),
    ...metadataFaults(objects),
    ...fontFaults(objects),
    ...annotationFaults(objects),
    ...attachmentFaults(objects),
    ...bookmarkFaults(objects),
    ...forbiddenIn(objects),
    ...longStringsIn(objects),
    ...[...contents].flatMap(([page, content]) => contentFaults(page, content)),
    ...tagFaults(objects, contents),
  ]
}

/** Faults, where what is asked for does not hold. */
function unless(holds: boolean, fault: string): string[] {
  return holds ? [] : [fault]
}

function frameFaults(bytes: Buffer, objects: PdfObjects): string[] {
  const { trailer, catalog } = objects
  const secondLine = bytes.subarray(bytes.indexOf('\n') + 1)
  const intent = objects.dictionary(objects.list(catalog['/OutputIntents'])[0])
  return [
    ...unless(bytes.toString('latin1', 0, 8) === '%PDF-1.7', 'it is not PDF 1.7'),
    ...unless(
      secondLine[0] === 0x25 && secondLine.subarray(1, 5).every((byte) => byte > 127),
      'its head does not say that it is binary',
    ),
    ...unless(objects.list(trailer['/ID']).length === 2, 'it has no id'),
    ...unless(!trailer['/Encrypt'], 'it is encrypted'),
    ...unless(
      intent['/S'] === '/GTS_PDFA1' && objects.dictionary(intent['/DestOutputProfile'])['/N'] === 3,
      'it does not say what its colours mean',
    ),
    ...unless(
      objects.bytes(intent['/DestOutputProfile']).toString('latin1', 36, 40) === 'acsp',
      'its colour profile is none',
    ),
    ...unless(textOf(catalog['/Lang']) !== '', 'it has no language'),
    ...unless(
      objects.dictionary(catalog['/MarkInfo'])['/Marked'] === true,
      'it does not say that it is tagged',
    ),
    ...unless(
      objects.dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true,
      'its title is not shown as the title of the window',
    ),
    ...objects
      .pages()
      .flatMap((page) =>
        unless(objects.dictionary(page)['/Tabs'] === '/S', `${page} has another order of tabs`),
      ),
  ]
}

const inMetadata = {
  '/Title': 'dc:title',
  '/Author': 'dc:creator',
  '/Subject': 'dc:description',
  '/Keywords': 'pdf:Keywords',
  '/Producer': 'pdf:Producer',
  '/Creator': 'xmp:CreatorTool',
  '/CreationDate': 'xmp:CreateDate',
  '/ModDate': 'xmp:ModifyDate',
} as const

/** The metadata of a file, as XML. */
export function metadataIn(objects: PdfObjects): string {
  return objects.bytes(objects.catalog['/Metadata']).toString('utf8')
}

/** The text of a property of the metadata. */
export function propertyIn(xml: string, name: string): string | undefined {
  const inside = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xml)?.[1]
  return inside
    ?.replace(/<[^>]+>/g, '')
    .trim()
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function metadataFaults(objects: PdfObjects): string[] {
  const xml = metadataIn(objects)
  const info = objects.dictionary(objects.trailer['/Info'])
  const fault = xmlFault(xml.replace(/<\?xpacket.*?\?>/g, ''))
  const isSame = (key: string, said: string, meant: string) =>
    key.endsWith('Date') ? said.replace(/\D/g, '') === meant.replace(/\D/g, '') : said === meant
  return [
    ...unless(!objects.dictionary(objects.catalog['/Metadata'])['/Filter'], 'its metadata is packed'),
    ...unless(xml.startsWith('<?xpacket begin="\ufeff"'), 'its metadata has no envelope'),
    ...unless(fault === undefined, `its metadata is no XML: ${fault}`),
    ...unless(
      propertyIn(xml, 'pdfaid:part') === '3' && propertyIn(xml, 'pdfaid:conformance') === 'B',
      'it does not say that it is PDF/A-3b',
    ),
    ...Object.entries(inMetadata).flatMap(([key, name]) =>
      unless(
        !(key in info) || isSame(key, textOf(objects.value(info[key])), propertyIn(xml, name) ?? ''),
        `${key} and ${name} differ`,
      ),
    ),
    ...undescribed(xml),
  ]
}

const knownSchemas =
  /^(adobe:ns:meta\/|http:\/\/(ns\.adobe\.com|www\.w3\.org|purl\.org|www\.aiim\.org\/pdfa)\/)/

/** Properties of a schema that is not PDF/A's own have to be described, each by its name. */
function undescribed(xml: string): string[] {
  return [...xml.matchAll(/xmlns:(\w+)="([^"]*)"/g)].flatMap(([, prefix = '', uri = '']) => {
    if (knownSchemas.test(uri)) return []
    const names = [...xml.matchAll(new RegExp(`<${prefix}:(\\w+)>`, 'g'))].map(([, name = '']) => name)
    return [
      ...unless(xml.includes(`<pdfaSchema:namespaceURI>${uri}<`), `the schema ${uri} is not described`),
      ...names.flatMap((name) =>
        unless(
          xml.includes(`<pdfaProperty:name>${name}<`),
          `the property ${prefix}:${name} is not described`,
        ),
      ),
    ]
  })
}

function fontFaults(objects: PdfObjects): string[] {
  return objects.all().flatMap(({ dictionary: font }) => {
    if (font['/Type'] !== '/Font') return []
    const name = textOf(font['/BaseFont'])
    if (font['/Subtype'] === '/Type0') {
      const map = objects.bytes(font['/ToUnicode']).toString('latin1')
      return [
        ...unless(map.includes('begincmap'), `what ${name} shows cannot be copied`),
        ...unless(!map.includes('<>'), `some of what ${name} shows cannot be copied`),
      ]
    }
    const descriptor = objects.dictionary(font['/FontDescriptor'])
    return [
      ...unless('/FontFile2' in descriptor || '/FontFile3' in descriptor, `${name} is not embedded`),
      ...unless(
        font['/Subtype'] !== '/CIDFontType2' || '/CIDToGIDMap' in font,
        `${name} does not map its glyphs`,
      ),
    ]
  })
}

function annotationFaults(objects: PdfObjects): string[] {
  return objects
    .all()
    .flatMap(({ dictionary: annotation }) =>
      annotation['/Type'] !== '/Annot'
        ? []
        : [
            ...unless(annotation['/Subtype'] === '/Link', `an annotation is ${annotation['/Subtype']}`),
            ...unless((Number(annotation['/F'] ?? 0) & 4) !== 0, 'a link is not printed'),
            ...unless(textOf(annotation['/Contents']) !== '', 'a link does not say where it leads'),
          ],
    )
}

/** All bookmarks are open, so each counts those below it, at any depth. */
function bookmarkFaults(objects: PdfObjects): string[] {
  const faults: string[] = []
  const countBelow = (item: PdfDictionary): number => {
    let count = 0
    for (let next = item['/First']; next !== undefined; next = objects.dictionary(next)['/Next'])
      count += 1 + countBelow(objects.dictionary(next))
    if (item['/Count'] !== (count === 0 ? undefined : count))
      faults.push(
        `${textOf(item['/Title']) || 'the list'} has ${count} bookmarks below it, not ${item['/Count']}`,
      )
    return count
  }
  countBelow(objects.dictionary(objects.catalog['/Outlines']))
  return faults
}

function attachmentFaults(objects: PdfObjects): string[] {
  const files = objects.all().filter(({ dictionary }) => dictionary['/Type'] === '/Filespec')
  const associated = objects.list(objects.catalog['/AF'])
  return files.flatMap(({ reference, dictionary: file }) => {
    const stream = objects.dictionary(objects.dictionary(file['/EF'])['/F'])
    return [
      ...unless(associated.includes(reference), 'a file in it belongs to nothing'),
      ...unless(
        Boolean(file['/AFRelationship'] && file['/UF']),
        'a file in it does not say what it is to the document',
      ),
      ...unless(
        Boolean(stream['/Subtype'] && objects.dictionary(stream['/Params'])['/ModDate']),
        'a file in it has no type or date',
      ),
    ]
  })
}

const forbiddenKeys = [
  '/JS',
  '/AA',
  '/OpenAction',
  '/XFA',
  '/Alternates',
  '/OPI',
  '/Ref',
  '/PS',
  '/TR',
  '/HTP',
  '/Requirements',
]
const forbiddenActions =
  /^\/(Launch|Sound|Movie|ResetForm|ImportData|JavaScript|Hide|SetOCGState|Rendition|Trans|GoTo3DView|GoToR|GoToE|SubmitForm)$/

function forbiddenIn(objects: PdfObjects): string[] {
  const namesOf = (value: PdfValue): PdfDictionary[] => {
    if (Array.isArray(value)) return value.flatMap(namesOf)
    return isDictionary(value) ? [value, ...Object.values(value).flatMap(namesOf)] : []
  }
  return objects
    .all()
    .flatMap(({ dictionary }) => namesOf(dictionary))
    .flatMap((dictionary) => [
      ...forbiddenKeys.filter((key) => key in dictionary).map((key) => `it has ${key}`),
      ...unless(!forbiddenActions.test(textOf(dictionary['/S'])), `it acts: ${dictionary['/S']}`),
      ...unless(dictionary['/Filter'] !== '/LZWDecode', 'a stream is packed by LZW'),
    ])
}

/** No string has more than 32,767 bytes (6.1.13); a character takes two, where one of them is not Latin. */
function longStringsIn(objects: PdfObjects): string[] {
  const stringsIn = (value: PdfValue): string[] => {
    if (Array.isArray(value)) return value.flatMap(stringsIn)
    if (isDictionary(value)) return Object.values(value).flatMap(stringsIn)
    return typeof value === 'string' ? [value] : []
  }
  return objects
    .values()
    .flatMap(stringsIn)
    .filter((string) => string.length > 16_000)
    .map((string) => `a string has ${string.length} characters: ${string.slice(0, 20)}…`)
}

function contentOf(page: string, objects: PdfObjects): Content {
  const contents = objects.dictionary(page)['/Contents']
  const streams = isReference(contents) ? [contents] : objects.list(contents)
  return readContent(streams.map((stream) => objects.bytes(stream).toString('latin1')).join('\n'))
}

function contentFaults(page: string, content: Content): string[] {
  return [
    ...unless(
      content.unmarked.length === 0,
      `${content.unmarked.length} operators of ${page} are not marked`,
    ),
    ...unless(content.missingGlyphs === 0, `${content.missingGlyphs} glyphs of ${page} stand for none`),
    ...unless(!content.usesProcessColors, `${page} uses colours of a press`),
    ...unless(content.isBalanced, `the marks of ${page} do not pair up`),
  ]
}
