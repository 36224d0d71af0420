import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from '../set-up/project.mjs'
import { coverageOf } from './font-coverage.mjs'
import { trueTypeOf } from './woff.mjs'

// The exporters embed these. Name they ask for -> where the npm package keeps it.

const faces = /** @type {const} */ ({
  Regular: '400Regular',
  Italic: '400Regular_Italic',
  Bold: '700Bold',
  BoldItalic: '700Bold_Italic',
})

/** @param {string} family @param {string} folder @param {readonly (keyof typeof faces)[]} kept */
const expo = (family, folder, kept) =>
  Object.fromEntries(
    kept.map((face) => [
      `${family}-${face}.ttf`,
      `node_modules/@expo-google-fonts/${folder}/${faces[face]}/${family}_${faces[face]}.ttf`,
    ]),
  )

/** Scripts in one weight: one that is read in passing need not have a second for what is bold. @type {Record<string, string>} */
const oneWeight = {
  NotoSansTamil: 'noto-sans-tamil',
  NotoSansTelugu: 'noto-sans-telugu',
  NotoSansGujarati: 'noto-sans-gujarati',
  NotoSansGurmukhi: 'noto-sans-gurmukhi',
  NotoSansKannada: 'noto-sans-kannada',
  NotoSansMalayalam: 'noto-sans-malayalam',
  NotoSansSinhala: 'noto-sans-sinhala',
  NotoSansOriya: 'noto-sans-oriya',
  NotoSansKhmer: 'noto-sans-khmer',
  NotoSansLao: 'noto-sans-lao',
  NotoSansMyanmar: 'noto-sans-myanmar',
  NotoSansGeorgian: 'noto-sans-georgian',
  NotoSansArmenian: 'noto-sans-armenian',
  NotoSansEthiopic: 'noto-sans-ethiopic',
  NotoSansCherokee: 'noto-sans-cherokee',
  NotoSansCanadianAboriginal: 'noto-sans-canadian-aboriginal',
  NotoSansTifinagh: 'noto-sans-tifinagh',
  NotoSansThaana: 'noto-sans-thaana',
  NotoSansSyriac: 'noto-sans-syriac',
  NotoSansNKo: 'noto-sans-nko',
  NotoSerifTibetan: 'noto-serif-tibetan',
  // All of the Han that Unicode first had, simplified and traditional.
  NotoSansSC: 'noto-sans-sc',
  NotoSansSymbols: 'noto-sans-symbols',
  NotoSansSymbols2: 'noto-sans-symbols-2',
  NotoSansMath: 'noto-sans-math',
  NotoEmoji: 'noto-emoji',
}

/** @type {Record<string, string>} */
const fonts = {
  ...expo('NotoSans', 'noto-sans', ['Regular', 'Italic', 'Bold', 'BoldItalic']),
  ...expo('NotoSansMono', 'noto-sans-mono', ['Regular', 'Bold']),
  ...expo('NotoSansArabic', 'noto-sans-arabic', ['Regular', 'Bold']),
  ...expo('NotoSansHebrew', 'noto-sans-hebrew', ['Regular', 'Bold']),
  ...expo('NotoSansBengali', 'noto-sans-bengali', ['Regular', 'Bold']),
  ...expo('NotoSansThai', 'noto-sans-thai', ['Regular', 'Bold']),
  ...Object.assign(
    {},
    ...Object.entries(oneWeight).map(([family, folder]) => expo(family, folder, ['Regular'])),
  ),
  // Without the Han that they share with the Chinese font, which takes most of the room.
  'NotoSansJP-Regular.ttf':
    'node_modules/@fontsource/noto-sans-jp/files/noto-sans-jp-japanese-400-normal.woff',
  'NotoSansKR-Regular.ttf': 'node_modules/@fontsource/noto-sans-kr/files/noto-sans-kr-korean-400-normal.woff',
}
/** What red, green and blue mean in a PDF; pdfkit brings it along. */
const colorProfile = 'node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc'

const folder = 'out/desktop/fonts'
const others = ['coverage.json', 'LICENCES.txt', 'sRGB.icc']

export const fontFiles = [...Object.keys(fonts), ...others].map((name) => join(folder, name))

/** The fonts that exports embed, as the app finds them. */
export async function copyFonts() {
  await layFonts(inProject(folder))
}

/**
 * Lays the fonts into a folder, under names that do not change with the npm packages; beside them which characters
 * each family has, so that an export reads only the fonts it uses, their licences, which ask to travel with them, and
 * the colours of a PDF.
 *
 * @param {string} into
 */
export async function layFonts(into) {
  await rm(into, { recursive: true, force: true })
  await mkdir(into, { recursive: true })
  /** @type {Record<string, Buffer[]>} */
  const families = {}
  for (const [name, source] of Object.entries(fonts)) {
    const kept = await readFile(inProject(source))
    const font = source.endsWith('.woff') ? trueTypeOf(kept) : kept
    await writeFile(join(into, name), font)
    const family = name.slice(0, name.indexOf('-'))
    families[family] = [...(families[family] ?? []), font]
  }
  const covered = Object.entries(families).map(([family, faces]) => [family, coverageOf(faces)])
  await writeFile(join(into, 'coverage.json'), JSON.stringify(Object.fromEntries(covered)))
  await copyFile(inProject(colorProfile), join(into, 'sRGB.icc'))
  await writeFile(join(into, 'LICENCES.txt'), (await licences()).join(`\n\n${'-'.repeat(80)}\n\n`))
}

async function licences() {
  const packages = new Set(Object.values(fonts).map((source) => source.split('/').slice(0, 3).join('/')))
  const texts = [...packages].map(async (path) => {
    const file = path.includes('@fontsource') ? 'LICENSE' : 'LICENSE_FONT'
    return `${path.replace('node_modules/', '')}\n\n${(await readFile(inProject(path, file), 'utf8')).trim()}`
  })
  return Promise.all(texts)
}
