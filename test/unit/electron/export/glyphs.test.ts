import { beforeAll, expect, test } from 'vitest'
import { type Glyphs, readGlyphs } from '../../../../electron/export/pdf/glyphs'
import { codeOf, safeText } from '../../../../electron/export/safe-text'
import { theFonts } from '../../../support/fonts'

const fonts = theFonts()
let glyphs: Glyphs

beforeAll(async () => {
  glyphs = await readGlyphs(fonts.folder)
})

test('text that a font can print stays in one run', () => {
  expect(glyphs.cut('Größe – 5 €', 'Sans')).toEqual([{ text: 'Größe – 5 €', font: 'Sans' }])
  expect(glyphs.notes()).toEqual([])
})

test('arrows and boxes come from the font that has them', () => {
  expect(glyphs.cut('a → b', 'Sans')).toEqual([
    { text: 'a ', font: 'Sans' },
    { text: '→', font: 'Mono' },
    { text: ' b', font: 'Sans' },
  ])
})

test('an accent stays with its letter', () => {
  expect(glyphs.cut('→e\u0301', 'Sans')).toEqual([
    { text: '→', font: 'Mono' },
    { text: 'e\u0301', font: 'Sans' },
  ])
})

test('what no font has is printed as its code and noted once', async () => {
  const fresh = await readGlyphs(fonts.folder)
  expect(fresh.cut('😀 done ✓ 😀', 'Sans')).toEqual([
    { text: '[U+1F600] done [U+2713] [U+1F600]', font: 'Sans' },
  ])
  expect(fresh.notes()).toEqual([
    "2 characters are not in the document's fonts and are printed as codes: U+1F600, U+2713.",
  ])
})

test('the request for a colourful heart is not printed beside its code', async () => {
  const fresh = await readGlyphs(fonts.folder)
  expect(fresh.cut('❤\ufe0f', 'Sans')).toEqual([{ text: '[U+2764]', font: 'Sans' }])
  expect(fresh.notes()).toEqual([
    "1 character is not in the document's fonts and is printed as its code: U+2764.",
  ])
})

test('of every code unit there is, none vanishes', async () => {
  const fresh = await readGlyphs(fonts.folder)
  const vanished = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((typed) => {
    const safe = safeText(typed)
    const printed = fresh
      .cut(safe, 'Sans')
      .map((run) => run.text)
      .join('')
    return printed !== safe && printed !== codeOf(typed)
  })
  expect(vanished).toEqual([])
})

test('a folder without the fonts is an error that names the missing one', async () => {
  await expect(readGlyphs('/no/such/folder')).rejects.toThrow('NotoSans-Regular.ttf')
})
