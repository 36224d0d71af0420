import { type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx'
import type { Paper } from '../../../domain/house'
import { colors, type Look } from '../look'

/**
 * Calibri and Consolas come with every Word, and LibreOffice has Carlito, which is as wide as Calibri, so that pages
 * break where they did. A document that names Noto Sans looks different on each machine that lacks it.
 */
const bodyFont = 'Calibri'
export const codeFont = 'Consolas'

/** Lengths in Word are twentieths of a point. */
export const perPoint = 20

export type Sheet = {
  readonly width: number
  readonly height: number
  readonly contentWidth: number
  readonly contentHeight: number
}

const sheetSizes: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  A4: [11_906, 16_838],
  Letter: [12_240, 15_840],
}
export const margins = { left: 1134, right: 1134, top: 1400, bottom: 1300, header: 600, footer: 520 } as const

export function sheetOf(paper: Paper): Sheet {
  const [width, height] = sheetSizes[paper]
  return {
    width,
    height,
    contentWidth: width - margins.left - margins.right,
    contentHeight: height - margins.top - margins.bottom,
  }
}

/** Colours are written without their "#". */
export const hex = (color: string) => color.slice(1)

/** Without the rule, LibreOffice takes the number for an exact height and cuts off what is higher. */
const line = (height: number) => ({ line: height, lineRule: 'auto' }) as const

const heading = (size: number, color: string, before: number, after: number) => ({
  run: { size, bold: true, color: hex(color), font: bodyFont },
  paragraph: { spacing: { before, after, ...line(240) }, keepNext: true, keepLines: true },
})

export function stylesFor(language: string, look: Look): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: bodyFont, size: 21, color: hex(look.ink), language: { value: language } },
        paragraph: { spacing: { after: 120, ...line(264) } },
      },
      title: {
        run: { size: 48, bold: true, font: bodyFont },
        paragraph: { spacing: { before: 60, after: 200, ...line(228) } },
      },
      heading1: heading(32, look.accent, 400, 140),
      heading2: heading(25, look.ink, 260, 100),
      heading3: heading(21, look.accent, 200, 60),
      heading4: heading(19, look.muted, 160, 40),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      hyperlink: { run: { color: hex(look.link), underline: { type: 'single' } } },
    },
    paragraphStyles: [
      paragraph('Subtitle', { size: 21 }, { spacing: { before: 120, after: 0 } }),
      paragraph('Lead', { size: 24 }, { spacing: { after: 160, ...line(264) } }),
      paragraph('Small', { size: 17, color: hex(look.muted) }, {}),
      paragraph(
        'Caption',
        { size: 18, color: hex(look.muted) },
        { spacing: { before: 120, after: 80, ...line(240) } },
        'caption',
      ),
      paragraph('Quote', { italics: true, color: hex(look.muted) }, beside(look.line)),
      paragraph(
        'CodeBlock',
        { font: codeFont, size: 17, noProof: true },
        {
          spacing: { after: 0, ...line(240) },
          shading: { type: 'clear', fill: hex(look.tint) },
          border: { top: padding(4), bottom: padding(4), left: padding(6), right: padding(6) },
          indent: codeIndent(0),
        },
        'Code Block',
      ),
      paragraph('TableText', { size: 18 }, { spacing: { after: 0, ...line(252) } }, 'Table Text'),
      paragraph('TileLabel', { size: 17, color: hex(look.muted) }, { spacing: { after: 0 } }, 'Tile Label'),
      paragraph('TileValue', { size: 32, bold: true }, { spacing: { after: 0, ...line(240) } }, 'Tile Value'),
      paragraph(
        'WhyQuestion',
        { bold: true, color: hex(look.accent) },
        { spacing: { before: 20, after: 20 }, keepNext: true },
        'Why Question',
      ),
      paragraph('PageFrame', { size: 16, color: hex(look.muted) }, { spacing: { after: 0 } }, 'Page Frame'),
      paragraph(
        'TOCHeading',
        { size: 32, bold: true, color: hex(look.accent) },
        { spacing: { before: 0, after: 160, ...line(240) }, keepNext: true },
        'TOC Heading',
      ),
      ...contentsLevels.map((level) =>
        paragraph(
          `TOC${level}`,
          level === 1 ? { bold: true } : { size: 20 },
          {
            spacing: { before: level === 1 ? 60 : 0, after: 10, ...line(240) },
            indent: { left: 280 * (level - 1) },
          },
          `toc ${level}`,
        ),
      ),
    ],
    characterStyles: [
      {
        id: 'InlineCode',
        name: 'Inline Code',
        run: { font: codeFont, noProof: true, shading: { type: 'clear', fill: hex(look.codeTint) } },
      },
    ],
  }
}

const contentsLevels = [1, 2, 3, 4] as const

type ParagraphStyle = NonNullable<IStylesOptions['paragraphStyles']>[number]

function paragraph(
  id: string,
  run: NonNullable<ParagraphStyle['run']>,
  properties: NonNullable<ParagraphStyle['paragraph']>,
  name = id,
): ParagraphStyle {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph: properties }
}

/** The box around code is wider than the code; it is the box that keeps to the margins. */
export function codeIndent(left: number) {
  return { left: left + 120, right: 120 }
}

/** A border that cannot be told from the shading it surrounds; neighbours of one style share it. */
const padding = (space: number) => ({ style: 'single', size: 4, color: hex(colors.tint), space }) as const

/** A paragraph beside a vertical line. */
function beside(color: string) {
  return {
    border: { left: { style: 'single', size: 18, color: hex(color), space: 10 } },
    indent: { left: 240 },
  } as const
}

/** More levels than the format has are not written. */
export const deepestList = 8

const levels = Array.from({ length: deepestList + 1 }, (_, level) => level)

export function numberingFor(look: Look): INumberingOptions {
  const { BULLET, DECIMAL, LOWER_LETTER, LOWER_ROMAN } = LevelFormat
  const formats = [DECIMAL, LOWER_LETTER, LOWER_ROMAN] as const
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels.map((level) => listLevel(level, BULLET, level % 2 === 0 ? '•' : '–', look)),
      },
      {
        reference: 'numbers',
        levels: levels.map((level) =>
          listLevel(level, formats[level % 3] ?? DECIMAL, `%${level + 1}.`, look),
        ),
      },
    ],
  }
}

function listLevel(
  level: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  look: Look,
) {
  return {
    level,
    format,
    text,
    alignment: 'left',
    style: {
      run: { color: hex(look.accent) },
      paragraph: { indent: { left: listIndent(level), hanging: 300 } },
    },
  } as const
}

/** Where the text of a list level begins. */
export function listIndent(level: number): number {
  return 340 * (level + 1)
}

/** Table styles, which docx can only take as XML. Ruled by hairlines, the header row tinted and ruled stronger. */
export function tableStylesFor(look: Look): string {
  const accent = hex(look.accent)
  const labels = `<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/><w:color w:val="${hex(look.muted)}"/></w:rPr></w:tblStylePr>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
${tableStyle('ReportTable', 'Report Table', `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/><w:color w:val="${accent}"/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${accent}"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${hex(look.accentTint)}"/></w:tcPr></w:tblStylePr>`)}
${tableStyle('ReportFacts', 'Report Facts', labels)}
${tableStyle('ReportCloseFacts', 'Report Close Facts', labels, { rule: 'nil', room: 10 })}
</w:styles>`
}

function tableStyle(
  id: string,
  name: string,
  conditions: string,
  { rule, room } = { rule: 'single', room: 70 },
): string {
  const hairline = `w:val="${rule}" w:sz="4" w:space="0" w:color="${hex(colors.line)}"`
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders><w:bottom ${hairline}/><w:insideH ${hairline}/></w:tblBorders><w:tblCellMar><w:top w:w="${room}" w:type="dxa"/><w:left w:w="110" w:type="dxa"/><w:bottom w:w="${room}" w:type="dxa"/><w:right w:w="110" w:type="dxa"/></w:tblCellMar></w:tblPr>${conditions}</w:style>`
}
