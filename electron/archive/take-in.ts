import { basename, join } from 'node:path'
import type { ArchiveProblem } from '../../domain/desktop/archive-requests'
import { type SavedFile, sealFile } from '../../domain/saved-file'
import type { Circumstances } from './circumstances'
import { type Disk, isDiskError } from './disk/disk'
import { diskTrouble } from './disk/disk-trouble'
import { newestGoodVersion } from './history/versions'
import { type FoundFile, readIncidentFile, writeIncidentFile } from './incident-file'
import { setAside } from './quarantine'
import { sha256 } from './sha256'

/** An incident, perhaps saved from damage; or why there is none, and what became of its file. */
export type TakenIn =
  | { readonly kind: 'kept'; readonly file: SavedFile; readonly problem?: ArchiveProblem }
  | { readonly kind: 'lost'; readonly problem: ArchiveProblem; readonly isMissing: boolean }

/** Opens one file of the archive. Unreadable is not empty: nothing is thrown away, and everything is told. */
export async function takeIn(name: string, circumstances: Circumstances): Promise<TakenIn> {
  const found = await readIncidentFile(join(circumstances.folders.incidents, name), circumstances.disk)
  return found.kind === 'unreachable' && found.isForbidden
    ? takeInForbidden(name, circumstances)
    : takeInFound(name, found, circumstances)
}

async function takeInFound(name: string, found: FoundFile, circumstances: Circumstances): Promise<TakenIn> {
  switch (found.kind) {
    case 'opened': {
      const taken = rightfullyNamed(name, found.file, circumstances)
      return taken.kind === 'kept' && found.hasMark ? withoutMark(name, taken.file, circumstances) : taken
    }
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

/** The content is fine, and what another editor put before it is in nobody's way once it is gone. */
async function withoutMark(name: string, file: SavedFile, circumstances: Circumstances): Promise<TakenIn> {
  const found = `${name} began with an invisible mark that some editors add (a byte order mark). Its content is whole.`
  if (!circumstances.mayRepair) return kept(name, file, `${found} Nothing was changed on disk.`)
  try {
    const path = join(circumstances.folders.incidents, name)
    await writeIncidentFile(path, sealFile(file, sha256), circumstances.disk)
    return kept(name, file, `${found} It was written anew without the mark.`)
  } catch (error) {
    if (!isDiskError(error)) throw error
    return kept(name, file, `${found} It could not be written without the mark: ${diskTrouble(error).cause}.`)
  }
}

/** A file of ours that lost its permissions gets them back; of somebody else's, the last good copy is shown. */
async function takeInForbidden(name: string, circumstances: Circumstances): Promise<TakenIn> {
  const { folders, disk, mayRepair } = circumstances
  const path = join(folders.incidents, name)
  const trouble = `${name} could not be opened: its permissions do not allow it.`
  if (mayRepair && (await hasPermitted(path, disk))) {
    const found = await readIncidentFile(path, disk)
    if (found.kind !== 'unreachable') {
      const taken = await takeInFound(name, found, circumstances)
      const mended = `${trouble} They were set so that you, and nobody else, may read and write it.`
      if (taken.kind === 'lost') return taken
      return kept(name, taken.file, taken.problem ? `${mended} ${taken.problem.message}` : mended)
    }
  }
  const advice = 'Give yourself permission to read and write it, and open the archive again.'
  const spare = await goodCopyOf(name, circumstances)
  return spare.good
    ? kept(
        name,
        spare.good,
        `${trouble} ${sinceWhen(spare)} is shown instead and cannot be changed. ${advice}`,
      )
    : lost(name, `${trouble} It was left untouched. ${advice}`)
}

async function hasPermitted(path: string, disk: Disk): Promise<boolean> {
  try {
    await disk.permit(path)
    return true
  } catch (error) {
    if (!isDiskError(error)) throw error
    return false
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
  const { folders, disk, mayRepair } = circumstances
  const path = join(folders.incidents, name)
  const spare = await goodCopyOf(name, circumstances)
  const { good, isDamaged } = spare
  if (!mayRepair) {
    return good
      ? kept(name, good, `${reason} ${sinceWhen(spare)} is shown instead. Nothing was changed on disk.`)
      : lost(name, `${reason} There is no good copy beside it. Nothing was changed on disk.`, !isThere)
  }
  try {
    const damaged = isThere ? await setAside(path, 'damaged', circumstances) : undefined
    const whereabouts = damaged ? ` The damaged file is kept as quarantine/${basename(damaged)}.` : ''
    if (good) {
      await writeIncidentFile(path, sealFile(good, sha256), disk)
      return kept(name, good, `${reason} ${sinceWhen(spare)} was restored.${whereabouts}`)
    }
    if (isDamaged) await setAside(`${path}.bak`, 'damaged', circumstances)
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
          `${reason} ${sinceWhen(spare)} is shown, but could not be put back: ${cause}. ${advice}`,
        )
      : lost(name, `${reason} It could not be put aside: ${cause}. ${advice}`)
  }
}

type Spare = {
  readonly good: SavedFile | undefined
  readonly isFromHistory: boolean
  readonly isDamaged: boolean
}

/** What was saved before the latest save, where it can be opened; or else the newest version in the history. */
async function goodCopyOf(name: string, circumstances: Circumstances): Promise<Spare> {
  const { folders, disk, fileNameFor } = circumstances
  const spare = await readIncidentFile(join(folders.incidents, `${name}.bak`), disk)
  const isGood = spare.kind === 'opened' && fileNameFor(spare.file.data.id) === name
  const good = isGood ? spare.file : await newestGoodVersion(name, circumstances)
  return { good, isFromHistory: !isGood, isDamaged: spare.kind === 'damaged' }
}

function sinceWhen({ good, isFromHistory }: Spare): string {
  const savedAt = good?.savedAt ?? ''
  const version = `The version saved on ${savedAt.slice(0, 10)} at ${savedAt.slice(11, 19)} UTC`
  return isFromHistory ? `${version}, from its history,` : version
}

function kept(name: string, file: SavedFile, message: string): TakenIn {
  return { kind: 'kept', file, problem: { file: `incidents/${name}`, message } }
}

function lost(name: string, message: string, isMissing = false): TakenIn {
  return { kind: 'lost', problem: { file: `incidents/${name}`, message }, isMissing }
}
