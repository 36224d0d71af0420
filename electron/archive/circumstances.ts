import { join } from 'node:path'
import type { Instant } from '../../domain/time'
import type { BulkReader } from './bulk-reading'
import type { Disk } from './disk/disk'

/** The folders of an archive. */
export type Folders = {
  readonly archive: string
  readonly incidents: string
  readonly quarantine: string
  /** Files that belong to incidents, each once. */
  readonly attachments: string
  /** Earlier versions of incidents, a folder each. */
  readonly history: string
  /** What can be undone and redone in each incident. */
  readonly journal: string
  /** What can be made again at any time. */
  readonly cache: string
}

export function foldersOf(archive: string): Folders {
  return {
    archive,
    incidents: join(archive, 'incidents'),
    quarantine: join(archive, 'quarantine'),
    attachments: join(archive, 'attachments'),
    history: join(archive, 'history'),
    journal: join(archive, 'journal'),
    cache: join(archive, 'cache'),
  }
}

/** What work on an archive depends on. */
export type Circumstances = {
  readonly folders: Folders
  readonly disk: Disk
  readonly now: Instant
  /** Whether a damaged file may be put aside and its last good copy back in its place. */
  readonly mayRepair: boolean
  /** The file in `incidents` that an incident is kept in, by its id. */
  readonly fileNameFor: (id: string) => string
  /** The file in `attachments` that holds the bytes with a SHA-256: hexadecimal, of two letters or more. */
  readonly attachmentNameFor: (sha256: string) => string
  /** Reads many files at once where there are threads for that. */
  readonly readInBulk?: BulkReader | undefined
}

/** What the file of an incident looks like now; empty when that cannot be told. */
export function stampOf(
  name: string,
  { folders, disk }: Pick<Circumstances, 'folders' | 'disk'>,
): Promise<string> {
  return disk.stamp(join(folders.incidents, name)).catch(() => '')
}
