import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { searchFor } from '../../../../../domain/search'
import { foldersOf } from '../../../../../electron/archive/circumstances'
import { realDisk } from '../../../../../electron/archive/disk/disk'
import { fileNameFor } from '../../../../../electron/archive/file-name'
import { sealed } from '../../../../../electron/archive/incident-file'
import { type Catalogue, makeCatalogue } from '../../../../../electron/archive/search/catalogue'
import { remember } from '../../../../../electron/archive/search/memory'
import { openedAt, savedAt } from '../../../../support/archives'
import { aFullIncident, anIncident } from '../../../../support/incidents'
import { tempFolder } from '../../../../support/temp-folder'

const enter = (catalogue: Catalogue, incident: ReturnType<typeof anIncident>) => {
  const seal = sealed(incident, 1, savedAt)
  if (seal.kind === 'invalid') throw new Error(seal.reason)
  catalogue.enter(seal.file, `stamp of ${incident.id}`)
}

async function written(catalogue: Catalogue): Promise<Buffer> {
  const folder = tempFolder()
  mkdirSync(join(folder, 'cache'))
  const circumstances = {
    folders: foldersOf(folder),
    disk: realDisk,
    now: openedAt,
    mayRepair: true,
    fileNameFor,
    attachmentNameFor: (sha256: string) => sha256,
  }
  await remember(circumstances, catalogue)
  return readFileSync(join(folder, 'cache', 'catalogue.bin'))
}

it('what is kept up to date save by save is, byte for byte, what would be made from nothing', async () => {
  const [a, b, c] = [aFullIncident({ id: 'INC-1' }), anIncident({ id: 'INC-2' }), anIncident({ id: 'INC-3' })]
  const atOnce = makeCatalogue()
  for (const incident of [a, b, c]) enter(atOnce, incident)
  const bySteps = makeCatalogue()
  enter(bySteps, { ...c, title: 'Writte' })
  enter(bySteps, anIncident({ id: 'INC-9', title: 'Renamed later' }))
  enter(bySteps, a)
  enter(bySteps, { ...c, title: 'Written on the way' })
  bySteps.remove('INC-9')
  enter(bySteps, b)
  enter(bySteps, c)
  expect(await written(bySteps)).toEqual(await written(atOnce))
  for (const text of ['', 'checkout', 'dubai', 'writte', 'databse renamed', 'chekout 503']) {
    expect(bySteps.find(searchFor(text)), text).toEqual(atOnce.find(searchFor(text)))
  }
  expect(bySteps.similarTo('INC-1')).toEqual(atOnce.similarTo('INC-1'))
})
