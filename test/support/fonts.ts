import { layFonts } from '../../build/bundle/fonts.mjs'
import type { Fonts } from '../../electron/export/printer'
import { tempFolder } from './temp-folder'

const folder = tempFolder()
await layFonts(folder)

/** The fonts of the built app, in a folder as the build lays them out. */
export function theFonts(): Fonts {
  return { folder }
}
