import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { sealFile } from '../../../../domain/saved-file'
import { searchFor } from '../../../../domain/search'
import { foldersOf } from '../../../../electron/archive/circumstances'
import { digestOf } from '../../../../electron/archive/digest'
import { diskOfAThread } from '../../../../electron/archive/disk/disk-of-a-thread'
import { fileNameFor } from '../../../../electron/archive/file-name'
import { openArchive } from '../../../../electron/archive/incident-archive'
import { sha256 } from '../../../../electron/archive/sha256'
import { aFolderWith, anArchive, openedAt, pathOf, savedAt } from '../../../support/archives'
import { aFullIncident, anIncident } from '../../../support/incidents'

/** Opens an archive without what it remembers, as the app does it; two files at a time. */
async function openedInBulk(folder: string) {
  rmSync(join(folder, 'cache'), { recursive: true, force: true })
  const reach = { folders: foldersOf(folder), disk: diskOfAThread, fileNameFor }
  const read: string[] = []
  const archive = await openArchive(folder, openedAt, diskOfAThread, undefined, async (names, take) => {
    for (let at = 0; at < names.length; at += 2) {
      const digest = await digestOf(names.slice(at, at + 2), reach)
      read.push(...digest.entries.map(({ summary }) => summary.id))
      take(digest)
    }
  })
  onTestFinished(() => archive.close())
  return { archive, read: read.sort() }
}

const four = () =>
  aFolderWith(
    anIncident({ id: 'INC-1', title: 'Zürich is down' }),
    aFullIncident({ id: 'INC-2' }),
    anIncident({ id: 'INC-3', summary: 'Valkey, not Redis' }),
    anIncident({ id: 'INC-4' }),
  )

it('shows and finds the same as an archive that is read file by file', async () => {
  const folder = await four()
  const alone = await openArchive(folder, openedAt)
  const queries = ['', 'zurich', 'checkout', 'valkey', 'nothing']
  const expected = await Promise.all(queries.map((text) => alone.find(searchFor(text))))
  await alone.close()
  const { archive, read } = await openedInBulk(folder)
  expect(read).toEqual(['INC-1', 'INC-2', 'INC-3', 'INC-4'])
  expect(await Promise.all(queries.map((text) => archive.find(searchFor(text))))).toEqual(expected)
})

it('remembers what was read, so that nothing is read at the next start', async () => {
  const folder = await four()
  const { archive } = await openedInBulk(folder)
  await archive.close()
  const again = await anArchive(folder, {
    ...diskOfAThread,
    read: (path) =>
      path.includes('incidents') ? Promise.reject(new Error('read')) : diskOfAThread.read(path),
  })
  expect((await again.find(searchFor('valkey'))).incidents.map(({ id }) => id)).toEqual(['INC-3'])
})

it('leaves what is not in order to the one thread that may set it right', async () => {
  const folder = await four()
  writeFileSync(pathOf(folder, 'INC-1.json'), '{"format":"debrief-inc')
  writeFileSync(pathOf(folder, 'INC-3.json'), Buffer.alloc(400))
  const { archive, read } = await openedInBulk(folder)
  expect(read).toEqual(['INC-2', 'INC-4'])
  expect(await archive.count()).toBe(4)
  expect((await archive.problems()).map(({ file }) => file).sort()).toEqual([
    'incidents/INC-1.json',
    'incidents/INC-3.json',
  ])
})

it.each([
  ['no timeline', { ...anIncident({ id: 'INC-1' }), timeline: undefined }],
  ['a title that is no text', { ...anIncident({ id: 'INC-1' }), title: { text: 'Checkout' } }],
])('takes a file for damaged that has %s, though its checksum holds', async (_, data) => {
  const folder = await four()
  // A program that writes files as we do, but not what belongs in them.
  const file = sealFile({ save: 2, savedAt, data: data as never }, sha256)
  writeFileSync(pathOf(folder, 'INC-1.json'), JSON.stringify(file))
  const { archive, read } = await openedInBulk(folder)
  expect(read).toEqual(['INC-2', 'INC-3', 'INC-4'])
  expect((await archive.problems())[0]?.message).toContain('INC-1.json is damaged')
  expect((await archive.find(searchFor('zurich'))).incidents).toHaveLength(1)
})
