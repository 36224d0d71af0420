import { basename, join } from 'node:path'
import type { Verification } from '../../../domain/desktop/history-requests'
import type { Instant } from '../../../domain/time'
import { foldersOf } from '../circumstances'
import { type Disk, isDiskError, realDisk } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { readIncidentFile } from '../incident-file'
import { readManifest } from '../manifest'
import { type Failed, failed } from '../opened-archive'
import type { ArchiveKey } from '../protection/archive-key'
import { hiddenNames, plainNames } from '../protection/names'
import { protectedDisk } from '../protection/protected-disk'
import { findProtection } from '../protection/protection-file'
import { together, type Verified, verifyIncident } from './verify'
import { verifyRest } from './verify-rest'

/**
 * Verifies an archive, or one incident of it, without opening it and whoever has it open. Changes nothing on disk.
 * @param key of a protected archive
 */
export async function verifyFolder(
  folder: string,
  only: string | undefined,
  now: Instant,
  key?: ArchiveKey,
  rawDisk: Disk = realDisk,
): Promise<Verification | Failed> {
  const folders = foldersOf(folder)
  const disk = key ? protectedDisk(rawDisk, key) : rawDisk
  const names = key ? hiddenNames(key) : plainNames
  const circumstances = { folders, disk, now, mayRepair: false, ...names }
  const present = await incidentNames(folders.incidents, disk)
  if ('kind' in present) return failed(`There is no archive in ${folder} that can be read: ${present.reason}`)
  const protection = await findProtection(folder, rawDisk)
  if (protection.kind !== (key ? 'protected' : 'plain')) {
    return failed(`The archive ${folder} is protected, and cannot be verified without its passphrase.`)
  }
  const found = await readManifest(join(folders.archive, 'manifest.json'), disk)
  const byName = new Map<string, Verified>()
  for (const [id, anchor] of found.kind === 'read' ? found.anchors : []) {
    const name = circumstances.fileNameFor(id)
    byName.set(name, { id, name, anchor })
  }
  for (const name of present) {
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
  if (only !== undefined) return together(parts)
  try {
    const rest = await verifyRest(byName.keys(), circumstances)
    const problem = protection.kind === 'protected' ? protection.problem : undefined
    const findings = problem === undefined ? [] : [{ message: problem }]
    return together([...parts, rest, { incidents: 0, versions: 0, findings, leftOvers: [] }])
  } catch (error) {
    if (!isDiskError(error)) throw error
    return failed(`Not all of ${folder} can be read: ${diskTrouble(error).cause}.`)
  }
}

async function incidentNames(folder: string, disk: Disk): Promise<readonly string[] | Failed> {
  try {
    return (await disk.list(folder)).filter((name) => /^[^.].*\.json$/.test(name)).sort()
  } catch (error) {
    if (!isDiskError(error)) throw error
    return failed(`${diskTrouble(error).cause}.`)
  }
}
