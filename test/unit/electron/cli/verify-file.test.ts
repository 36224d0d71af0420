import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { plusSeconds } from '../../../../domain/time'
import { realDisk } from '../../../../electron/archive/disk/disk'
import { openArchive } from '../../../../electron/archive/incident-archive'
import { runCommand } from '../../../../electron/cli/command'
import { zipped } from '../../../../electron/export/docx/zipped'
import { openZip } from '../../../../electron/import/docx/open-zip'
import { aFolderWith, openedAt, savedAt } from '../../../support/archives'
import { theFonts } from '../../../support/fonts'
import { anIncident, redactionOf } from '../../../support/incidents'
import { tempFolder } from '../../../support/temp-folder'

async function run(archive: string, ...args: string[]) {
  const out: string[] = []
  const code = await runCommand(args, {
    say: (line) => out.push(line),
    complain: () => {},
    whenInterrupted: () => {},
    input: async function* () {},
    now: openedAt,
    archiveFolder: archive,
    fontsFolder: theFonts().folder,
    version: () => '',
  })
  return { code, out: out.join('\n') }
}

const incident = anIncident({ id: 'INC-1', title: 'Down & out', status: 'in review' })
let archive: string
let folder: string
const file = (name: string) => join(folder, name)

beforeAll(async () => {
  archive = await aFolderWith(incident)
  folder = tempFolder()
  const outputs = ['pdf', 'docx', 'html', 'md', 'json'].flatMap((format) => [
    `--${format}`,
    file(`out.${format}`),
  ])
  expect(await run(archive, 'export', 'INC-1', '--edition', 'legal', ...outputs)).toMatchObject({ code: 0 })
}, 60_000)

test.each(['pdf', 'docx', 'html', 'md'])(
  'a %s says which revision of which incident it is, and is as it was exported',
  async (format) => {
    const { code, out } = await run(archive, 'verify', file(`out.${format}`))
    expect(out).toContain(`out.${format}: as it was exported.`)
    expect(out).toContain('It says that it is revision 1 of INC-1, legal edition.')
    expect(out).toContain(`It is byte for byte “out.${format}”, exported on 12 March 2026 at 09:00 UTC.`)
    expect(out).toContain('Revision 1 is not approved yet.')
    expect(code).toBe(0)
  },
)

test('a file that says nothing of itself is known by its bytes', async () => {
  const path = join(tempFolder(), 'chart.svg')
  await run(archive, 'export', 'INC-1', '--svg', path)
  expect(await run(archive, 'verify', path)).toMatchObject({
    code: 0,
    out: expect.stringContaining('The archive remembers that it is revision 1 of INC-1'),
  })
})

test('the record itself is recognised, too', async () => {
  expect(await run(archive, 'verify', file('out.json'))).toMatchObject({
    code: 0,
    out: expect.stringContaining('It was made from INC-1 as it is now.'),
  })
})

test.each([
  ['pdf', '%%EOF', '%%EOF\n% a word more'],
  ['html', 'Down &amp; out</h1>', 'Up &amp; about</h1>'],
  ['md', '# Down', '# Up'],
])('a %s in which something was changed is not as it was exported', async (format, from, to) => {
  const path = join(tempFolder(), `out.${format}`)
  writeFileSync(path, readFileSync(file(`out.${format}`), 'latin1').replace(from, to), 'latin1')
  const { code, out } = await run(archive, 'verify', path)
  expect(code).toBe(1)
  expect(out).toContain('changed since it was exported')
  expect(out).toContain('It is not byte for byte')
})

test('a docx that somebody has edited in Word is not as it was exported', async () => {
  const opened = await openZip(readFileSync(file('out.docx')), (name) => /\.(?:xml|rels)$/.test(name))
  if (opened.kind === 'failed') throw new Error(opened.reason)
  const text = opened.parts.get('word/document.xml') ?? ''
  const path = join(tempFolder(), 'out.docx')
  const edited = new Map(opened.parts).set(
    'word/document.xml',
    text.replace('Down &amp; out', 'Up &amp; about'),
  )
  writeFileSync(path, await zipped(edited))
  const { code, out } = await run(archive, 'verify', path)
  expect(code).toBe(1)
  expect(out).toContain('changed since it was exported')
  expect(out).toContain('It is not byte for byte')
})

test('an incident that was changed inside a document does not have the hash that the document states', async () => {
  const path = join(tempFolder(), 'out.html')
  const html = readFileSync(file('out.html'), 'utf8')
  const at = html.indexOf('id="debrief-incident"')
  writeFileSync(path, html.slice(0, at) + html.slice(at).replace('Down', 'Gone'))
  expect((await run(archive, 'verify', path)).out).toContain('The incident inside it was changed')
})

test('a document of a record that was changed and approved since is told so', async () => {
  const later = tempFolder()
  cpSync(archive, later, { recursive: true })
  const opened = await openArchive(later, openedAt, realDisk)
  const kept = await opened.history.keepExported('INC-1', savedAt)
  expect(kept.kind).toBe('kept')
  await opened.save('INC-1', { ...incident, revision: 2, status: 'approved' }, plusSeconds(savedAt, 60))
  await opened.close()
  const { code, out } = await run(later, 'verify', file('out.pdf'), '--json')
  expect(code).toBe(0)
  const verified = JSON.parse(out)
  expect(verified).toMatchObject({ verdict: 'as exported', version: 1, revision: 1, edition: 'legal' })
  expect(verified.sentences).toContain('It is superseded by revision 2.')
  expect(verified.sentences).toContain('The record was in review when it was made.')
})

test('a document in which something is withheld is known all the same, and its list does not say the hash of the whole record', async () => {
  const secret = await aFolderWith({ ...incident, redactions: [redactionOf('Down')] })
  const into = join(tempFolder(), 'set')
  await run(secret, 'export', 'INC-1', '--into', into, '--formats', 'html,pdf')
  const { code, out } = await run(secret, 'verify', join(into, 'INC-1 post-mortem.html'))
  expect(readFileSync(join(into, 'INC-1 post-mortem.html'), 'utf8')).not.toContain('Down')
  expect(out).toContain('The incident inside it has the hash that the document states.')
  expect(out).toContain('It was made from INC-1 as it is now.')
  expect(code).toBe(0)
  const opened = await openArchive(secret, openedAt)
  const noted = await opened.exported()
  await opened.close()
  const kept = noted.kind === 'read' ? noted.exports[0]?.keptSha256 : undefined
  expect(kept).toBeDefined()
  expect(readFileSync(join(into, 'manifest.json'), 'utf8')).not.toContain(kept ?? '')
})

test('an archive that never had the record knows nothing of it', async () => {
  const { code, out } = await run(await aFolderWith(), 'verify', file('out.pdf'))
  expect(code).toBe(1)
  expect(out).toContain('There is no incident INC-1 in the archive.')
})

test.each([
  ['text', 'Dear all, the checkout was down.'],
  ['pdf', '%PDF-1.7\nsomebody else’s'],
  ['zip', 'PK\u0003\u0004 nothing'],
  ['html', '<!doctype html><title>Other</title>'],
])('a %s of somebody else is not one of ours', async (_, content) => {
  const path = join(tempFolder(), 'other')
  writeFileSync(path, content)
  expect(await run(archive, 'verify', path)).toMatchObject({
    code: 1,
    out: expect.stringContaining('not one of ours'),
  })
})

test('a manifest tells which files of its set were changed or are missing', async () => {
  const into = join(tempFolder(), 'set')
  await run(archive, 'export', '--all', '--into', into, '--formats', 'md,html')
  const verify = () => run(archive, 'verify', join(into, 'manifest.json'))
  expect(await verify()).toMatchObject({
    code: 0,
    out: expect.stringContaining('2 files listed. All are as'),
  })
  writeFileSync(join(into, 'INC-1 post-mortem.md'), 'other')
  expect(await verify()).toMatchObject({
    code: 1,
    out: expect.stringContaining('INC-1 post-mortem.md: changed, revision 1 of INC-1, engineering edition.'),
  })
})
