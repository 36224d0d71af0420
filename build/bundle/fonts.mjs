import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { inProject } from '../set-up/project.mjs'

// The exporters embed these: fonts, and one colour profile. Name they ask for -> where the npm package keeps it.
const sans = 'node_modules/@expo-google-fonts/noto-sans'
const mono = 'node_modules/@expo-google-fonts/noto-sans-mono'
const fonts = {
  'NotoSans-Regular.ttf': `${sans}/400Regular/NotoSans_400Regular.ttf`,
  'NotoSans-Italic.ttf': `${sans}/400Regular_Italic/NotoSans_400Regular_Italic.ttf`,
  'NotoSans-Bold.ttf': `${sans}/700Bold/NotoSans_700Bold.ttf`,
  'NotoSans-BoldItalic.ttf': `${sans}/700Bold_Italic/NotoSans_700Bold_Italic.ttf`,
  'NotoSansMono-Regular.ttf': `${mono}/400Regular/NotoSansMono_400Regular.ttf`,
  'NotoSansMono-Bold.ttf': `${mono}/700Bold/NotoSansMono_700Bold.ttf`,
  // What red, green and blue mean in a PDF; pdfkit brings it along.
  'sRGB.icc': 'node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc',
  // Their licence (OFL) asks to travel with them.
  'NotoSans-LICENSE.txt': `${sans}/LICENSE_FONT`,
  'NotoSansMono-LICENSE.txt': `${mono}/LICENSE_FONT`,
}
const folder = 'out/desktop/fonts'

export const fontFiles = Object.keys(fonts).map((name) => join(folder, name))

/** Copies the fonts that exports embed, under names that do not change with the npm packages. */
export async function copyFonts() {
  await rm(inProject(folder), { recursive: true, force: true })
  await mkdir(inProject(folder), { recursive: true })
  for (const [name, source] of Object.entries(fonts))
    await copyFile(inProject(source), inProject(folder, name))
}
