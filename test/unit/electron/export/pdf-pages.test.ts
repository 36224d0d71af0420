import { deflateSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { type House, usualHouse } from '../../../../domain/house'
import type { Block, Report } from '../../../../domain/report/report'
import { lookOf } from '../../../../electron/export/look'
import { renderPdf } from '../../../../electron/export/pdf'
import { theFonts } from '../../../support/fonts'
import { readPdf } from '../../../support/pdf'
import { pdfFaults } from '../../../support/pdf-a'
import { PdfObjects } from '../../../support/pdf-objects'
import { aReport, heading, paragraph, text } from '../../../support/reports'
import { words } from '../../../support/words'

vi.setConfig({ testTimeout: 60_000 })

const fonts = theFonts()
const rendered = (overrides: Partial<Report>) => renderPdf(aReport(overrides), fonts)
const print = async (overrides: Partial<Report>) => readPdf(await rendered(overrides))
const acme: House = { ...usualHouse, company: 'Acme Payments Ltd', notice: 'Privileged and confidential.' }

/** A red square, as a PNG whose data may be damaged. */
function aLogo({ isDamaged = false } = {}): NonNullable<House['logo']> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(8, 0)
  header.writeUInt32BE(8, 4)
  header.set([8, 6], 8)
  const pixels = Buffer.concat(Array.from({ length: 8 }, () => Buffer.from([0, ...redRow])))
  const data = deflateSync(pixels)
  const bytes = Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', isDamaged ? data.subarray(0, 5) : data),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { type: 'image/png', data: bytes.toString('base64') }
}
const redRow = Array.from({ length: 8 }, () => [200, 0, 0, 128]).flat()

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  // pdfkit reads past the check sum without looking at it.
  return Buffer.concat([length, Buffer.from(name), data, Buffer.alloc(4)])
}

test('a cover says whose document it is, about what, in which state and from which record, and nothing else', async () => {
  const pdf = await print({ front: 'cover', house: acme, blocks: [heading(1, 'Summary'), paragraph('Body')] })
  const cover = words(pdf.text(1))
  for (const said of [
    'Acme Payments Ltd',
    'Incident post-mortem, engineering edition',
    'Checkout unavailable: Redis connection pool exhausted',
    'SEV1 Critical',
    'In review',
    '12 October 2026',
    '16 October 2026',
    '8b01b3c2e8885bad5d02764f123f72d2f394f277f7a64cc30322ddc689936404',
    'Privileged and confidential.',
    'CONFIDENTIAL',
    'Page 1 of 2',
  ])
    expect(cover).toContain(said)
  expect(cover).not.toContain('Body')
})

test('a title that fills more than a page pushes nothing off the cover', async () => {
  const title = Array.from({ length: 1500 }, (_, index) => `title${index}`).join(' ')
  const pdf = await print({ front: 'cover', title, blocks: [paragraph('Body')] })
  const printed = words(pdf.text())
  for (const said of ['title1499', 'Record saved', 'Body']) expect(printed).toContain(said)
})

const chapters: readonly Block[] = [1, 2, 3].flatMap((chapter): Block[] => [
  { kind: 'page break' },
  { kind: 'heading', level: 1, text: `Chapter ${chapter}`, anchor: `chapter-${chapter}` },
  ...Array.from({ length: 70 }, (_, line) => paragraph(`Line ${line}`)),
  heading(2, `Part of ${chapter}`),
  { kind: 'paragraph', content: [{ kind: 'reference', to: 'chapter-1', content: text('see the first') }] },
])

test('contents name the page of each heading, and lead there', async () => {
  const pdf = await print({ blocks: [{ kind: 'contents', title: 'Contents', depth: 2 }, ...chapters] })
  const first = words(pdf.text(1))
  const places = pdf.places()
  for (const chapter of [1, 2, 3]) {
    const page = places.get(`to-chapter-${chapter}`) ?? 0
    expect(first).toContain(`Chapter ${chapter} ${page}`)
    expect(words(pdf.text(page))).toContain(`Chapter ${chapter}`)
    const partAt = Number(new RegExp(`Part of ${chapter} (\\d+)`).exec(first)?.[1])
    expect(words(pdf.text(partAt))).toContain(`Part of ${chapter} see the first`)
  }
  expect(pdf.leadsTo().filter((name) => !places.has(name))).toEqual([])
  expect(pdf.leadsTo()).toContain('to-chapter-3')
})

test('contents name only headings down to their depth', async () => {
  const pdf = await print({ blocks: [{ kind: 'contents', title: 'Contents', depth: 1 }, ...chapters] })
  expect(words(pdf.text(1))).not.toContain('Part of')
})

test('pages are as large as the company prints on', async () => {
  expect((await print({})).paper()).toContain('A4')
  expect((await print({ house: { ...usualHouse, paper: 'Letter' } })).paper()).toContain('letter')
})

test('stamps go on from page to page', async () => {
  const stamp = { prefix: 'ACME-', first: 998, digits: 6 }
  const pdf = await print({ stamp, front: 'cover', blocks: chapters })
  for (let page = 1; page <= pdf.pageCount(); page++)
    expect(pdf.text(page)).toContain(`ACME-${String(997 + page).padStart(6, '0')}`)
})

test('the legal edition carries the notice on each page', async () => {
  const pdf = await print({ house: acme, edition: 'legal', front: 'cover', blocks: chapters })
  for (let page = 1; page <= pdf.pageCount(); page++)
    expect(pdf.text(page).match(/Privileged and confidential/g)).toHaveLength(1)
})

test('a draft is marked across its pages without a word more to find, copy or hear', async () => {
  const [plain, marked] = await Promise.all([
    print({ blocks: chapters }),
    print({ blocks: chapters, watermark: 'DRAFT' }),
  ])
  expect(marked.text()).toBe(plain.text())
  expect(marked.check()).toContain('No syntax or stream encoding errors')
})

test('a logo stands on each page, gives the same bytes, and leaves the file PDF/A-3b', async () => {
  const contents: Block = { kind: 'contents', title: 'Contents', depth: 2 }
  const report: Partial<Report> = {
    house: { ...acme, logo: aLogo() },
    front: 'cover',
    watermark: 'DRAFT',
    blocks: [contents, ...chapters],
  }
  const [one, two] = [await rendered(report), await rendered(report)]
  expect(readPdf(one).pictures()).toBeGreaterThanOrEqual(one.pages ?? Number.POSITIVE_INFINITY)
  expect(Buffer.compare(one.bytes, two.bytes)).toBe(0)
  expect(pdfFaults(readPdf(one).path)).toEqual([])
})

test('a logo that cannot be read is left out, and that is said', async () => {
  for (const logo of [aLogo({ isDamaged: true }), { type: 'image/jpeg', data: 'AAAA' } as const]) {
    const { bytes, notes } = await rendered({ house: { ...acme, logo } })
    expect(notes).toEqual(['The logo cannot be read as a picture and is left out.'])
    expect(readPdf({ bytes }).pictures()).toBe(0)
  }
})

test('what is not shown is a box with the code of the reason', async () => {
  const pdf = await print({
    blocks: [{ kind: 'paragraph', content: [...text('Paid by '), { kind: 'redacted', code: 'PII' }] }],
  })
  expect(words(pdf.text())).toContain('Paid by PII')
})

test('a heading and the sentence below it stay with the table they lead into', async () => {
  const table: Block = {
    kind: 'table',
    head: ['Time'],
    widths: [1],
    caption: 'Events',
    number: 4,
    rows: Array.from({ length: 60 }, (_, row) => [
      { content: text(`Row ${row} ${'tells of it at length '.repeat(28)}`) },
    ]),
  }
  for (const lines of [16, 18, 20, 22, 24, 26, 28]) {
    const pdf = await print({
      blocks: [
        ...Array.from({ length: lines }, (_, line) => paragraph(`Line ${line}`)),
        heading(2, 'Stranded?'),
        paragraph('Times are in UTC.'),
        table,
      ],
    })
    const page = words(pdf.text(1)).includes('Stranded?') ? 1 : 2
    expect(words(pdf.text(page))).toContain('Stranded? Times are in UTC. Table 4. Events Time Row 0')
  }
})

test('each page says in which colour its first words are, also where the page before ended in it', async () => {
  const small = { kind: 'paragraph', style: 'small', content: text('Made from the record.') } as const
  const pdf = await print({ front: 'cover', blocks: Array.from({ length: 100 }, () => small) })
  const objects = new PdfObjects(pdf.path)
  const beginnings = objects.pages().map((page) => {
    const operators = objects.bytes(objects.dictionary(page)['/Contents']).toString('latin1')
    return operators.slice(0, operators.indexOf(' Tf'))
  })
  expect(beginnings.length).toBeGreaterThan(2)
  for (const beginning of beginnings) expect(beginning).toMatch(/ rg BT/)
})

test('an accent that is too light to read is printed darker', () => {
  expect(lookOf({ accent: '#0b4f5e' }).accent).toBe('#0b4f5e')
  expect(lookOf({ accent: '#ffe066' }).accent).toBe('#6e612d')
})
