import { rmSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { extensionOf } from '../domain/attachment'
import { isDiskError } from './archive/disk/disk'
import { diskTrouble } from './archive/disk/disk-trouble'
import type { Written } from './export/write-file'

type Copied =
  | { readonly kind: 'copied'; readonly path: string }
  | { readonly kind: 'failed'; readonly reason: string }

/** Copies of attachments that other programs show: nobody else can read them, nothing can run or write them. */
export type OpenedCopies = {
  readonly make: (name: string, write: (path: string) => Promise<Written>) => Promise<Copied>
  /** Deletes them all; at once, because the app may be quitting. Those still open elsewhere go at the next start. */
  readonly removeAll: () => void
}

/** @param folder of its own; what a killed app has left in it is removed at once */
export function makeOpenedCopies(folder: string): OpenedCopies {
  const removeAll = () => {
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if (!isDiskError(error)) throw error
    }
  }
  removeAll()
  return {
    removeAll,
    async make(name, write) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        // Each in a folder of its own, so that two files of one name do not meet. These are made with mode 700.
        const place = await mkdtemp(join(folder, 'copy-'))
        const path = join(place, plainName(name))
        const written = await write(path)
        if (written.kind === 'failed') {
          await rm(place, { recursive: true, force: true })
          return written
        }
        await chmod(path, 0o400)
        return { kind: 'copied', path }
      } catch (error) {
        if (!isDiskError(error)) throw error
        const { cause, advice } = diskTrouble(error)
        return { kind: 'failed', reason: `${name} was not opened: ${cause}. ${advice}` }
      }
    },
  }
}

/** Only what no shell and no program takes for anything but a name. */
function plainName(name: string): string {
  const extension = extensionOf(name)
  const stem = name.slice(0, name.length - extension.length - 1).replace(/[^\p{L}\p{N} _-]+/gu, '-')
  return `${stem.replace(/^[-\s]+/, '') || 'attachment'}.${extension}`
}
