import { basename, join } from 'node:path'
import type { ArchiveProblem } from '../../domain/desktop/archive-requests'
import { type SavedFile, sealFile } from '../../domain/saved-file'
import type { Circumstances } from './circumstances'
import { isDiskError } from './disk/disk'
import { diskTrouble } from './disk/disk-trouble'
import { readIncidentFile, writeIncidentFile } from './incident-file'
import { setAside } from './quarantine'
import { sha256 } from './sha256'

/** An incident, perhaps saved from damage; or why there is none, and what became of its file. */
export type TakenIn =
  | { readonly kind: 'kept'; readonly file: SavedFile; readonly problem?: ArchiveProblem }
  | { readonly kind: 'lost'; readonly problem: ArchiveProblem; readonly isMissing: boolean }

/** Opens one file of the archive. Unreadable is not empty: nothing is thrown away, and everything is told. */
export async function takeIn(name: string, circumstances: Circumstances): Promise<TakenIn> {
  const found = await readIncidentFile(join(circumstances.folders.incidents, name), circumstances.disk)
  switch (found.kind) {
    case 'opened':
      return rightfullyNamed(name, found.file, circumstances)
    case 'newer':
      return lost(
        name,
        `${name} was written by a later version of Debrief (format ${found.schema}). It was left untouched; open it with that version.`,
      )
    case 'unreachable':
      return lost(name, `${name} could not be opened: ${found.reason} It was left untouched. ${found.advice}`)
    default: {
      const reason = found.kind === 'missing' ? `${name} is missing.` : `${name} is damaged: ${found.reason}`
      return recover(name, reason, found.kind === 'damaged', circumstances)
    }
  }
}

/** A copy under another name, such as sync programs make of two versions, must not pass for the incident. */
function rightfullyNamed(name: string, file: SavedFile, { fileNameFor }: Circumstances): TakenIn {
  const expected = fileNameFor(file.data.id)
  if (name === expected) return { kind: 'kept', file }
  return lost(
    name,
    `${name} holds ${file.data.id}, whose place is ${expected}. It was left untouched and not opened. Compare the two, and remove the one you do not need.`,
  )
}

async function recover(
  name: string,
  reason: string,
  isThere: boolean,
  circumstances: Circumstances,
): Promise<TakenIn> {
  const { folders, disk, mayRepair, fileNameFor } = circumstances
  const path = join(folders.incidents, name)
  const spare = await readIncidentFile(`${path}.bak`, disk)
  const good = spare.kind === 'opened' && fileNameFor(spare.file.data.id) === name ? spare.file : undefined
  if (!mayRepair) {
    return good
      ? kept(name, good, `${reason} ${sinceWhen(good)} is shown instead. Nothing was changed on disk.`)
      : lost(name, `${reason} There is no good copy beside it. Nothing was changed on disk.`, !isThere)
  }
  try {
    const damaged = isThere ? await setAside(path, 'damaged', circumstances) : undefined
    const whereabouts = damaged ? ` The damaged file is kept as quarantine/${basename(damaged)}.` : ''
    if (good) {
      await writeIncidentFile(path, sealFile(good, sha256), disk)
      return kept(name, good, `${reason} ${sinceWhen(good)} was restored.${whereabouts}`)
    }
    if (spare.kind === 'damaged') await setAside(`${path}.bak`, 'damaged', circumstances)
    return lost(
      name,
      `${reason}${whereabouts} There was no good copy to restore. Put one back from a backup if you have it.`,
    )
  } catch (error) {
    if (!isDiskError(error)) throw error
    const { cause, advice } = diskTrouble(error)
    return good
      ? kept(
          name,
          good,
          `${reason} ${sinceWhen(good)} is shown, but could not be put back: ${cause}. ${advice}`,
        )
      : lost(name, `${reason} It could not be put aside: ${cause}. ${advice}`)
  }
}

function sinceWhen({ savedAt }: SavedFile): string {
  return `The version saved on ${savedAt.slice(0, 10)} at ${savedAt.slice(11, 19)} UTC`
}

function kept(name: string, file: SavedFile, message: string): TakenIn {
  return { kind: 'kept', file, problem: { file: `incidents/${name}`, message } }
}

function lost(name: string, message: string, isMissing = false): TakenIn {
  return { kind: 'lost', problem: { file: `incidents/${name}`, message }, isMissing }
}
