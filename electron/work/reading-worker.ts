import { workerData } from 'node:worker_threads'
import type { Digest } from '../archive/bulk-reading'
import { foldersOf } from '../archive/circumstances'
import { digestOf } from '../archive/digest'
import { diskOfAReader } from '../archive/disk/disk-of-a-thread'
import { makeArchiveKey } from '../archive/protection/archive-key'
import { hiddenNames, plainNames } from '../archive/protection/names'
import { protectedDisk } from '../archive/protection/protected-disk'
import type { ArchivePlace } from './archive-place'
import { serveThread } from './thread-line'

// Runs in a thread beside the one that keeps the archive, while thousands of files are read. It changes nothing.

export type Reader = { readonly read: (names: readonly string[]) => Promise<Digest> }

serveThread<Reader>(async () => {
  const place = workerData as ArchivePlace
  const folders = foldersOf(place.folder)
  const key = place.key && makeArchiveKey(place.key.archive, place.key.secret)
  const disk = diskOfAReader()
  const reach = key
    ? { folders, disk: protectedDisk(disk, key), ...hiddenNames(key) }
    : { folders, disk, ...plainNames }
  return { read: (names) => digestOf(names, reach) }
})
