import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { everything } from '../../../../../domain/search'
import type { View } from '../../../../../domain/views'
import { openArchive } from '../../../../../electron/archive/incident-archive'
import { anArchive, openedAt } from '../../../../support/archives'
import { tempFolder } from '../../../../support/temp-folder'

const dns: View = { name: 'DNS', search: { ...everything, text: 'dns' } }
const worst: View = {
  name: 'Worst',
  search: { ...everything, filters: { ...everything.filters, severity: ['SEV1'] } },
}

/** An archive that was closed again with these views kept in it. */
async function folderWith(...views: readonly View[]): Promise<string> {
  const folder = tempFolder()
  const archive = await openArchive(folder, openedAt)
  for (const view of views) await archive.changeViews({ kind: 'keep', view })
  await archive.close()
  return folder
}

describe('saved views', () => {
  it('are there again when the archive is opened again, wherever it was moved', async () => {
    const archive = await anArchive(await folderWith(dns, worst))
    expect(await archive.views()).toEqual({ kind: 'views', views: [dns, worst] })
  })

  it('can be replaced, renamed and deleted', async () => {
    const archive = await anArchive(await folderWith(dns, worst))
    const other = { ...dns, search: { ...everything, text: 'resolver' } }
    await archive.changeViews({ kind: 'keep', view: other })
    await archive.changeViews({ kind: 'rename', from: 'DNS', to: 'Names' })
    await archive.changeViews({ kind: 'delete', name: 'Worst' })
    expect(await archive.views()).toEqual({ kind: 'views', views: [{ ...other, name: 'Names' }] })
  })

  it('cannot take the name of another, or of one that is always there', async () => {
    const archive = await anArchive(await folderWith(dns, worst))
    for (const to of ['worst', 'All']) {
      expect(await archive.changeViews({ kind: 'rename', from: 'DNS', to })).toMatchObject({
        kind: 'failed',
        reason: `There is a view “${to}” already. Choose another name.`,
      })
    }
    expect(await archive.views()).toEqual({ kind: 'views', views: [dns, worst] })
  })

  it('that are damaged come from the last good copy, and the damaged file is kept', async () => {
    const folder = await folderWith(dns, worst)
    writeFileSync(join(folder, 'views.json'), '{"for')
    const archive = await anArchive(folder)
    expect(await archive.views()).toEqual({ kind: 'views', views: [dns] })
    await archive.changeViews({ kind: 'keep', view: worst })
    expect(await archive.views()).toEqual({ kind: 'views', views: [dns, worst] })
    expect(readdirSync(join(folder, 'quarantine')).join()).toMatch(/^views\.damaged-/)
  })

  it('that a later version wrote are left untouched', async () => {
    const folder = await folderWith(dns)
    const path = join(folder, 'views.json')
    const later = readFileSync(path, 'utf8').replace('"schema": 1', '"schema": 2')
    writeFileSync(path, later)
    const archive = await anArchive(folder)
    expect(await archive.changeViews({ kind: 'keep', view: worst })).toMatchObject({ kind: 'failed' })
    expect(readFileSync(path, 'utf8')).toBe(later)
  })
})
