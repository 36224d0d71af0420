import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { searchFor } from '../../../../../domain/search'
import { type Disk, realDisk } from '../../../../../electron/archive/disk/disk'
import { type Archive, openArchive } from '../../../../../electron/archive/incident-archive'
import { protect, unprotect } from '../../../../../electron/archive/protection/conversion'
import { comeToTheDoor } from '../../../../../electron/archive/protection/door'
import { hiddenNames } from '../../../../../electron/archive/protection/names'
import { unlock } from '../../../../../electron/archive/protection/unlock'
import { openedAt, savedAt } from '../../../../support/archives'
import { type Deed, failAtEveryStep, killAtEveryStep } from '../../../../support/fault-runs'
import { anIncident } from '../../../../support/incidents'
import { aProtection, passphrase } from '../../../../support/protection'
import { tempFolder } from '../../../../support/temp-folder'

const marker = 'Zwischenfall-4711'
const ids = ['INC-1', 'SEC/7 ü']
let protection: Awaited<ReturnType<typeof aProtection>>
let plain: string
let sealed: string

beforeAll(async () => {
  protection = await aProtection()
  plain = join(tempFolder(), 'archive')
  await fill(await openArchive(plain, openedAt))
  mkdirSync(join(plain, 'quarantine'), { recursive: true })
  writeFileSync(join(plain, 'quarantine/INC-1.damaged-20260312T090000Z.json'), `half a ${marker}`)
  sealed = join(tempFolder(), 'archive')
  cpSync(plain, sealed, { recursive: true })
  expect(await protect(sealed, await aProtection(), openedAt, realDisk)).toEqual({ kind: 'converted' })
})

async function fill(archive: Archive): Promise<void> {
  for (const id of ids) {
    await archive.add(anIncident({ id, title: `${marker} ${id}` }), savedAt)
    await archive.open(id)
    await archive.save(id, anIncident({ id, title: `${marker} ${id}, again` }), savedAt, [])
  }
  await archive.close()
}

/** What a person finds who opens the folder anew, and whether it took the passphrase. */
async function found(folder: string) {
  const door = await comeToTheDoor(folder, openedAt, realDisk)
  if (door.kind === 'lost') throw new Error(door.reason)
  const unlocked =
    door.kind === 'protected'
      ? await unlock(door.protection, { kind: 'passphrase', text: passphrase })
      : undefined
  if (unlocked?.kind === 'refused') throw new Error(unlocked.reason)
  const archive = await openArchive(folder, openedAt, realDisk, unlocked?.key)
  const { incidents } = await archive.find(searchFor(''))
  const problems = await archive.problems()
  await archive.close()
  return { kind: door.kind, titles: incidents.map(({ title }) => title).sort(), problems }
}

const whole = { titles: ids.map((id) => `${marker} ${id}, again`).sort(), problems: [] }

/** Every file below a folder, as one text. */
function allIn(folder: string): { readonly names: string[]; readonly bytes: Buffer } {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return { names: files, bytes: Buffer.concat(files.map((file) => readFileSync(file))) }
}

describe('an archive that is protected', () => {
  it('holds what it held before, under the passphrase', async () => {
    expect(await found(sealed)).toEqual({ kind: 'protected', ...whole })
  })

  it('shows no word and no id of it, in no file and no file name', () => {
    const { names, bytes } = allIn(sealed)
    for (const text of [marker, ...ids, 'title']) {
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(text, encoding))).toBe(false)
      expect(names.filter((name) => name.includes(text))).toEqual([])
    }
    expect(names.filter((name) => name.includes('quarantine'))).toHaveLength(1)
  })

  it('leaves nothing of the plain one beside it', () => {
    expect(readdirSync(join(sealed, '..'))).toEqual(['archive'])
  })

  it('is, when it is a plain one again, the same to the byte', async () => {
    const folder = join(tempFolder(), 'archive')
    cpSync(sealed, folder, { recursive: true })
    const { key } = await aProtection()
    expect(await unprotect(folder, key, openedAt, realDisk)).toEqual({ kind: 'converted' })
    const again = (root: string) =>
      allIn(root)
        .names.map((name) => name.slice(root.length))
        .filter((name) => !name.startsWith('/cache'))
        .sort()
    expect(again(folder)).toEqual(again(plain))
    for (const name of again(plain)) expect(readFileSync(folder + name)).toEqual(readFileSync(plain + name))
    expect(await found(folder)).toEqual({ kind: 'plain', ...whole })
  })

  it('keeps the names of damaged attachments and incidents when it is a plain one again', async () => {
    const folder = join(tempFolder(), 'archive')
    const sha256s = ['a', 'b', 'c'].map((letter) => letter.repeat(64))
    const archive = await openArchive(folder, openedAt)
    const attachments = sha256s.map((sha256) => ({
      id: sha256,
      name: 'pool.log',
      sha256,
      bytes: 7,
      type: 'text/plain',
      addedAt: openedAt,
      note: '',
    }))
    await archive.add(anIncident({ id: 'INC-1', attachments }), savedAt)
    await archive.close()
    const place = (sha256: string) => join('attachments', sha256.slice(0, 2), sha256)
    for (const sha256 of sha256s) {
      mkdirSync(join(folder, 'attachments', sha256.slice(0, 2)), { recursive: true })
      writeFileSync(join(folder, place(sha256)), `not what ${sha256} was`)
    }
    const { protection, key } = await aProtection()
    await protect(folder, { protection, key }, openedAt, realDisk)
    const hidden = hiddenNames(key)
    const [, second = ''] = sha256s
    const sealedName = hidden.attachmentNameFor(second)
    const sealedSecond = join(folder, 'attachments', sealedName.slice(0, 2), sealedName)
    writeFileSync(sealedSecond, readFileSync(sealedSecond).subarray(0, 20))
    writeFileSync(join(folder, 'incidents', hidden.fileNameFor('INC-1')), 'DEBRIEF1 and nothing else')
    expect(await unprotect(folder, key, openedAt, realDisk)).toEqual({ kind: 'converted' })
    const { names } = allIn(folder)
    for (const sha256 of sha256s.filter((one) => one !== second)) {
      expect(readFileSync(join(folder, place(sha256)), 'utf8')).toBe(`not what ${sha256} was`)
    }
    expect(names).toContain(join(folder, place(second)))
    expect(names).toContain(join(folder, 'incidents/INC-1.json'))
  })

  it('is not protected while it is open in another program', async () => {
    const folder = join(tempFolder(), 'archive')
    cpSync(plain, folder, { recursive: true })
    const archive = await openArchive(folder, openedAt)
    expect(await protect(folder, protection, openedAt, realDisk)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('is open in Debrief already'),
    })
    await archive.close()
    expect(await found(folder)).toEqual({ kind: 'plain', ...whole })
  })
})

/** The smallest archives there are: each file adds hundreds of runs. */
let smallPlain: string
let smallSealed: string
const small = { titles: [`${marker} small`], problems: [] }

beforeAll(async () => {
  smallPlain = join(tempFolder(), 'archive')
  const archive = await openArchive(smallPlain, openedAt)
  await archive.add(anIncident({ id: 'INC-1', title: `${marker} small` }), savedAt)
  await archive.close()
  smallSealed = join(tempFolder(), 'archive')
  cpSync(smallPlain, smallSealed, { recursive: true })
  await protect(smallSealed, await aProtection(), openedAt, realDisk)
})

type Subject = { readonly folder: string; readonly disk: Disk }

const deeds: readonly { readonly name: string; readonly deed: Deed<Subject> }[] = [
  {
    name: 'protecting',
    deed: converting(
      () => smallPlain,
      'protected',
      (s) => protect(s.folder, protection, openedAt, s.disk),
    ),
  },
  {
    name: 'writing as plain files again',
    deed: converting(
      () => smallSealed,
      'plain',
      (s) => unprotect(s.folder, protection.key, openedAt, s.disk),
    ),
  },
]

function converting(from: () => string, goal: string, act: Deed<Subject>['act']): Deed<Subject> {
  return {
    begin: async (disk) => {
      const folder = join(tempFolder(), 'archive')
      cpSync(from(), folder, { recursive: true })
      return { folder, disk }
    },
    act,
    check: async ({ folder }, outcome, what) => {
      const now = await found(folder)
      expect(now, what).toEqual({ kind: now.kind, ...small })
      if (outcome === 'converted') expect(now.kind, what).toBe(goal)
      if (outcome === 'failed') expect(now.kind, what).not.toBe(goal)
      expect(readdirSync(join(folder, '..')), what).toEqual(['archive'])
      expect(existsSync(join(folder, 'converted.json')), what).toBe(false)
    },
  }
}

describe('at every step', () => {
  it.each(deeds)(
    'a disk that fails while $name leaves one whole archive',
    async ({ deed }) => {
      expect(await failAtEveryStep(deed)).toBeGreaterThan(300)
    },
    120_000,
  )

  it.each(deeds)(
    'a kill while $name leaves one whole archive at the next start',
    async ({ deed }) => {
      expect(await killAtEveryStep(deed)).toBeGreaterThan(60)
    },
    120_000,
  )
})
