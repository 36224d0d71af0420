import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { plusSeconds } from '../../domain/time'
import { realDisk } from '../../electron/archive/disk/disk'
import { verifyFolder } from '../../electron/archive/history/verify-folder'
import { openArchive } from '../../electron/archive/incident-archive'
import { checkBackup } from '../../electron/archive/keeping/check-backup'
import { filesBelow } from '../../electron/archive/keeping/tree'
import { unwatched } from '../../electron/archive/keeping/work'
import type { ArchiveKey } from '../../electron/archive/protection/archive-key'
import { openedAt, savedAt } from '../support/archives'
import { aBackupOf } from '../support/backups'
import { anIncident } from '../support/incidents'
import { aProtectedFolder } from '../support/protection'
import { tempFolder } from '../support/temp-folder'
import { times } from '../support/trial-size'

/** An archive that was closed, and a backup of it. */
type Kept = { readonly folder: string; readonly backup: string; readonly key?: ArchiveKey }

/** Incidents with versions and a picture. Without escapes in JSON, where another letter may mean the same. */
async function keep(folder: string, key?: ArchiveKey): Promise<Kept> {
  const archive = await openArchive(folder, openedAt, realDisk, key)
  const bytes = Buffer.from('the bytes of a picture, as it were '.repeat(20))
  const added = await archive.attachments.addBytes('graph.png', bytes)
  if (added.kind !== 'added') throw new Error(added.reason)
  const { sha256, name, type } = added.file
  const picture = { id: 'f1', name, sha256, bytes: bytes.length, type, addedAt: openedAt, note: '' }
  for (const id of ['INC-1', 'INC-2']) {
    const titled = (title: string) => anIncident({ id, title, summary: 'Down.', attachments: [picture] })
    expect(await archive.add(titled('0'), savedAt)).toMatchObject({ kind: 'added' })
    for (const number of [1, 2, 3]) {
      await archive.save(id, titled(`${number}`), plusSeconds(savedAt, number * 360))
    }
  }
  const backup = await aBackupOf(archive, join(tempFolder(), 'a.debriefbackup'))
  await archive.close()
  return { folder, backup, ...(key ? { key } : {}) }
}

/** A repeatable stream of numbers below a limit. Source: Numerical Recipes, "quick and dirty" generators. */
function chance(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** One bit of a file that is the other way round; answers with how it was. */
function flip(path: string, next: (limit: number) => number): Buffer {
  const good = readFileSync(path)
  const bytes = Buffer.from(good)
  const place = next(bytes.length)
  bytes[place] = (bytes[place] ?? 0) ^ (1 << next(8))
  writeFileSync(path, bytes)
  return good
}

let plain: Kept
let locked: Kept
beforeAll(async () => {
  plain = await keep(tempFolder())
  const { folder, key } = await aProtectedFolder()
  locked = await keep(folder, key)
})

/** All that a person wrote, and the list of it: neither what can be made again nor who has it open. */
const isTried = ([part = '']: readonly string[]) =>
  ['incidents', 'history', 'attachments', 'manifest.json', 'manifest.json.bak'].includes(part)

describe.each([
  ['an archive', () => plain],
  ['a protected archive', () => locked],
])('in %s', (_, of) => {
  it('every flipped bit of its files is found', async () => {
    const { folder: good, key } = of()
    const folder = tempFolder()
    cpSync(good, folder, { recursive: true })
    const files = await filesBelow(folder, realDisk, isTried)
    const parts = new Set(files.map(([part]) => part))
    expect([...parts].sort()).toEqual([
      'attachments',
      'history',
      'incidents',
      'manifest.json',
      'manifest.json.bak',
    ])
    const next = chance(42)
    const unnoticed: string[] = []
    for (let round = 0; round < times({ short: 160, full: 1800 }); round++) {
      const path = join(folder, ...(files[next(files.length)] ?? []))
      const before = flip(path, next)
      const found = await verifyFolder(folder, undefined, openedAt, key)
      if ('kind' in found || found.findings.length === 0) unnoticed.push(`round ${round}: ${path}`)
      writeFileSync(path, before)
    }
    expect(unnoticed).toEqual([])
    expect(await verifyFolder(folder, undefined, openedAt, key)).toMatchObject({ findings: [] })
  }, 600_000)

  it('every flipped bit of a backup is found', async () => {
    const path = join(tempFolder(), 'a.debriefbackup')
    cpSync(of().backup, path)
    const next = chance(7)
    const unnoticed: number[] = []
    for (let round = 0; round < times({ short: 40, full: 200 }); round++) {
      const before = flip(path, next)
      if ((await checkBackup(path, realDisk, unwatched)).kind !== 'damaged') unnoticed.push(round)
      writeFileSync(path, before)
    }
    expect(unnoticed).toEqual([])
    expect(await checkBackup(path, realDisk, unwatched)).toMatchObject({ kind: 'whole' })
  }, 600_000)
})
