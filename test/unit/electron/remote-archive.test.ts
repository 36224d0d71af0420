import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { releaseLeftOver, type SeenLock } from '../../../electron/archive/archive-lock'
import { enterRemoteArchive } from '../../../electron/remote-archive'
import { aFolderWith, openedAt, savedAt } from '../../support/archives'
import { anIncident } from '../../support/incidents'
import { tempFolder } from '../../support/temp-folder'

let scripts: string
beforeAll(() => {
  scripts = tempFolder()
  buildSync({
    entryPoints: ['electron/work/archive-worker.ts', 'test/support/archive-that-breaks.ts'],
    outdir: scripts,
    outExtension: { '.js': '.cjs' },
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    format: 'cjs',
  })
})

async function opened(folder: string, script = 'archive-worker', seen?: SeenLock) {
  const entered = await enterRemoteArchive(
    folder,
    { kind: 'knock' },
    openedAt,
    join(scripts, `${script}.cjs`),
    seen,
  )
  if (entered.kind !== 'opened') throw new Error(entered.kind)
  const { archive } = entered
  onTestFinished(async () => {
    if (!archive.hasFailed()) await archive.close().catch(() => {})
  })
  return archive
}

it('an archive in another thread saves, and closes only once that is done', async () => {
  const folder = await aFolderWith(anIncident({ id: 'INC-1' }))
  const archive = await opened(folder)
  const saving = archive.save('INC-1', anIncident({ id: 'INC-1', title: 'Saved last' }), savedAt)
  await archive.close()
  expect(await saving).toMatchObject({ kind: 'saved' })
  expect(archive.hasFailed()).toBe(false)
  const again = await opened(folder)
  expect(again.readOnly).toBeUndefined()
  expect(await again.open('INC-1')).toMatchObject({ kind: 'opened', incident: { title: 'Saved last' } })
})

it('an archive that a bug has ended answers nothing, and can be opened anew by the same process', async () => {
  const folder = await aFolderWith(anIncident({ id: 'INC-1' }))
  const archive = await opened(folder, 'archive-that-breaks')
  await expect(archive.importFiles([], savedAt)).rejects.toThrow('A bug')
  await expect(archive.open('INC-1')).rejects.toThrow('A bug')
  expect(archive.hasFailed()).toBe(true)
  await releaseLeftOver(folder)
  const again = await opened(folder)
  expect(again.readOnly).toBeUndefined()
  expect(await again.save('INC-1', anIncident({ id: 'INC-1', title: 'Saved' }), savedAt)).toMatchObject({
    kind: 'saved',
  })
})

it('an archive that another computer left open is written to at the second try, once its lock was seen silent', async () => {
  const folder = await aFolderWith(anIncident({ id: 'INC-1' }))
  const elsewhere = { pid: 7, host: 'other', machine: 'm', boot: 'b', started: '1', since: openedAt }
  writeFileSync(join(folder, 'LOCK'), JSON.stringify({ ...elsewhere, token: 't', beat: '0000000004' }))
  const first = await opened(folder)
  expect(first.readOnly).toContain('by process 7 on other')
  if (!first.seen) throw new Error('It does not tell what it has seen.')
  await first.close()
  const halfAMinute = 30_000
  const again = await opened(folder, undefined, { ...first.seen, at: first.seen.at - halfAMinute })
  expect(again.readOnly).toBeUndefined()
})
