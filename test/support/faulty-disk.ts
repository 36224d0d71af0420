import type { FileHandle } from 'node:fs/promises'
import type { Disk } from '../../electron/archive/disk/disk'

/** A single thing done on disk, by its number in the order of what is done, and its name. */
export type Step = { readonly number: number; readonly name: keyof Disk }

/** When a step goes wrong: before anything happened, or after it happened but before that is reported. */
export type Moment = 'before' | 'after'

/** A disk of which every step is watched. Files that stay open because their step failed are closed at the end. */
export type WatchedDisk = Disk & { readonly closeAll: () => Promise<void> }

/** The given disk, with something that is asked before and after each step and may throw. */
export function watchedDisk(disk: Disk, watch: (moment: Moment, step: Step) => void): WatchedDisk {
  let count = 0
  const handles: FileHandle[] = []
  const create: Disk['create'] = async (path) => {
    const handle = await disk.create(path)
    handles.push(handle)
    return handle
  }
  const watched = Object.entries({ ...disk, create }).map(([name, action]) => {
    if (typeof action !== 'function') return [name, action]
    const run = async (...given: unknown[]) => {
      // `name` comes from the disk's own keys, and `given` are the arguments of the action it belongs to.
      const step = { number: count++, name: name as keyof Disk }
      watch('before', step)
      const result = await (action as (...given: unknown[]) => Promise<unknown>)(...given)
      watch('after', step)
      return result
    }
    return [name, run]
  })
  // Each action was replaced by one that takes and answers the same.
  const actions = Object.fromEntries(watched) as Disk
  return {
    ...actions,
    closeAll: async () => {
      for (const handle of handles) await handle.close().catch(() => {})
    },
  }
}

/** What file systems answer when they cannot: full, broken, forbidden, in use, too many, read-only, over quota. */
export const errnoValues = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS', 'EDQUOT'] as const

/** The error that Node throws for one of them. */
export function errno(code: string): Error {
  return Object.assign(new Error(`${code}: made by a test`), { code })
}
