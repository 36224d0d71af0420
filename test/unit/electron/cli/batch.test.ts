import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ExportManifest } from '../../../../domain/exported'
import { readRegisterIn } from '../../../../electron/archive/exports/register-in'
import { runCommand } from '../../../../electron/cli/command'
import { aFolderWith, openedAt, pathOf } from '../../../support/archives'
import { theFonts } from '../../../support/fonts'
import { anIncident } from '../../../support/incidents'
import { readPdf } from '../../../support/pdf'
import { tempFolder } from '../../../support/temp-folder'

async function run(archive: string, ...args: string[]) {
  const out: string[] = []
  const complaints: string[] = []
  const code = await runCommand(args, {
    say: (line) => out.push(line),
    complain: (line) => complaints.push(line),
    whenInterrupted: () => {},
    input: async function* () {},
    now: openedAt,
    archiveFolder: archive,
    fontsFolder: theFonts().folder,
    version: () => '',
  })
  return { code, out: out.join('\n'), complaints: complaints.join('\n') }
}

const two = () =>
  aFolderWith(anIncident({ id: 'INC-1', title: 'First' }), anIncident({ id: 'INC-2', title: 'Second' }))

test('a set is numbered from page to page, listed so that it can be checked, and remembered in the archive', async () => {
  const archive = await two()
  const into = join(tempFolder(), 'set')
  const { code, out } = await run(
    archive,
    'export',
    '--all',
    '--into',
    into,
    '--formats',
    'pdf,html',
    '--edition',
    'legal',
    '--stamp',
    'ACME-000007',
  )
  expect(out).toContain('Wrote 4 documents')
  expect(code).toBe(0)
  expect(readdirSync(into).sort()).toEqual([
    'INC-1 post-mortem (legal).html',
    'INC-1 post-mortem (legal).pdf',
    'INC-2 post-mortem (legal).html',
    'INC-2 post-mortem (legal).pdf',
    'SHA256SUMS',
    'manifest.json',
  ])
  expect(
    execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: into, encoding: 'utf8' }),
  ).not.toContain('FAILED')
  const pdf = (id: string) => readPdf({ bytes: readFileSync(join(into, `${id} post-mortem (legal).pdf`)) })
  const next = 7 + pdf('INC-1').pageCount()
  expect(pdf('INC-1').text(1)).toContain('ACME-000007')
  expect(pdf('INC-2').text(1)).toContain(`ACME-${String(next).padStart(6, '0')}`)
  const manifest = ExportManifest.parse(JSON.parse(readFileSync(join(into, 'manifest.json'), 'utf8')))
  const register = await readRegisterIn(archive, openedAt)
  const noted = register.kind === 'read' ? register.exports : []
  expect(noted.map(({ sha256 }) => sha256)).toEqual(manifest.files.map(({ sha256 }) => sha256))
  expect(JSON.stringify(manifest)).not.toContain('keptSha256')
}, 60_000)

test('what cannot be read keeps nothing else from being written', async () => {
  const archive = await two()
  writeFileSync(pathOf(archive, 'INC-1.json'), 'broken')
  writeFileSync(pathOf(archive, 'INC-1.json.bak'), 'broken')
  const into = tempFolder()
  const { code, complaints } = await run(
    archive,
    'export',
    'INC-1',
    'INC-2',
    '--into',
    into,
    '--formats',
    'md',
  )
  expect(code).toBe(1)
  expect(complaints).toContain('INC-1')
  expect(existsSync(join(into, 'INC-2 post-mortem.md'))).toBe(true)
})

test('what is exported while the app has the archive is written, and not being remembered is told', async () => {
  const archive = await two()
  writeFileSync(join(archive, 'LOCK'), 'somebody else')
  const path = join(tempFolder(), 'out.md')
  const { code, complaints } = await run(archive, 'export', 'INC-1', '--md', path, '--notes', `${path}.notes`)
  expect([code, existsSync(path), existsSync(`${path}.notes`)]).toEqual([0, true, true])
  expect(complaints).toContain('The archive does not remember this export.')
})

test.each([
  [['--stamp', 'ACME'], 'a stamp is that of the first page'],
  [['--paper', 'a5'], 'paper is a4 or letter'],
  [['--accent', 'red'], 'a colour is written as #0b4f5e'],
  [['--dates', 'soon'], 'dates are written like one of'],
])('%j is wrong use, and is told so', async (args, complaint) => {
  const { code, complaints } = await run('/nowhere', 'export', 'INC-1', '--pdf', 'a.pdf', ...args)
  expect(code).toBe(2)
  expect(complaints).toContain(complaint)
})

test('one action is chosen of one incident and for its requirements, and not silently forgotten', async () => {
  const archive = await two()
  const set = await run(
    archive,
    'export',
    '--all',
    '--into',
    tempFolder(),
    '--edition',
    'srs',
    '--action',
    'a2',
  )
  expect(set.code).toBe(2)
  expect(set.complaints).toContain('--action is of one incident')
  const board = ['--edition', 'board', '--action', 'a2', '--md', join(tempFolder(), 'out.md')]
  const one = await run(archive, 'export', 'INC-1', ...board)
  expect(one.code).toBe(2)
  expect(one.complaints).toContain('add --edition srs')
})
