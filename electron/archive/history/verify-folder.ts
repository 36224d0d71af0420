import { basename, join } from 'node:path'
import type { Verification } from '../../../domain/desktop/history-requests'
import type { Instant } from '../../../domain/time'
import { foldersOf } from '../circumstances'
import { type Disk, isDiskError, realDisk } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { readIncidentFile } from '../incident-file'
import { readManifest } from '../manifest'
import { type Failed, failed } from '../opened-archive'
import { plainNames } from '../protection/names'
import { findProtection } from '../protection/protection-file'
import { together, type Verified, verifyIncident, verifyManifest } from './verify'

/** Verifies an archive, or one incident of it, without opening it and whoever has it open. Changes nothing on disk. */
export async function verifyFolder(
  folder: string,
  only: string | undefined,
  now: Instant,
  disk: Disk = realDisk,
): Promise<Verification | Failed> {
  const folders = foldersOf(folder)
  const circumstances = { folders, disk, now, mayRepair: false, ...plainNames }
  const names = await incidentNames(folders.incidents, disk)
  if ('kind' in names) return failed(`There is no archive in ${folder} that can be read: ${names.reason}`)
  if ((await findProtection(folder, disk)).kind !== 'plain') {
    return failed(`The archive ${folder} is protected. Verify it in Debrief, where it can be unlocked.`)
  }
  const found = await readManifest(join(folders.archive, 'manifest.json'), disk)
  const byName = new Map<string, Verified>()
  for (const [id, anchor] of found.kind === 'read' ? found.anchors : []) {
    const name = circumstances.fileNameFor(id)
    byName.set(name, { id, name, anchor })
  }
  for (const name of names) {
    if (byName.has(name)) continue
    const file = await readIncidentFile(join(folders.incidents, name), disk)
    const id = file.kind === 'opened' ? file.file.data.id : basename(name, '.json')
    byName.set(name, { id, name, anchor: undefined })
  }
  const wanted = [...byName.values()].filter(({ id }) => only === undefined || id === only)
  if (only !== undefined && wanted.length === 0) {
    return failed(`There is no incident ${only} in the archive ${folder}.`)
  }
  const parts: Verification[] = []
  for (const one of wanted) parts.push(await verifyIncident(one, circumstances))
  const findings = only === undefined ? await verifyManifest(circumstances) : []
  return together([...parts, { incidents: 0, versions: 0, findings }])
}

async function incidentNames(folder: string, disk: Disk): Promise<readonly string[] | Failed> {
  try {
    return (await disk.list(folder)).filter((name) => /^[^.].*\.json$/.test(name)).sort()
  } catch (error) {
    if (!isDiskError(error)) throw error
    return failed(`${diskTrouble(error).cause}.`)
  }
}
