import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PrintedEdition } from '../../../../domain/edition'
import { usualChoices } from '../../../../domain/export-choices'
import { usualHouse } from '../../../../domain/house'
import type { Incident } from '../../../../domain/incident'
import { sha256OfData } from '../../../../electron/archive/sha256'
import { zipped } from '../../../../electron/export/docx/zipped'
import { exportReport } from '../../../../electron/export/export-report'
import { openZip } from '../../../../electron/import/docx/open-zip'
import { readDocx } from '../../../../electron/import/docx-file'
import { importExchangeFile } from '../../../../electron/import/exchange-file'
import { importFiles } from '../../../../electron/import/import-files'
import { anArchive, openedAt } from '../../../support/archives'
import { theFonts } from '../../../support/fonts'
import { aFullIncident, redactionOf } from '../../../support/incidents'
import { tempFolder } from '../../../support/temp-folder'

async function exported(
  incident: Incident,
  format: 'docx' | 'json',
  edition: PrintedEdition = 'engineering',
  rolesForNames = false,
): Promise<Uint8Array> {
  const end = await exportReport(
    {
      incident,
      choices: { ...usualChoices(edition), rolesForNames },
      house: usualHouse,
      record: { sha256: sha256OfData(incident), savedAt: openedAt },
      format,
      path: undefined,
      fontsFolder: theFonts().folder,
    },
    () => {},
  )
  if (end.kind !== 'done' || !end.document) throw new Error(JSON.stringify(end))
  return end.document
}

const read = (bytes: Uint8Array) => readDocx(bytes, 'review.docx', openedAt, openedAt)

/** The document as somebody saves it who has changed what its parts say. */
async function edited(bytes: Uint8Array, edit: Readonly<Record<string, (xml: string) => string>>) {
  const opened = await openZip(bytes, (name) => /\.(?:xml|rels)$/.test(name))
  if (opened.kind === 'failed') throw new Error(opened.reason)
  const parts = new Map(opened.parts)
  for (const [name, change] of Object.entries(edit)) parts.set(name, change(parts.get(name) ?? ''))
  return zipped(parts)
}

async function reviewOf(bytes: Uint8Array) {
  const document = await read(bytes)
  if (document.kind === 'failed') throw new Error(document.reason)
  return document.review
}

async function reasonAgainst(bytes: Uint8Array) {
  const document = await read(bytes)
  return document.kind === 'failed' ? document.reason : 'read'
}

const body = 'word/document.xml'
const samples = ['INC-2026-042', 'INC-2026-107']
const everyEdition = samples.flatMap((sample) =>
  PrintedEdition.options.map((edition) => [sample, edition] as const),
)

test.each(everyEdition)(
  '%s for %s comes back as its JSON says, with nothing changed',
  async (id, edition) => {
    const sample = await importExchangeFile(`assets/samples/${id}.json`, openedAt)
    if (sample.kind === 'failed') throw new Error(sample.reason)
    const [incident] = sample.incidents
    if (!incident) throw new Error('The sample holds no incident')
    const path = join(tempFolder(), 'review.docx')
    writeFileSync(path, await exported(incident, 'json', edition))
    const record = await importExchangeFile(path, openedAt)
    expect(await read(await exported(incident, 'docx', edition))).toEqual({
      kind: 'read',
      incidents: record.kind === 'read' ? record.incidents : [],
      review: { incidentId: id, edition, isReduced: edition !== 'engineering', changed: [], marks: [] },
    })
  },
)

const incident = aFullIncident({ summary: 'Checkout failed for an hour.', redactions: [] })
const original = await exported(incident, 'docx')

test('words that were changed by hand are found, below the heading where they stand', async () => {
  const bytes = await edited(original, {
    [body]: (xml) => xml.replace('Checkout failed for an hour.', 'Checkout failed for two hours.'),
  })
  const { changed } = await reviewOf(bytes)
  expect(changed).toEqual([
    {
      section: expect.stringContaining('ummary'),
      before: 'Checkout failed for an hour.',
      after: 'Checkout failed for two hours.',
    },
  ])
})

test('a document with something withheld says that its record is reduced', async () => {
  const bytes = await exported({ ...incident, redactions: [redactionOf('failed for an hour')] }, 'docx')
  expect(await reviewOf(bytes)).toMatchObject({ isReduced: true, changed: [], marks: [] })
  expect(await reviewOf(original)).toMatchObject({ isReduced: false })
})

test('a document with roles for names says that its record is reduced', async () => {
  const bytes = await exported(incident, 'docx', 'engineering', true)
  expect(await reviewOf(bytes)).toMatchObject({ isReduced: true, changed: [], marks: [] })
})

test('what was put in and taken out while changes were tracked is found, and comments, without who wrote them', async () => {
  const bytes = await edited(original, {
    [body]: (xml) =>
      xml.replace(
        /<w:t[^>]*>Checkout failed for an hour\.<\/w:t>/,
        '<w:t xml:space="preserve">Checkout failed for </w:t></w:r><w:del w:id="1" w:author="Ann" w:date="2026-10-20T08:00:00Z"><w:r><w:delText>an hour</w:delText></w:r></w:del><w:ins w:id="2" w:author="Ann" w:date="2026-10-20T08:00:00Z"><w:r><w:t>58 minutes</w:t></w:r></w:ins><w:r><w:t>.</w:t><w:commentReference w:id="7"/>',
      ),
    'word/comments.xml': () =>
      '<w:comments><w:comment w:id="7" w:author="Ann" w:date="2026-10-20T08:05:00Z"><w:p><w:r><w:t>Which region?</w:t></w:r></w:p></w:comment></w:comments>',
  })
  const review = await reviewOf(bytes)
  const paragraph = 'Checkout failed for 58 minutes.'
  expect(review.changed).toMatchObject([{ before: 'Checkout failed for an hour.', after: paragraph }])
  expect(review.marks).toEqual([
    { kind: 'comment', text: 'Which region?', at: '2026-10-20T08:05:00Z', paragraph },
    { kind: 'deleted', text: 'an hour', at: '2026-10-20T08:00:00Z', paragraph },
    { kind: 'inserted', text: '58 minutes', at: '2026-10-20T08:00:00Z', paragraph },
  ])
  expect(JSON.stringify(review)).not.toContain('Ann')
})

test('an incident that is in the archive with other contents is refused, and what was changed is listed all the same', async () => {
  const archive = await anArchive()
  await archive.add({ ...incident, title: 'Written since' }, openedAt)
  const path = join(tempFolder(), 'review.DOCX')
  writeFileSync(path, await edited(original, { [body]: (xml) => xml.replace('for an hour', 'for a day') }))
  const { imported, refused, reviews } = await importFiles([path], archive, openedAt)
  await archive.close()
  expect({ imported, refused: refused.length }).toEqual({ imported: [], refused: 1 })
  expect(reviews.map(({ review }) => review.changed.length)).toEqual([1])
})

test('a document made from the archive itself brings what is there already, whatever it is called', async () => {
  const archive = await anArchive()
  await importFiles(['assets/samples/INC-2026-042.json'], archive, openedAt)
  const kept = await archive.open('INC-2026-042')
  if (kept.kind !== 'opened') throw new Error(kept.kind)
  const path = join(tempFolder(), 'back from Word.docx')
  writeFileSync(path, await exported(kept.incident, 'docx'))
  const { imported, refused } = await importFiles([path], archive, openedAt)
  await archive.close()
  expect(refused).toEqual([])
  expect(imported).toEqual([{ file: path, id: 'INC-2026-042', isNew: false }])
})

test('what is not ours, damaged, newer or hostile is refused, saying why', async () => {
  const without = await edited(original, { 'customXml/item1.xml': () => '<other/>' })
  expect(await reasonAgainst(without)).toContain('a Word document that Debrief did not make')
  const newer = await edited(original, {
    'customXml/item1.xml': (xml) => xml.replace('urn:debrief:document:1', 'urn:debrief:document:2'),
  })
  expect(await reasonAgainst(newer)).toContain('later version of Debrief (format 2)')
  const tampered = await edited(original, {
    'customXml/item1.xml': (xml) => xml.replace('for an hour', 'for a day'),
  })
  expect(await reasonAgainst(tampered)).toContain('has changed since the document was made')
  expect(await reasonAgainst(original.slice(0, 5000))).toContain('damaged or cut short')
  expect(await reasonAgainst(readFileSync('package.json'))).toContain('no Word document')
  expect(await reasonAgainst(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]))).toContain('password')
  const outside = await edited(original, { '../outside.xml': () => '<a/>' })
  expect(await reasonAgainst(outside)).toContain('reaches outside of it: ../outside.xml')
  const bomb = await edited(original, { 'word/big.xml': () => ' '.repeat(65 * 1024 * 1024) })
  expect(await reasonAgainst(bomb)).toContain('word/big.xml in it takes more than a document may')
  const entities = await edited(original, { [body]: (xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}` })
  expect(await reasonAgainst(entities)).toContain('declares entities')
})

test('a zip that says it holds less than it unpacks to is refused', async () => {
  const bytes = Buffer.from(original)
  const listed = bytes.indexOf(Buffer.from('word/document.xml'), bytes.indexOf('PK\x01\x02', 0, 'latin1'))
  bytes.writeUInt32LE(100, listed - 46 + 24)
  expect(await reasonAgainst(bytes)).toContain('damaged or cut short')
})

test('a file of which bytes were changed is refused, or says what it said before', async () => {
  const whole = await read(original)
  const damage = fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(original.length), async (changes, cut) => {
      const bytes = original.slice()
      for (const [at, byte] of changes) bytes[at] = byte
      for (const damaged of [bytes, original.slice(0, cut)]) {
        const document = await read(damaged)
        if (document.kind === 'read') expect(document).toEqual(whole)
      }
    }),
    { numRuns: 60 },
  )
}, 20_000)

test.each([
  '<w:p ',
  '<!--',
  '<w:p a="',
  '<?',
  '<',
  `<${'a'.repeat(500)}`,
  '<w:p><w:t>a</w:t></w:p>',
  '<w:fldChar w:fldCharType="begin"/><w:t>a</w:t>',
])(
  'text that repeats %j over and over is read in seconds',
  async (piece) => {
    const xml = `<w:p>${piece.repeat(Math.ceil(4_000_000 / piece.length))}`
    const started = performance.now()
    await read(await edited(original, { [body]: () => xml }))
    expect(performance.now() - started).toBeLessThan(10_000)
  },
  20_000,
)
