import { join } from 'node:path'
import type { Report } from '../../../domain/report/report'
import { identityOf } from '../identity'
import type { Fonts } from '../printer'
import { documentKeywords, documentTitle } from '../wording'
import { type FontName, fontFiles } from './font-families'
import { type EmbeddedFont, PdfDocument } from './pdfmake'
import { layOutByPairs } from './quick-layout'
import { mendShaping } from './shaping'
import { paperSizes } from './sizes'
import { MarkedContent } from './tags/marked-content'
import { metadataOf } from './tags/metadata'
import { crossReferences, entryFields, PackedObjects, packedReference } from './tags/packed-objects'
import type { Structure } from './tags/structure'
import { writeStructure } from './tags/structure-objects'

/**
 * An empty PDF that knows its title, its language and its fonts, and may read no other file. It becomes PDF/A-3b
 * (ISO 19005-3): `describeColors`, `attachSource` and `structure` give it the parts that are not on its pages.
 */
export class ReportDocument extends PdfDocument {
  readonly marks: MarkedContent = new MarkedContent(this)
  readonly #quick = new WeakSet<EmbeddedFont>()
  readonly #packed = new PackedObjects(this)
  readonly #report: Report
  #structure: Structure | undefined

  constructor(report: Report, fonts: Fonts) {
    const inFolder = Object.entries(fontFiles).map(([family, faces]) => [
      family,
      Object.fromEntries(Object.entries(faces).map(([face, file]) => [face, join(fonts.folder, file)])),
    ])
    const files = new Set(inFolder.flatMap(([, faces]) => Object.values(faces ?? {})))
    super(Object.fromEntries(inFolder), imagesOf(report), {}, {}, optionsFor(report), null, (path) =>
      files.has(path),
    )
    this.#report = report
    // pdfkit ends it, and has pages tell that they are read in the order of the structure.
    this._root.data.MarkInfo = this.ref({ Marked: true })
  }

  /** Reads the logo, which has to be done before anything else is written: how long it takes is not known. */
  async readLogo(): Promise<void> {
    if (!this.#report.house.logo) return
    const logo = this.provideImage('logo')
    while (logo.image) await new Promise<void>((resolve) => setImmediate(resolve))
  }

  /** The elements that what is drawn belongs to. */
  structure(structure: Structure): void {
    this.#structure = structure
  }

  /** What red, green and blue mean, wherever it is printed. */
  describeColors(profile: Uint8Array): void {
    const stream = this.ref({ N: 3 })
    stream.end(profile)
    const name = new String('sRGB IEC61966-2.1')
    const intent = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: name,
      OutputConditionIdentifier: name,
      DestOutputProfile: stream,
    })
    intent.end()
    this._root.data.OutputIntents = [intent]
  }

  /** The incident goes along, so that whoever has the document has what it was made from. */
  attachSource(): void {
    const { incidentId, recordedAt: recorded, source } = this.#report
    const recordedAt = new Date(recorded)
    this.file(Buffer.from(source, 'utf8'), {
      name: `${incidentId}.json`,
      type: 'application/json',
      description: 'The incident that this document tells of',
      relationship: 'Source',
      creationDate: recordedAt,
      modifiedDate: recordedAt,
    })
  }

  override _addInfo(): void {
    this.appendXML(metadataOf(this.info, this.#report.language, identityOf(this.#report)))
  }

  override provideFont(family: FontName, bold: boolean, italics: boolean): EmbeddedFont {
    const font = super.provideFont(family, bold, italics)
    if (!this.#quick.has(font)) {
      layOutByPairs(font)
      mendShaping(font, family)
      this.#quick.add(font)
    }
    return font
  }

  override annotate(
    x: number,
    y: number,
    width: number,
    height: number,
    options: Record<string, unknown>,
  ): this {
    const key = this.marks.isInLink ? { StructParent: this.marks.parents.length } : {}
    super.annotate(x, y, width, height, { ...options, ...key })
    const added = this.page.annotations.at(-1)
    if (added) this.marks.addAnnotation(added.id)
    return this
  }

  override flushPages(): void {
    this.marks.close()
    super.flushPages()
  }

  override endMarkings(): void {
    super.endMarkings()
    if (!this.#structure) return
    const root = writeStructure(this.#structure.document, this.marks.parents, this.#packed)
    this.#packed.flush()
    this._root.data.StructTreeRoot = packedReference(root)
  }

  override end(): void {
    for (const font of new Set(Object.values(this._fontFamilies))) nameGlyphs(font)
    super.end()
  }

  /** Packed objects are found by a cross-reference stream only, which stands in the place of pdfkit's table. */
  override _finalize(): void {
    const start = this._offset
    const references = this.ref({
      Type: 'XRef',
      Size: this._offsets.length + 2,
      W: [...entryFields],
      Root: this._root,
      Info: this._info,
      ID: [this._id, this._id],
    })
    this._offsets[references.id - 1] = start
    references.end(crossReferences(this._offsets, this.#packed.places))
    this._write(`startxref\n${start}\n%%EOF`)
    this.push(null)
  }
}

/**
 * Where a letter was taken apart into a base and an accent, pdfkit knows no character for the accent: it is seen,
 * but neither found nor copied. One that is no character anywhere is named as a joiner, which has no shape: what it is
 * part of says by itself how it is read.
 */
function nameGlyphs({ unicode, subset, font }: EmbeddedFont): void {
  unicode.forEach((codePoints, glyph) => {
    const inFont = subset.glyphs[glyph]
    if (codePoints.length > 0 || inFont === undefined) return
    unicode[glyph] = [font._cmapProcessor.codePointsForGlyph(inFont)[0] ?? graphemeJoiner]
  })
}

const graphemeJoiner = 0x034f

function imagesOf({ house: { logo } }: Report): object {
  return logo ? { logo: `data:${logo.type};base64,${logo.data}` } : {}
}

function optionsFor(report: Report): object {
  const recordedAt = new Date(report.recordedAt)
  const { width, height } = paperSizes[report.house.paper]
  return {
    size: [width, height],
    pdfVersion: '1.7',
    displayTitle: true,
    lang: report.language,
    autoFirstPage: false,
    // Otherwise pdfkit looks for Helvetica, which nothing here uses.
    font: null,
    info: {
      Title: documentTitle(report),
      Subject: report.subtitle,
      Keywords: documentKeywords(report),
      Creator: 'Debrief',
      Producer: 'Debrief',
      // Part of the file's id, too: the same record gives the same bytes.
      CreationDate: recordedAt,
      ModDate: recordedAt,
    },
  }
}
