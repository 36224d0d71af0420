import { join } from 'node:path'
import type { Verification, VerifyFinding } from '../../../domain/desktop/history-requests'
import type { Circumstances } from '../circumstances'
import { isTemporary } from '../disk/safe-file'
import { exportRegister } from '../exports/register'
import { readIncidentFile } from '../incident-file'
import { fileNameOf, keysInTrash, placeInTrash } from '../keeping/trash'
import { filesBelow, noneWhereGone } from '../keeping/tree'
import { readManifest } from '../manifest'
import { savedViews } from '../search/saved-views'
import { readShared } from '../shared-value'
import { teamFile } from '../team/team-file'
import { together, verifyState } from './verify'

// What an archive holds besides its incidents: the list of them, what is shared, what is in the trash, and what a kill
// has left.

/** Looks at all of it. Changes nothing; throws what the disk reports. */
export async function verifyRest(
  names: Iterable<string>,
  circumstances: Circumstances,
): Promise<Verification> {
  const keys = await keysInTrash(circumstances)
  const trash: Verification[] = []
  for (const key of keys) trash.push(await verifyTrashed(key, circumstances))
  return together([
    ...trash,
    {
      incidents: 0,
      versions: 0,
      findings: [...(await verifyManifest(circumstances)), ...(await verifyShared(circumstances))],
      leftOvers: await leftOversIn(new Set([...names, ...keys.map(fileNameOf)]), circumstances),
    },
  ])
}

async function verifyTrashed(key: string, circumstances: Circumstances): Promise<Verification> {
  const { file, history } = placeInTrash(key, circumstances)
  const found = await readIncidentFile(file, circumstances.disk)
  const id = found.kind === 'opened' ? found.file.data.id : key
  return verifyState({ id, words: `${id} in the trash`, file, history, anchor: undefined }, circumstances)
}

/** Looks at the list of incidents and the copy beside it. */
async function verifyManifest({ folders, disk }: Circumstances): Promise<VerifyFinding[]> {
  const findings: VerifyFinding[] = []
  for (const name of ['manifest.json', 'manifest.json.bak']) {
    const found = await readManifest(join(folders.archive, name), disk)
    if (found.kind === 'damaged') {
      findings.push({ message: `The list of incidents, ${name}, is damaged: ${found.reason}` })
    }
    if (found.kind === 'missing' && name === 'manifest.json') {
      findings.push({ message: 'The list of incidents, manifest.json, is missing.' })
    }
  }
  return findings
}

/** Looks at what the people who use the archive share. */
async function verifyShared(circumstances: Circumstances): Promise<VerifyFinding[]> {
  const findings: VerifyFinding[] = []
  for (const shared of [teamFile, savedViews, exportRegister]) {
    const found = await readShared<unknown>(shared, circumstances)
    if (found.kind === 'read' && found.from !== 'file') {
      findings.push({ message: `${shared.words}, ${shared.file}, are damaged.` })
    }
  }
  return findings
}

/** Files of writes that never ended, and histories of incidents that are not here: they are in nobody's way. */
async function leftOversIn(names: ReadonlySet<string>, { folders, disk }: Circumstances): Promise<string[]> {
  const isLookedInto = (path: readonly string[]) => !['cache', 'snapshots'].includes(path[0] ?? '')
  const files = await filesBelow(folders.archive, disk, isLookedInto)
  const halves = files.filter((path) => path.some(isTemporary)).map((path) => path.join('/'))
  const histories = await disk.entries(folders.history).catch(noneWhereGone)
  const ownerless = histories.filter(({ name, kind }) => kind === 'folder' && !names.has(`${name}.json`))
  return [...halves, ...ownerless.map(({ name }) => `history/${name}`)]
}
