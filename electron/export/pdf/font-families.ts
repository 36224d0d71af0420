/** The files of a family, by what pdfmake calls its faces. */
type Faces = {
  readonly normal: string
  readonly italics: string
  readonly bold: string
  readonly bolditalics: string
}

const inFourFaces = (name: string): Faces => ({
  normal: `${name}-Regular.ttf`,
  italics: `${name}-Italic.ttf`,
  bold: `${name}-Bold.ttf`,
  bolditalics: `${name}-BoldItalic.ttf`,
})

const inTwoWeights = (name: string): Faces => ({
  normal: `${name}-Regular.ttf`,
  italics: `${name}-Regular.ttf`,
  bold: `${name}-Bold.ttf`,
  bolditalics: `${name}-Bold.ttf`,
})

const inOneWeight = (name: string): Faces => ({
  normal: `${name}-Regular.ttf`,
  italics: `${name}-Regular.ttf`,
  bold: `${name}-Regular.ttf`,
  bolditalics: `${name}-Regular.ttf`,
})

/** The font families of a document, in the order they are tried. `build/bundle/fonts.mjs` lays their files out. */
export const fontFiles = {
  Sans: inFourFaces('NotoSans'),
  Arabic: inTwoWeights('NotoSansArabic'),
  Hebrew: inTwoWeights('NotoSansHebrew'),
  Bengali: inTwoWeights('NotoSansBengali'),
  Thai: inTwoWeights('NotoSansThai'),
  Tamil: inOneWeight('NotoSansTamil'),
  Telugu: inOneWeight('NotoSansTelugu'),
  Gujarati: inOneWeight('NotoSansGujarati'),
  Gurmukhi: inOneWeight('NotoSansGurmukhi'),
  Kannada: inOneWeight('NotoSansKannada'),
  Malayalam: inOneWeight('NotoSansMalayalam'),
  Sinhala: inOneWeight('NotoSansSinhala'),
  Odia: inOneWeight('NotoSansOriya'),
  Khmer: inOneWeight('NotoSansKhmer'),
  Lao: inOneWeight('NotoSansLao'),
  Myanmar: inOneWeight('NotoSansMyanmar'),
  Georgian: inOneWeight('NotoSansGeorgian'),
  Armenian: inOneWeight('NotoSansArmenian'),
  Ethiopic: inOneWeight('NotoSansEthiopic'),
  Cherokee: inOneWeight('NotoSansCherokee'),
  Syllabics: inOneWeight('NotoSansCanadianAboriginal'),
  Tifinagh: inOneWeight('NotoSansTifinagh'),
  Thaana: inOneWeight('NotoSansThaana'),
  Syriac: inOneWeight('NotoSansSyriac'),
  NKo: inOneWeight('NotoSansNKo'),
  Tibetan: inOneWeight('NotoSerifTibetan'),
  Symbols2: inOneWeight('NotoSansSymbols2'),
  Symbols: inOneWeight('NotoSansSymbols'),
  Math: inOneWeight('NotoSansMath'),
  Mono: inTwoWeights('NotoSansMono'),
  Chinese: inOneWeight('NotoSansSC'),
  Japanese: inOneWeight('NotoSansJP'),
  Korean: inOneWeight('NotoSansKR'),
  Emoji: inOneWeight('NotoEmoji'),
} as const
export type FontName = keyof typeof fontFiles

export const families = Object.keys(fontFiles) as FontName[]
