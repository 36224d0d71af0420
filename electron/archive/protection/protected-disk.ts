import type { Disk } from '../disk/disk'
import type { ArchiveKey } from './archive-key'

/** A disk on which nothing of what is written can be read without the key, and nothing altered passes for it. */
export function protectedDisk(disk: Disk, key: ArchiveKey): Disk {
  return {
    ...disk,
    read: async (path) => {
      const bytes = await disk.read(path)
      return bytes.length === 0 ? bytes : key.unseal(bytes)
    },
    write: (file, bytes) => disk.write(file, key.seal(bytes)),
  }
}
