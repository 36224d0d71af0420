import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { searchFor } from '../../../../domain/search'
import { defaultArchiveFolder } from '../../../../electron/archive/archive-folder'
import { runCommand } from '../../../../electron/cli/command'
import type { World } from '../../../../electron/cli/world'
import { aFolderWith, anArchive, pathOf, savedAt } from '../../../support/archives'
import { buildCommandLine, debrief } from '../../../support/command-line'
import { aFullIncident, anIncident } from '../../../support/incidents'
import { readPdf } from '../../../support/pdf'
import { tempFolder } from '../../../support/temp-folder'

const sample = resolve('assets/samples/INC-2026-042.json')
const full = resolve('assets/samples/INC-2026-107.json')

async function* nothing(): AsyncIterable<string> {}

/** A world in which nothing is written and nothing may be said. */
const nowhere: World = {
  say: (line) => expect(line).toBe(''),
  complain: () => {},
  whenInterrupted: () => {},
  input: nothing,
  now: '2026-03-12T09:00:00Z',
  archiveFolder: '/nowhere/archive',
  fontsFolder: '/nowhere/fonts',
  version: () => '',
}

beforeAll(buildCommandLine, 60_000)

/** A home, a folder to work in and an archive, all empty, and a `debrief` that knows the home. */
function aDesk() {
  const home = tempFolder()
  const folder = join(home, 'work')
  mkdirSync(folder)
  const archive = join(home, 'archive')
  return { home, folder, archive, debrief: (...args: string[]) => debrief(args, { home, folder }) }
}

function begins(path: string): string {
  return readFileSync(path).subarray(0, 4).toString('latin1')
}

describe('debrief', () => {
  it('explains itself', () => {
    const { debrief } = aDesk()
    const { code, out } = debrief('--help')
    expect(code).toBe(0)
    expect(out).toContain('debrief import FILE…')
    expect(out).toContain('debrief export ID|FILE')
  })

  it('says its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(aDesk().debrief('--version')).toEqual({ code: 0, out: `${version}\n`, complaints: '' })
  })

  it.each([
    [[], 'debrief import FILE…'],
    [['destroy'], 'there is no command "destroy"'],
    [['import'], 'no file was named'],
    [['import', 'a.json', '--format', 'slack'], 'there is no format "slack"'],
    [['import', 'a.json', '--force'], "Unknown option '--force'"],
    [['export'], 'no incident was named'],
    [
      ['export', 'INC-1'],
      'say what to write, with --pdf, --docx, --html, --md, --json, --svg, --png or --tickets',
    ],
    [['export', 'INC-1', 'INC-2', '--pdf', 'a.pdf'], 'one incident is exported at a time'],
    [['export', 'INC-1', '--pdf'], "'--pdf <value>' argument missing"],
    [['export', 'INC-1', '--edition', 'poetry', '--pdf', 'a.pdf'], 'there is no edition "poetry"'],
    [['export', 'INC-1', '--pdf', 'same', '--docx', 'same'], 'two formats would be written to one file'],
    [['export', 'a.json', '--json', 'a.json'], 'the file that is read would be written over'],
  ])('%j is wrong use, and is told so', async (args, complaint) => {
    const complaints: string[] = []
    const code = await runCommand(args, { ...nowhere, complain: (line) => complaints.push(line) })
    expect(code).toBe(2)
    expect(complaints.join('\n')).toContain(complaint)
  })

  it('shows how a command is used when it was used wrongly', () => {
    const { code, out, complaints } = aDesk().debrief('export', 'INC-1')
    expect([code, out]).toEqual([2, ''])
    expect(complaints).toContain('Usage: debrief export ID|FILE')
  })
})

describe('debrief import', () => {
  it('adds a file to an archive, once', async () => {
    const desk = aDesk()
    expect(desk.debrief('import', sample, '--archive', desk.archive)).toEqual({
      code: 0,
      out: `Imported INC-2026-042 from ${sample}\n`,
      complaints: '',
    })
    expect(desk.debrief('import', sample, '--archive', desk.archive).out).toContain(
      'is in the archive already',
    )
    const archive = await anArchive(desk.archive)
    expect((await archive.find(searchFor(''))).incidents.map(({ id }) => id)).toEqual(['INC-2026-042'])
  })

  it('finds the archive of the app by itself', () => {
    const desk = aDesk()
    expect(desk.debrief('import', sample, full).code).toBe(0)
    const own = defaultArchiveFolder(
      process.platform,
      { XDG_CONFIG_HOME: join(desk.home, '.config') },
      desk.home,
    )
    if (process.platform !== 'linux') return
    expect(readdirSync(join(own, 'incidents'))).toContain('INC-2026-107.json')
  })

  it('tells what it did as JSON', () => {
    const desk = aDesk()
    writeFileSync(join(desk.folder, 'bad.json'), '{"incident_id": "A-1",}')
    const { code, out, complaints } = desk.debrief(
      'import',
      sample,
      'bad.json',
      '--archive',
      desk.archive,
      '--json',
    )
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      imported: [{ file: sample, id: 'INC-2026-042', isNew: true }],
      refused: [{ file: 'bad.json', reason: expect.stringContaining('Line 1, column 23') }],
      reviews: [],
    })
    expect(complaints).toContain('bad.json: Line 1, column 23')
  })

  it('takes the good files and names the bad ones', () => {
    const desk = aDesk()
    const { code, out, complaints } = desk.debrief('import', 'none.json', sample, '--archive', desk.archive)
    expect([code, out]).toEqual([1, `Imported INC-2026-042 from ${sample}\n`])
    expect(complaints).toBe('none.json: There is no such file.\n')
  })

  it('refuses another incident of the same id', async () => {
    const folder = await aFolderWith(anIncident())
    const { code, complaints } = aDesk().debrief('import', sample, '--archive', folder)
    expect(code).toBe(1)
    expect(complaints).toContain('INC-2026-042 is in the archive already, with other contents.')
  })

  it('does not write while the app has the archive open', async () => {
    const desk = aDesk()
    const app = await anArchive(desk.archive)
    const { code, out, complaints } = desk.debrief('import', sample, '--archive', desk.archive)
    expect([code, out]).toEqual([1, ''])
    expect(complaints).toContain('is open in Debrief already')
    expect(await app.count()).toBe(0)
    expect(existsSync(pathOf(desk.archive, 'INC-2026-042.json'))).toBe(false)
  })
})

describe('debrief export', () => {
  it('writes an imported document as it was', () => {
    const desk = aDesk()
    desk.debrief('import', sample, '--archive', desk.archive)
    expect(desk.debrief('export', 'INC-2026-042', '--archive', desk.archive, '--json', 'out.json')).toEqual({
      code: 0,
      out: 'Wrote out.json\n',
      complaints: '',
    })
    const text = readFileSync(join(desk.folder, 'out.json'), 'utf8')
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(sample, 'utf8')))
    expect(text).toMatch(/^\{\n {2}"incident_id"/)
  })

  it('writes all formats of a file that is in no archive', () => {
    const desk = aDesk()
    const { code, out } = desk.debrief(
      'export',
      full,
      '--pdf',
      'a.pdf',
      '--docx',
      'a.docx',
      '--json',
      'a.json',
      '--svg',
      'a.svg',
      '--png',
      'a.png',
    )
    const written = ['a.pdf', 'a.docx', 'a.json', 'a.svg', 'a.png']
    expect([code, out]).toEqual([0, written.map((name) => `Wrote ${name}\n`).join('')])
    expect(begins(join(desk.folder, 'a.pdf'))).toBe('%PDF')
    expect(begins(join(desk.folder, 'a.docx'))).toBe('PK\u0003\u0004')
    expect(readdirSync(desk.folder).sort()).toEqual(written.sort())
    expect(existsSync(join(desk.home, '.config'))).toBe(false)
  }, 30_000)

  it('writes the same bytes for the same file', () => {
    const desk = aDesk()
    copyFileSync(sample, join(desk.folder, 'in.json'))
    utimesSync(join(desk.folder, 'in.json'), 1_770_000_000, 1_770_000_000)
    desk.debrief('export', 'in.json', '--pdf', 'a.pdf')
    desk.debrief('export', 'in.json', '--pdf', 'b.pdf')
    const written = (name: string) => readFileSync(join(desk.folder, name))
    expect(written('a.pdf').equals(written('b.pdf'))).toBe(true)
  }, 30_000)

  it('reads a file of an archive, and gives back every field', async () => {
    const desk = aDesk()
    const incident = aFullIncident({ redactions: [] })
    const folder = await aFolderWith(incident)
    desk.debrief('export', pathOf(folder, 'INC-2026-042.json'), '--json', 'out.json')
    const { debrief } = JSON.parse(readFileSync(join(desk.folder, 'out.json'), 'utf8'))
    expect(debrief.incident).toEqual(incident)
  })

  it('names the version in the history that holds what it prints, as long as that is so', async () => {
    const desk = aDesk()
    const folder = await aFolderWith(anIncident())
    const printed = () => {
      desk.debrief('export', 'INC-2026-042', '--archive', folder, '--pdf', 'out.pdf')
      return readPdf({ bytes: readFileSync(join(desk.folder, 'out.pdf')) }).text()
    }
    expect(printed()).not.toContain('Version in the history')
    const archive = await anArchive(folder)
    const kept = await archive.history.keepExported('INC-2026-042', savedAt)
    const head = kept.kind === 'kept' ? kept.record.version?.head : undefined
    expect(printed()).toContain(`Version in the history 1, chain head ${head?.slice(0, 16)}`)
    await archive.save('INC-2026-042', anIncident({ title: 'Since changed' }), savedAt)
    expect(printed()).not.toContain('Version in the history')
  }, 30_000)

  it('reads while the app has the archive open', async () => {
    const desk = aDesk()
    const folder = await aFolderWith(anIncident())
    await anArchive(folder)
    expect(desk.debrief('export', 'INC-2026-042', '--archive', folder, '--json', 'out.json').code).toBe(0)
  })

  it('reads the last good copy of a damaged file, says so, and changes nothing', async () => {
    const desk = aDesk()
    const folder = await aFolderWith(anIncident())
    writeFileSync(pathOf(folder, 'INC-2026-042.json'), 'broken')
    const { code, complaints } = desk.debrief(
      'export',
      'INC-2026-042',
      '--archive',
      folder,
      '--json',
      'out.json',
    )
    expect(code).toBe(0)
    expect(complaints).toContain('INC-2026-042.json is damaged')
    expect(readFileSync(pathOf(folder, 'INC-2026-042.json'), 'utf8')).toBe('broken')
  })

  it.each([
    ['an id that is not there', 'INC-9', 'There is no incident INC-9 in the archive'],
    ['a broken file', 'broken.json', 'broken.json: Line 1, column 1: oops is not a JSON value'],
    ['a file of several', 'two.json', 'two.json holds 2 incidents.'],
  ])('of %s fails', async (_, source, complaint) => {
    const desk = aDesk()
    const archive = await aFolderWith(anIncident())
    writeFileSync(join(desk.folder, 'broken.json'), 'oops')
    writeFileSync(join(desk.folder, 'two.json'), '[{"incident_id":"A-1"},{"incident_id":"A-2"}]')
    const { code, out, complaints } = desk.debrief(
      'export',
      source,
      '--archive',
      archive,
      '--json',
      'out.json',
    )
    expect([code, out]).toEqual([1, ''])
    expect(complaints).toContain(complaint)
    expect(existsSync(join(desk.folder, 'out.json'))).toBe(false)
  })

  it('into a folder that is not there fails in plain words', () => {
    const { code, complaints } = aDesk().debrief('export', sample, '--json', 'no/such/folder/out.json')
    expect(code).toBe(1)
    expect(complaints).toContain('no/such/folder/out.json: ')
    expect(complaints).not.toContain('at ')
  })

  it('without an archive says so', () => {
    const { code, complaints } = aDesk().debrief('export', 'INC-1', '--pdf', 'a.pdf')
    expect(code).toBe(1)
    expect(complaints).toContain('There is no archive in')
  })
})
