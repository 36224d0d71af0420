import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { draftOf, takeStep } from '../../../../../domain/draft'
import { plusSeconds } from '../../../../../domain/time'
import { type Disk, realDisk } from '../../../../../electron/archive/disk/disk'
import { verifyFolder } from '../../../../../electron/archive/history/verify-folder'
import { openArchive } from '../../../../../electron/archive/incident-archive'
import { aFolderWith, anArchive, openedAt, pathOf, savedAt } from '../../../../support/archives'
import { errno } from '../../../../support/faulty-disk'
import { aFullIncident } from '../../../../support/incidents'
import { tempFolder } from '../../../../support/temp-folder'

const id = 'INC-2026-042'
const later = (minutes: number) => plusSeconds(savedAt, minutes * 60)

/** Without files beside it: what is attached is tried where files are. */
const titled = (title: string) => aFullIncident({ title, attachments: [] })

/** An archive with five versions of its only incident, made once. */
let prepared: string
beforeAll(async () => {
  prepared = await aFolderWith(titled('0'))
  const archive = await openArchive(prepared, openedAt)
  for (let number = 1; number <= 5; number++) {
    await archive.save(id, titled(String(number)), later(number * 6))
  }
  await archive.close()
})

function aCopy(): string {
  const folder = tempFolder()
  cpSync(prepared, folder, { recursive: true })
  return folder
}

const version = (folder: string, number: number) => join(folder, 'history', id, `000${number}.json`)

async function found(folder: string): Promise<readonly string[]> {
  const result = await verifyFolder(folder, undefined, openedAt)
  if ('kind' in result) throw new Error(result.reason)
  return result.findings.map(({ message }) => message)
}

describe('verifying names the first broken link:', () => {
  it('none where all is as it was kept', async () => {
    expect(await verifyFolder(aCopy(), undefined, openedAt)).toEqual({
      incidents: 1,
      versions: 5,
      findings: [],
      leftOvers: [],
    })
  })

  it('a version that was changed', async () => {
    const folder = aCopy()
    const path = version(folder, 3)
    writeFileSync(path, readFileSync(path, 'utf8').replace('"title": "2"', '"title": "two"'))
    expect(await found(folder)).toEqual([
      `${id}: version 3 was changed after it was kept: Its contents do not match its hash.`,
    ])
  })

  it('a version that is missing in the middle', async () => {
    const folder = aCopy()
    rmSync(version(folder, 2))
    expect(await found(folder)).toEqual([`${id}: version 2 is missing.`])
  })

  it('versions that were cut off the end', async () => {
    const folder = aCopy()
    rmSync(version(folder, 5))
    rmSync(version(folder, 4))
    expect(await found(folder)).toEqual([`${id}: the newest 2 versions are gone: 4 to 5.`])
  })

  it('a history that is gone whole', async () => {
    const folder = aCopy()
    rmSync(join(folder, 'history'), { recursive: true })
    expect(await found(folder)).toEqual([`${id}: all its 5 versions are gone.`])
  })

  it('a version in the place of another', async () => {
    const folder = aCopy()
    writeFileSync(version(folder, 2), readFileSync(version(folder, 3)))
    expect(await found(folder)).toEqual([
      `${id}: version 2 was changed after it was kept: It is version 3 under another number.`,
    ])
  })

  it('a damaged incident, its copy and the list', async () => {
    const folder = aCopy()
    for (const path of [pathOf(folder, `${id}.json`), pathOf(folder, `${id}.json.bak`)]) {
      writeFileSync(path, '{')
    }
    writeFileSync(join(folder, 'manifest.json'), '{')
    expect(await found(folder)).toHaveLength(3)
  })

  it('the same while the archive is open', async () => {
    const folder = aCopy()
    const archive = await anArchive(folder)
    rmSync(version(folder, 2))
    expect((await archive.history.verify()).findings).toEqual([
      { id, message: `${id}: version 2 is missing.` },
    ])
  })
})

/** A repeatable stream of numbers below a limit. Source: Numerical Recipes, "quick and dirty" generators. */
function chance(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % limit
  }
}

it('every one of 200 flipped bits in versions and the list of incidents is found', async () => {
  const folder = aCopy()
  const next = chance(42)
  const paths = [...[1, 2, 3, 4, 5].map((number) => version(folder, number)), join(folder, 'manifest.json')]
  let unnoticed = 0
  for (let round = 0; round < 200; round++) {
    const path = paths[next(paths.length)] ?? ''
    const good = readFileSync(path)
    const bytes = Buffer.from(good)
    const place = next(bytes.length)
    bytes[place] = (bytes[place] ?? 0) ^ (1 << next(8))
    writeFileSync(path, bytes)
    if ((await found(folder)).length === 0) unnoticed++
    writeFileSync(path, good)
  }
  expect(unnoticed).toBe(0)
}, 120_000)

describe('restoring a version', () => {
  it('can be undone', async () => {
    const archive = await anArchive(aCopy())
    const before = await archive.open(id)
    await archive.history.restore(id, 2, later(40))
    const after = await archive.open(id)
    if (before.kind !== 'opened' || after.kind !== 'opened' || !after.journal) throw new Error('not opened')
    expect(after.incident.title).toBe('1')
    const draft = draftOf(after.journal)
    expect(takeStep(draft, { kind: 'undo' }).present).toEqual(before.incident)
  })

  it('keeps what was there first, and saves the earlier state anew', async () => {
    const folder = aCopy()
    const archive = await anArchive(folder)
    expect(await archive.history.restore(id, 2, later(40))).toMatchObject({
      kind: 'restored',
      incident: { title: '1' },
    })
    expect(await archive.look(id)).toMatchObject({ incident: { title: '1' } })
    const listed = await archive.history.versions(id)
    // It was signed for other words.
    const withdrawn = { number: 7, why: 'withdrawn', title: '1' }
    expect(listed).toMatchObject({
      versions: [withdrawn, { number: 6, why: 'before restoring', title: '5' }, {}, {}, {}, {}, {}],
    })
    expect((await archive.history.verify()).findings).toEqual([])
  })

  it('changes nothing where the version is damaged', async () => {
    const folder = aCopy()
    const archive = await anArchive(folder)
    writeFileSync(version(folder, 2), '{')
    expect(await archive.history.restore(id, 2, later(40))).toMatchObject({ kind: 'failed' })
    expect(await archive.look(id)).toMatchObject({ incident: { title: '5' } })
    expect(existsSync(version(folder, 6))).toBe(false)
  })
})

describe('an export', () => {
  it('keeps what is exported, once for the same state, and tells the head of the chain', async () => {
    const folder = aCopy()
    const archive = await anArchive(folder)
    const first = await archive.history.keepExported(id, later(40))
    const again = await archive.history.keepExported(id, later(50))
    const { hash } = JSON.parse(readFileSync(version(folder, 6), 'utf8'))
    expect(first).toMatchObject({ record: { version: { number: 6, head: hash } } })
    expect(again).toEqual(first)
  })
})

describe('an incident whose file and copy are both damaged', () => {
  it('comes back from its history', async () => {
    const folder = aCopy()
    for (const name of [`${id}.json`, `${id}.json.bak`]) writeFileSync(pathOf(folder, name), 'x')
    rmSync(join(folder, 'cache'), { recursive: true, force: true })
    const archive = await anArchive(folder)
    expect(await archive.look(id)).toMatchObject({ incident: { title: '4' } })
    // What was saved last is in no history yet; the banner says how old it is, and where it came from.
    expect((await archive.problems()).map(({ message }) => message).join()).toContain(
      'The version saved on 2026-03-12 at 09:29:00 UTC, from its history, was restored.',
    )
  })

  it('comes back from its history also where a kill came between that and the copy', async () => {
    const folder = aCopy()
    let isKilled = false
    const disk: Disk = {
      ...realDisk,
      link: async (from, to) => {
        isKilled ||= to.includes(`${id}.json.`)
        if (isKilled) throw errno('EIO')
        await realDisk.link(from, to)
      },
    }
    const archive = await openArchive(folder, openedAt, disk)
    expect(await archive.save(id, titled('6'), later(60))).toMatchObject({ kind: 'failed' })
    // Nothing is written any more, the list of incidents least of all.
    const left = tempFolder()
    cpSync(folder, left, { recursive: true })
    await archive.close()
    for (const name of ['LOCK', 'cache']) rmSync(join(left, name), { recursive: true, force: true })
    for (const name of [`${id}.json`, `${id}.json.bak`]) writeFileSync(pathOf(left, name), 'x')
    const again = await anArchive(left)
    expect(await again.look(id)).toMatchObject({ incident: { title: '5' } })
    expect((await again.problems()).map(({ message }) => message).join()).toContain('from its history')
    expect((await again.history.verify()).findings).toEqual([])
  })
})

describe('a list of incidents', () => {
  it('of the version before there were histories is brought up to date', async () => {
    const folder = aCopy()
    rmSync(join(folder, 'history'), { recursive: true })
    const old = { format: 'debrief-archive', schema: 1, incidents: [id] }
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(old, null, 2)}\n`)
    await (await openArchive(folder, openedAt)).close()
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toMatchObject({
      schema: 2,
      incidents: { [id]: { versions: 0, head: '0'.repeat(64) } },
    })
    expect(await found(folder)).toEqual([])
  })

  it('that is gone is made again with how far each history goes', async () => {
    const folder = aCopy()
    for (const name of ['manifest.json', 'manifest.json.bak']) rmSync(join(folder, name), { force: true })
    await (await openArchive(folder, openedAt)).close()
    rmSync(version(folder, 5))
    expect(await found(folder)).toEqual([`${id}: the newest version, version 5, is gone.`])
  })

  it('that a kill left one version behind is mended without a word', async () => {
    const folder = aCopy()
    const before = readFileSync(join(folder, 'manifest.json'))
    const archive = await openArchive(folder, openedAt)
    await archive.save(id, titled('6'), later(60))
    await archive.close()
    writeFileSync(join(folder, 'manifest.json'), before)
    expect(await found(folder)).toEqual([])
    const again = await openArchive(folder, openedAt)
    await again.save(id, titled('7'), later(70))
    expect(await again.problems()).toEqual([])
    await again.close()
    expect(await verifyFolder(folder, undefined, openedAt)).toMatchObject({ versions: 7, findings: [] })
  })
})
