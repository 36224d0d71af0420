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
    { text: '→', font: 'Symbols' },
    { text: ' b', font: 'Sans' },
  ])
})

test('an accent stays with its letter', () => {
  expect(glyphs.cut('→e\u0301', 'Sans')).toEqual([
    { text: '→', font: 'Symbols' },
    { text: 'e\u0301', font: 'Sans' },
  ])
})

test('what no font has is printed as its code and noted once', async () => {
  const fresh = await readGlyphs(fonts.folder)
  expect(fresh.cut('\ue000 done \u{e0041} \ue000', 'Sans')).toEqual([
    { text: '[U+E000] done [U+E0041] [U+E000]', font: 'Sans' },
  ])
  expect(fresh.notes()).toEqual([
    "2 characters are not in the document's fonts and are printed as codes: U+E000, U+E0041.",
  ])
})

test('what people see as one emoji stays in one piece', () => {
  const families = [
    '❤\ufe0f',
    '👨‍👩‍👧',
    '🇫🇷',
    '👍🏽',
    '1\ufe0f\u20e3',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  ]
  for (const emoji of families) expect(glyphs.cut(emoji, 'Sans')).toEqual([{ text: emoji, font: 'Emoji' }])
})

test('a phrase in another script stays in one piece with its spaces', () => {
  expect(glyphs.cut('করিম বাড়ি গেল (12)', 'Sans')).toEqual([
    { text: 'করিম বাড়ি গেল ', font: 'Bengali' },
    { text: '(12)', font: 'Sans' },
  ])
})

test('Han stands in the Japanese font where kana stand beside it', () => {
  expect(glyphs.cut('直した', 'Sans')).toEqual([{ text: '直した', font: 'Japanese' }])
  expect(glyphs.cut('直接', 'Sans')).toEqual([{ text: '直接', font: 'Chinese' }])
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
  await expect(readGlyphs('/no/such/folder')).rejects.toThrow('coverage.json')
})
