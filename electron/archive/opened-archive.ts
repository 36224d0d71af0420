import { join } from 'node:path'
import type { Circumstances } from './circumstances'
import type { Contents } from './contents'
import { isDiskError } from './disk/disk'
import { diskTrouble } from './disk/disk-trouble'
import { noVersions } from './history/anchor'
import type { Histories } from './history/histories'
import type { Journals } from './journal/journals'
import type { ManifestFile } from './manifest'

/** An archive that is open: where it is, what is in it. */
export type OpenedArchive = {
  readonly circumstances: Circumstances
  readonly contents: Contents
  readonly manifest: ManifestFile
  /** What the file of each incident that is being written on was when it was opened or saved last, by id. */
  readonly inHand: Map<string, Version>
  readonly journals: Journals
  readonly histories: Histories
}

/** One state of a file: how it looks on disk, and the checksum of what it holds. */
export type Version = {
  readonly stamp: string
  readonly sha256: string
  /** Checksums of what was saved since, but could not be confirmed: the file may hold any of them all the same. */
  readonly attempts?: readonly string[]
}

export type Failed = { readonly kind: 'failed'; readonly reason: string }

export function failed(reason: string): Failed {
  return { kind: 'failed', reason }
}

export function incidentPath(id: string, { circumstances }: Pick<OpenedArchive, 'circumstances'>): string {
  return join(circumstances.folders.incidents, circumstances.fileNameFor(id))
}

/** The incidents are safe without the list; it only tells when one of them goes missing. False where it failed. */
export async function list(
  ids: Iterable<string>,
  { manifest, contents, histories }: OpenedArchive,
): Promise<boolean> {
  try {
    await manifest.write(new Map(Array.from(ids, (id) => [id, histories.anchors.get(id) ?? noVersions])))
    histories.ahead.clear()
    return true
  } catch (error) {
    if (!isDiskError(error)) throw error
    const { cause, advice } = diskTrouble(error)
    contents.report({
      file: 'manifest.json',
      message: `The list of incidents could not be brought up to date: ${cause}. All incidents are safe. ${advice}`,
    })
    return false
  }
}
