import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { realDisk } from '../../../../electron/archive/disk/disk'
import { readManifest } from '../../../../electron/archive/manifest'
import { aFolderWith, anArchive, pathOf } from '../../../support/archives'
import { anIncident } from '../../../support/incidents'

const fixture = 'test/fixtures/manifests/schema-1.json'

async function anEarlierFolder(): Promise<string> {
  const folder = await aFolderWith(anIncident({ id: 'INC-1' }), anIncident({ id: 'INC-2' }))
  rmSync(join(folder, 'manifest.json.bak'), { force: true })
  copyFileSync(fixture, join(folder, 'manifest.json'))
  return folder
}

it('a list of the first version names its incidents, and nothing of their histories', async () => {
  const noHistory = { versions: 0, head: '0'.repeat(64) }
  expect(await readManifest(fixture, realDisk)).toEqual({
    kind: 'read',
    anchors: new Map([
      ['INC-1', noHistory],
      ['INC-2', noHistory],
    ]),
  })
})

it('a list of the first version is written anew as one of today, with the same incidents', async () => {
  const folder = await anEarlierFolder()
  const archive = await anArchive(folder)
  expect(await archive.problems()).toEqual([])
  const written = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  expect(written).toMatchObject({ schema: 2, sha256: expect.any(String) })
  expect(Object.keys(written.incidents)).toEqual(['INC-1', 'INC-2'])
})

it('an incident that a list of the first version names is missed when its file is gone', async () => {
  const folder = await anEarlierFolder()
  for (const name of ['INC-2.json', 'INC-2.json.bak']) rmSync(pathOf(folder, name))
  const archive = await anArchive(folder)
  expect((await archive.problems()).map(({ message }) => message).join()).toContain('INC-2.json is missing.')
})
