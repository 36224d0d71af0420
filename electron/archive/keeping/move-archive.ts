import { dirname } from 'node:path'
import { type Disk, hasCode, isDiskError } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { ignore } from '../disk/safe-file'
import type { ArchiveChoice } from './archive-choice'
import { copyArchive } from './copy-archive'
import { isPartOfArchive } from './frozen'
import { isFree } from './restore-backup'
import { removeTree } from './tree'
import type { Stopped, Work } from './work'

/** The archive in use, as far as a move needs it. */
export type ArchiveInUse = {
  readonly look: () => Promise<LookAtArchive>
  /** Closes it, does something meanwhile, and opens the one that is chosen then. */
  readonly whileClosed: <T>(work: () => Promise<T>) => Promise<T>
}

/** What there is to see of it. A protected one is locked whenever it was opened anew. */
export type LookAtArchive =
  | { readonly kind: 'open'; readonly count: number; readonly readOnly: string | undefined }
  | { readonly kind: 'locked' }
  | { readonly kind: 'lost'; readonly reason: string }

export type MovedArchive =
  /** `old` is where the old folder is now. */
  { readonly kind: 'moved'; readonly old: string } | { readonly kind: 'not empty' } | Stopped

type Choice = Pick<ArchiveChoice, 'folder' | 'use' | 'forget'>

/**
 * Moves the archive in use into an empty folder. The old folder is used until the new one holds all of it and opens;
 * then it is kept, under a name that says so. Whatever happens, the one that is chosen is whole.
 */
export async function moveArchive(
  to: string,
  choice: Choice,
  inUse: ArchiveInUse,
  disk: Disk,
  work: Work,
): Promise<MovedArchive> {
  const from = await choice.folder()
  const before = await inUse.look()
  const refusal = await inUse.whileClosed(async (): Promise<MovedArchive | undefined> => {
    const copied = await copyArchive(from, to, isPartOfArchive, disk, work)
    return copied.kind === 'done' ? choose(from, to, choice, disk) : copied
  })
  if (refusal) return refusal
  const trouble = troubleOf(before, await inUse.look())
  if (trouble !== undefined) {
    await inUse.whileClosed(() => choice.use(from).catch(onlyBugs))
    return (await choice.folder()) === from
      ? failed(`The archive did not open in ${to}, so it is where it was, as it was. ${trouble}`)
      : failed(
          `The archive is in ${to}, but did not open there. It is in ${from} as well, as it was. ${trouble}`,
        )
  }
  await choice.forget(from).catch(onlyBugs)
  return { kind: 'moved', old: await renamedOld(from, disk) }
}

/** Why an archive is not taken for moved. Undefined where it is; all its bytes were compared before. */
function troubleOf(before: LookAtArchive, after: LookAtArchive): string | undefined {
  if (after.kind === 'lost') return after.reason
  if (after.kind === 'locked') return undefined
  if (after.readOnly !== undefined) return after.readOnly
  return before.kind === 'open' && before.count !== after.count
    ? 'Some of its incidents were not found.'
    : undefined
}

/** Answers with what went wrong, where another archive than the wanted one is in use then. */
async function choose(from: string, to: string, choice: Choice, disk: Disk): Promise<Stopped | undefined> {
  try {
    await choice.use(to)
    return undefined
  } catch (error) {
    if (!isDiskError(error)) throw error
    // Some errors are told of what has happened all the same; it must be known which of the two is used from now on.
    await choice.use(from).catch(onlyBugs)
    if ((await choice.folder()) === to) return undefined
    // Beside the one in use a copy would only be taken for it, and be in the way of another try.
    await removeTree(to, disk).catch(onlyBugs)
    const { cause, advice } = diskTrouble(error)
    return failed(
      `Where the archive is could not be remembered: ${cause}. It is where it was, as it was. ${advice}`,
    )
  }
}

/** Where that cannot be done, the old folder keeps its name. */
async function renamedOld(folder: string, disk: Disk): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const name = number === 1 ? `${folder} (moved)` : `${folder} (moved ${number})`
    try {
      if (!(await isFree(name, disk))) continue
      await disk.rename(folder, name)
      await disk.flushFolder(dirname(folder)).catch(ignore)
      return name
    } catch (error) {
      if (hasCode(error, ['ENOTEMPTY', 'EEXIST'])) continue
      onlyBugs(error)
      return (await isFree(folder, disk).catch(() => false)) ? name : folder
    }
  }
  return folder
}

function failed(reason: string): Stopped {
  return { kind: 'failed', reason: reason.trim() }
}

function onlyBugs(error: unknown): void {
  if (!isDiskError(error)) throw error
}
