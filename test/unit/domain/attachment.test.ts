import { describe, expect, it } from 'vitest'
import { canBeOpened, cleanName, extensionOf, mediaTypeOf, sizeText } from '../../../domain/attachment'

describe('the name of an attachment', () => {
  it.each([
    ['graph.png', 'graph.png'],
    ['/home/me/graph.png', 'graph.png'],
    ['C:\\Users\\me\\graph.png', 'graph.png'],
    ['..', 'file'],
    ['', 'file'],
    ['../../etc/passwd', 'passwd'],
    ['.bashrc', 'bashrc'],
    ['two\nlines\u0000.txt', 'twolines.txt'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['a\u200Bb\uFEFF.txt', 'ab.txt'],
    ['what? <b>: "x" | *.log', 'what- -b-- -x- - -.log'],
    ['Zu\u0308rich.pdf', 'Zürich.pdf'],
    ['لقطة.png', 'لقطة.png'],
    ['ends in dots. . .', 'ends in dots'],
  ])('%j is shown as %j', (found, shown) => {
    expect(cleanName(found)).toBe(shown)
  })

  it('keeps its extension when it is cut', () => {
    const name = cleanName(`${'long '.repeat(60)}.png`)
    expect(name).toHaveLength(120)
    expect(name).toMatch(/long lo?n?g?\.png$/)
  })

  it('stays as it is when it is cleaned again', () => {
    for (const name of ['a b.txt', `${'x'.repeat(300)}.pdf`, '💥.png', '- -', '….txt']) {
      expect(cleanName(cleanName(name))).toBe(cleanName(name))
    }
  })
})

describe('what may be opened', () => {
  it.each(['a.png', 'a.JPG', 'a.pdf', 'a.txt', 'a.csv', 'a.json', 'a.log'])('%s may', (name) => {
    expect(canBeOpened(name)).toBe(true)
  })

  it.each([
    'a.exe',
    'a.sh',
    'a.desktop',
    'a.html',
    'a.svg',
    'a.png.lnk',
    'a.docm',
    'png',
    '.png',
    'a.constructor',
    'a',
  ])('%s may not', (name) => {
    expect(canBeOpened(name)).toBe(false)
  })

  it('is told by the last extension', () => {
    expect(extensionOf('invoice.pdf.exe')).toBe('exe')
    expect(mediaTypeOf('a.JPG')).toBe('image/jpeg')
    expect(mediaTypeOf('a.bin')).toBe('application/octet-stream')
  })
})

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 KB'],
  [48_211, '48 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [2_449_000, '2.4 MB'],
  [50_000_000, '50 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeText(bytes)).toBe(words)
})
