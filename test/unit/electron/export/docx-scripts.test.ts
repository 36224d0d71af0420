import { expect, test } from 'vitest'
import { usualHouse } from '../../../../domain/house'
import { renderDocx } from '../../../../electron/export/docx'
import { readDocx } from '../../../support/docx'
import { theFonts } from '../../../support/fonts'
import { aReport, paragraph } from '../../../support/reports'

const fonts = theFonts()

async function xmlOf(words: string): Promise<string> {
  const docx = readDocx(await renderDocx(aReport({ blocks: [paragraph(words)] }), fonts))
  expect(docx.faults()).toEqual([])
  const xml = docx.part('word/document.xml')
  return xml.slice(xml.lastIndexOf('<w:p>'))
}

test('an Arabic paragraph is read from the right, in a font and a language that Word knows', async () => {
  const xml = await xmlOf('انقطعت الخدمة 45 دقيقة (Redis).')
  expect(xml).toContain('<w:bidi/>')
  expect(xml).toMatch(/<w:rFonts[^>]*w:cs="Arial"/)
  expect(xml).toMatch(/<w:rtl\/>.*انقطعت الخدمة/)
  expect(xml).toContain('w:bidi="ar-SA"')
  // The number inside is read from the left, as is the Latin word.
  expect(xml).toMatch(/<w:r>(?:(?!<w:rtl).)*>45</)
  expect(xml).toMatch(/<w:r>(?:(?!<w:rtl).)*>Redis</)
})

test('a page header puts an Arabic company beside an Arabic title, each read from the right as a whole', async () => {
  const report = aReport({
    front: 'cover',
    title: 'تعطل الدفع: Redis استنفد',
    house: { ...usualHouse, company: 'شركة' },
  })
  const docx = readDocx(await renderDocx(report, fonts))
  const header = docx.rawText('word/header2.xml')
  expect(header).toContain('\u202bشركة\u202c\u200e  ·  \u200e\u202bتعطل الدفع: Redis استنفد\u202c')
})

test('Han reads as Japanese where kana stand beside it, and as Chinese otherwise', async () => {
  expect(await xmlOf('障害は午後に終わりました')).toMatch(/w:eastAsia="ja-JP".*障害は午後に終わりました/)
  expect(await xmlOf('故障在下午结束')).toMatch(/w:eastAsia="zh-CN".*故障在下午结束/)
})

test('what the fonts of the document have is left in one run', async () => {
  expect(await xmlOf('Ünïcödé, Ωmega, Жук → 45 min')).not.toMatch(/rFonts|w:rtl|w:lang/)
})
