import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { searchFor } from '../../../../../domain/search'
import { realDisk } from '../../../../../electron/archive/disk/disk'
import { openArchive } from '../../../../../electron/archive/incident-archive'
import { sealed } from '../../../../../electron/archive/incident-file'
import { memoryVersion } from '../../../../../electron/archive/search/memory'
import { summaryOf } from '../../../../../electron/archive/search/summary'
import { textsOf } from '../../../../../electron/archive/search/words'
import { sha256OfData } from '../../../../../electron/archive/sha256'
import { aFolderWith, openedAt, pathOf, savedAt } from '../../../../support/archives'
import { aFullIncident, anIncident } from '../../../../support/incidents'

const memoryOf = (folder: string) => join(folder, 'cache', 'catalogue.bin')

/** Opens an archive and tells which files it had to read for that, and what it then finds. */
async function reopened(folder: string, query = '') {
  const read: string[] = []
  const disk = {
    ...realDisk,
    read: (path: string) => {
      if (path.includes('incidents')) read.push(path.slice(path.lastIndexOf('INC')))
      return realDisk.read(path)
    },
  }
  const archive = await openArchive(folder, openedAt, disk)
  const found = await archive.find(searchFor(query))
  const problems = await archive.problems()
  await archive.close()
  return { read: read.sort(), found, problems }
}

describe('an archive that is opened again', () => {
  const both = () => aFolderWith(anIncident({ id: 'INC-1' }), aFullIncident({ id: 'INC-2' }))

  it('reads no incident that has not changed, and shows and finds the same', async () => {
    const folder = await both()
    const remembered = await reopened(folder, 'checkout 503')
    rmSync(join(folder, 'cache'), { recursive: true })
    const readAnew = await reopened(folder, 'checkout 503')
    expect(remembered.read).toEqual([])
    expect(readAnew.read).toEqual(['INC-1.json', 'INC-2.json'])
    expect(remembered.found).toEqual(readAnew.found)
    expect(remembered.found.incidents).toHaveLength(2)
  })

  it('reads what was changed, brought or taken away meanwhile', async () => {
    const folder = await both()
    const other = await aFolderWith(anIncident({ id: 'INC-1', title: 'Pulled' }), anIncident({ id: 'INC-3' }))
    for (const name of ['INC-1.json', 'INC-3.json']) {
      writeFileSync(pathOf(folder, name), readFileSync(pathOf(other, name)))
    }
    rmSync(pathOf(folder, 'INC-2.json'))
    const { read, found, problems } = await reopened(folder)
    expect(read).toEqual(['INC-1.json', 'INC-2.json', 'INC-2.json.bak', 'INC-3.json'])
    expect(found.incidents.map(({ id, title }) => `${id} ${title}`).sort()).toEqual([
      'INC-1 Pulled',
      'INC-2 Checkout answers 503',
      'INC-3 Checkout answers 503',
    ])
    expect(problems).toHaveLength(1)
  })

  it('notices damage that left the size as it was', async () => {
    const folder = await both()
    const path = pathOf(folder, 'INC-1.json')
    writeFileSync(path, Buffer.alloc(statSync(path).size))
    expect((await reopened(folder)).problems).toHaveLength(1)
  })

  it('remembers what was saved last', async () => {
    const folder = await both()
    const archive = await openArchive(folder, openedAt)
    await archive.save('INC-1', anIncident({ id: 'INC-1', title: 'Ägypten' }), savedAt)
    await archive.close()
    expect(await reopened(folder, 'agypten')).toMatchObject({
      read: [],
      found: { incidents: [{ id: 'INC-1' }] },
    })
  })

  it('does not write its memory again when nothing has changed', async () => {
    const folder = await both()
    utimesSync(memoryOf(folder), 1, 1)
    await reopened(folder)
    expect(statSync(memoryOf(folder)).mtimeMs).toBe(1000)
  })

  it.each([
    ['cut off', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 300))],
    ['of another shape', (path: string) => writeFileSync(path, '{"format":"debrief-memory","version":0}')],
    [
      'damaged in one bit',
      (path: string) => {
        const bytes = readFileSync(path)
        bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 4
        writeFileSync(path, bytes)
      },
    ],
  ])('does without a memory that is %s', async (_, spoil) => {
    const folder = await both()
    spoil(memoryOf(folder))
    const { read, found } = await reopened(folder, 'checkout')
    expect(read).toEqual(['INC-1.json', 'INC-2.json'])
    expect(found.incidents).toHaveLength(2)
    expect((await reopened(folder)).read).toEqual([])
  })

  it('forgets nothing of an incident, so a damaged memory never costs one', async () => {
    const folder = await both()
    expect(existsSync(memoryOf(folder))).toBe(true)
    rmSync(join(folder, 'cache'), { recursive: true })
    expect((await reopened(folder)).found.total).toBe(2)
  })
})

it('the version of the memory is raised when a summary or the words of an incident change', () => {
  const seal = sealed(aFullIncident(), 1, savedAt)
  if (seal.kind === 'invalid') throw new Error(seal.reason)
  const known = sha256OfData({ summary: summaryOf(seal.file), words: textsOf(seal.file.data) })
  // Where this fails, what archives remember is no longer what would be made today: raise `memoryVersion` too.
  expect([memoryVersion, known.slice(0, 12)]).toEqual([7, 'ba1d0319bc83'])
})
