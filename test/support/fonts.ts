import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fonts } from '../../electron/export/printer'
import { tempFolder } from './temp-folder'

const modules = join(import.meta.dirname, '../../node_modules')
const packages = join(modules, '@expo-google-fonts')

const files = {
  'NotoSans-Regular.ttf': 'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'NotoSans-Italic.ttf': 'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'NotoSans-Bold.ttf': 'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'NotoSans-BoldItalic.ttf': 'noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
  'NotoSansMono-Regular.ttf': 'noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
  'NotoSansMono-Bold.ttf': 'noto-sans-mono/700Bold/NotoSansMono_700Bold.ttf',
}

/** The fonts of the built app, in a folder as the build lays them out. */
export function theFonts(): Fonts {
  const folder = tempFolder()
  for (const [name, file] of Object.entries(files)) copyFileSync(join(packages, file), join(folder, name))
  copyFileSync(join(modules, 'pdfkit/js/data/sRGB_IEC61966_2_1.icc'), join(folder, 'sRGB.icc'))
  return { folder }
}
