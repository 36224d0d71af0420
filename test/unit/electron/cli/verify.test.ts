import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { plusSeconds } from '../../../../domain/time'
import { realDisk } from '../../../../electron/archive/disk/disk'
import { openArchive } from '../../../../electron/archive/incident-archive'
import type { ArchiveKey } from '../../../../electron/archive/protection/archive-key'
import { runCommand } from '../../../../electron/cli/command'
import { openedAt, pathOf, savedAt } from '../../../support/archives'
import { anIncident } from '../../../support/incidents'
import { aProtectedFolder, passphrase } from '../../../support/protection'
import { tempFolder } from '../../../support/temp-folder'

const later = (minutes: number) => plusSeconds(savedAt, minutes * 60)
const picture = Buffer.from('the bytes of a picture')
let sha256: string

/** An archive with three versions of INC-1, which has a picture, and with INC-2 in the trash. */
async function fill(folder: string, key?: ArchiveKey): Promise<void> {
  const archive = await openArchive(folder, openedAt, realDisk, key)
  const added = await archive.attachments.addBytes('graph.png', picture)
  if (added.kind !== 'added') throw new Error(added.reason)
  sha256 = added.file.sha256
  const attached = {
    id: 'f1',
    name: 'graph.png',
    type: 'image/png',
    bytes: picture.length,
    sha256,
    addedAt: openedAt,
    note: '',
  }
  const titled = (title: string) => anIncident({ id: 'INC-1', title, attachments: [attached] })
  expect(await archive.add(titled('0'), savedAt)).toMatchObject({ kind: 'added' })
  for (const number of [1, 2, 3]) await archive.save('INC-1', titled(`${number}`), later(number * 6))
  await archive.add(anIncident({ id: 'INC-2' }), savedAt)
  await archive.trash.put('INC-2', savedAt)
  await archive.close()
}

let plain: string
let locked: string
beforeAll(async () => {
  plain = tempFolder()
  await fill(plain)
  const made = await aProtectedFolder()
  locked = made.folder
  await fill(locked, made.key)
})
afterEach(() => {
  delete process.env.DEBRIEF_PASSPHRASE
})

function aCopy(of = plain): string {
  const folder = tempFolder()
  cpSync(of, folder, { recursive: true })
  return folder
}

async function verify(...args: string[]) {
  const out: string[] = []
  const complaints: string[] = []
  const code = await runCommand(['verify', ...args], {
    say: (line) => out.push(line),
    complain: (line) => complaints.push(line),
    whenInterrupted: () => {},
    input: async function* () {},
    now: openedAt,
    archiveFolder: '/nowhere/archive',
    fontsFolder: '/nowhere/fonts',
    version: () => '',
  })
  return { code, out: out.join('\n'), complaints: complaints.join('\n') }
}

const version = (folder: string, number: number) => join(folder, `history/INC-1/000${number}.json`)
const attachment = (folder: string) => join(folder, 'attachments', sha256.slice(0, 2), sha256)

function flip(path: string, place = 20): void {
  const bytes = readFileSync(path)
  bytes[place] = (bytes[place] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

describe('debrief verify', () => {
  it('says that all is as it was kept', async () => {
    expect(await verify(aCopy())).toEqual({
      code: 0,
      out: '2 incidents and 3 versions verified. All are as they were kept.',
      complaints: '',
    })
    expect((await verify('INC-1', '--archive', plain)).out).toContain('1 incident and 3 versions verified.')
  })

  it.each<[string, (folder: string) => void, string]>([
    ['a changed version', (folder) => flip(version(folder, 2), 200), 'INC-1: version 2 was changed'],
    ['a missing version', (folder) => rmSync(version(folder, 2)), 'INC-1: version 2 is missing.'],
    [
      'a history that was cut short',
      (folder) => rmSync(version(folder, 3)),
      'INC-1: the newest version, version 3, is gone.',
    ],
    ['a changed list', (folder) => flip(join(folder, 'manifest.json'), 60), 'manifest.json, is damaged'],
    ['a damaged incident', (folder) => flip(pathOf(folder, 'INC-1.json'), 200), 'INC-1: its file is damaged'],
    [
      'a changed attachment',
      (folder) => flip(attachment(folder), 3),
      'INC-1: its attachment graph.png: Its file in the archive is damaged.',
    ],
    [
      'a missing attachment',
      (folder) => rmSync(attachment(folder)),
      'INC-1: its attachment graph.png: Its file is missing',
    ],
    [
      'a damaged incident in the trash',
      (folder) => flip(join(folder, 'trash/INC-2/incident.json'), 200),
      'INC-2 in the trash: its file is damaged',
    ],
  ])('names %s', async (_, break_, words) => {
    const folder = aCopy()
    break_(folder)
    const { code, out } = await verify(folder)
    expect(code).toBe(1)
    expect(out).toContain(words)
    expect(out.split('\n')).toHaveLength(2)
  })

  it('names only the first broken link of a history', async () => {
    const folder = aCopy()
    flip(version(folder, 1), 200)
    rmSync(version(folder, 2))
    expect((await verify(folder)).out.split('\n')[0]).toContain('INC-1: version 1 was changed')
  })

  it('tells the same as JSON', async () => {
    const folder = aCopy()
    rmSync(version(folder, 2))
    const { code, out } = await verify(folder, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toEqual({
      incidents: 2,
      versions: 2,
      findings: [{ id: 'INC-1', message: 'INC-1: version 2 is missing.' }],
      leftOvers: [],
    })
  })

  it('mentions what is left over, which is no damage', async () => {
    const folder = aCopy()
    writeFileSync(pathOf(folder, '.INC-1.json.77.0123abcd.tmp'), 'half')
    mkdirSync(join(folder, 'history/INC-9'))
    const { code, out } = await verify(folder)
    expect(code).toBe(0)
    expect(out).toContain("incidents/.INC-1.json.77.0123abcd.tmp is left over and in nobody's way.")
    expect(out).toContain('history/INC-9 is left over')
  })

  it('fails in plain words where there is no archive, and where there is no such incident', async () => {
    expect((await verify()).complaints).toContain('There is no archive in /nowhere/archive')
    expect(await verify('INC-9', '--archive', plain)).toMatchObject({
      code: 1,
      complaints: expect.stringContaining('There is no incident INC-9'),
    })
  })
})

describe('debrief verify of a protected archive', () => {
  it('takes the passphrase from the environment', async () => {
    process.env.DEBRIEF_PASSPHRASE = passphrase
    expect(await verify(locked)).toMatchObject({
      code: 0,
      out: '2 incidents and 3 versions verified. All are as they were kept.',
    })
  })

  it('takes the passphrase from a file', async () => {
    const file = join(tempFolder(), 'passphrase')
    writeFileSync(file, `${passphrase}\n`)
    expect((await verify(locked, '--passphrase-file', file)).code).toBe(0)
  })

  it('refuses another passphrase, and none', async () => {
    process.env.DEBRIEF_PASSPHRASE = 'something else'
    const wrong = await verify(locked)
    expect([wrong.code, wrong.out]).toEqual([1, ''])
    expect(wrong.complaints).toMatch(/passphrase/i)
    delete process.env.DEBRIEF_PASSPHRASE
    expect((await verify(locked)).complaints).toContain('Put its passphrase into DEBRIEF_PASSPHRASE')
  })

  it('names a changed list', async () => {
    process.env.DEBRIEF_PASSPHRASE = passphrase
    const folder = aCopy(locked)
    flip(join(folder, 'manifest.json'), 60)
    expect(await verify(folder)).toMatchObject({
      code: 1,
      out: expect.stringContaining('manifest.json, is damaged'),
    })
  })
})
