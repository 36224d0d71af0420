import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { DocumentIdentity, identityNames, identityOf } from '../../../../electron/export/identity'
import { renderPdf } from '../../../../electron/export/pdf'
import { buildCommandLine, debrief } from '../../../support/command-line'
import { theFonts } from '../../../support/fonts'
import { readPdf } from '../../../support/pdf'
import { metadataIn, pdfFaults, propertyIn } from '../../../support/pdf-a'
import { PdfObjects } from '../../../support/pdf-objects'
import { aReport, everyBlock, heading, paragraph, table } from '../../../support/reports'
import { tempFolder } from '../../../support/temp-folder'

const fonts = theFonts()
const print = async (...given: Parameters<typeof aReport>) =>
  readPdf(await renderPdf(aReport(...given), fonts))
const spoken = (path: string) => execFileSync('pdfinfo', ['-struct-text', path], { encoding: 'utf8' })

describe('a report with every kind of block', () => {
  let path: string

  beforeAll(async () => {
    path = (await print({ blocks: everyBlock })).path
  })

  test('is PDF/A-3b, and all of it can be read out', () => {
    expect(pdfFaults(path)).toEqual([])
  })

  test('is read in the order in which it is written, each part as what it is', () => {
    const parts = [...spoken(path).matchAll(/^ *(\w+)(?: \(|:|$)/gm)].map(([, tag]) => tag)
    for (const tag of ['Sect', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD'])
      expect(parts).toContain(tag)
    for (const tag of ['Figure', 'Caption', 'Link', 'BlockQuote', 'Code']) expect(parts).toContain(tag)
  })
})

/** What a writer of PDFs gets wrong, done to a good one: each is found. */
const damage: readonly (readonly [wrong: string, from: RegExp, to: string, fault: RegExp])[] = [
  ['words that belong to nothing', /\/P <<\/MCID 0>> BDC/, '/P <<>> BDC', /nothing is drawn for/],
  ['a rule that is not marked', /\/Artifact BMC/, '0 g', /do not pair up/],
  ['a character without a glyph', /\[<[0-9a-f]{4}/, '[<0000', /stand for none/],
  ['a figure nobody describes', /\/Alt <feff[0-9a-f]*>/i, '', /does not say what it shows/],
  ['bookmarks that are miscounted', /\/Count (\d+)(?=[^>]*\/First)/, '/Count 9$1', /bookmarks below it/],
  ['a head of nothing', /\/Scope \/Column/, '', /does not say what it heads/],
  [
    'a parent tree that is out of step',
    /\/Nums \[\s+0\s+\d+ 0 R/,
    '/Nums [ 0 [ ]',
    /the parent tree has another/,
  ],
  ['another level of PDF/A', /conformance>B</, 'conformance>A<', /does not say that it is PDF\/A-3b/],
  ['a title that differs', /x-default">INC/, 'x-default">ONC', /\/Title and dc:title differ/],
  ['metadata that is no XML', /<dc:title>/, '<dc:title>&', /its metadata is no XML/],
  [
    'a property that is not described',
    /Property:name>edition/,
    'Property:name>editing',
    /edition is not described/,
  ],
  ['no colours', /\/S \/GTS_PDFA1/, '/S /GTS_PDFX', /what its colours mean/],
  ['a script', /\/Type \/Catalog/, '/Type /Catalog /OpenAction << /S /JavaScript /JS (x) >>', /it acts/],
  ['a file that is nothing to it', /\/AFRelationship \/Source/, '', /what it is to the document/],
  ['a link that says nothing', /\/Contents \(https/, '/Label (https', /where it leads/],
]

describe('the check finds', () => {
  let unpacked: string
  const folder = tempFolder()

  beforeAll(async () => {
    const { path } = await print({ blocks: everyBlock, source: '{"title":"Checkout"}' })
    unpacked = join(folder, 'unpacked.pdf')
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', path, unpacked])
  })

  test.each(damage)('%s', (_, from, to, fault) => {
    const whole = readFileSync(unpacked, 'latin1')
    const broken = whole.replace(from, to)
    expect(broken).not.toBe(whole)
    const path = join(folder, 'broken.pdf')
    writeFileSync(path, execFileSync('fix-qdf', { input: Buffer.from(broken, 'latin1'), maxBuffer: 2 ** 28 }))
    expect(pdfFaults(path).join('\n')).toMatch(fault)
  })

  test('nothing where nothing was done to it', () => {
    expect(pdfFaults(unpacked)).toEqual([])
  })
})

test('the head of a table is drawn on each of its pages, and read once', async () => {
  const rows = Array.from({ length: 120 }, (_, index) => [`14:${index}`, 'The pool is full'])
  const pdf = await print({ blocks: [table(['Moment', 'Event'], rows)] })
  expect(pdf.text().match(/Moment/g)?.length).toBe(pdf.pageCount())
  expect(spoken(pdf.path).match(/"Moment"/g)?.length).toBe(1)
  expect(pdfFaults(pdf.path)).toEqual([])
})

test('two runs of the program make the same bytes', () => {
  buildCommandLine()
  const folder = tempFolder()
  const files = ['once.pdf', 'again.pdf'].map((name) => join(folder, name))
  for (const file of files)
    expect(
      debrief(['export', 'assets/samples/INC-2026-107.json', '--pdf', file], { home: folder }).code,
    ).toBe(0)
  const [once, again] = files.map((file) => readFileSync(file))
  expect(once && again?.equals(once)).toBe(true)
  expect(pdfFaults(files[0] ?? '')).toEqual([])
}, 60_000)

test('the incident goes along inside, byte by byte', async () => {
  const source = '{\n  "title": "Füße, 結帳, \u202edrow and 💳"\n}\n'
  const { path } = await print({ blocks: [paragraph('Words')], source })
  const to = join(tempFolder(), 'out.json')
  execFileSync('pdfdetach', ['-savefile', 'INC-2026-042.json', '-o', to, path])
  expect(readFileSync(to, 'utf8')).toBe(source)
})

test('it says which revision of which incident it is, whatever stands in its title', async () => {
  const { path } = await print({ title: 'Q&A <b> "x" Ÿ 結 ]]>', blocks: [heading(1, 'Cause & effect')] })
  expect(pdfFaults(path)).toEqual([])
  const xml = metadataIn(new PdfObjects(path))
  const facts = identityNames.map((name) => [name, propertyIn(xml, `debrief:${name}`)])
  expect(DocumentIdentity.parse(Object.fromEntries(facts))).toEqual(identityOf(aReport()))
})

test('what is read from the right is spoken in its order, and what follows it is spoken too', async () => {
  const { path } = await print({ blocks: [paragraph('Hello שלום עולם (123) and مرحبا too')] })
  expect(spoken(path)).toMatch(/Hello .*123.* and .* too/s)
  expect(pdfFaults(path)).toEqual([])
})
