import { list, type OpenedArchive } from '../opened-archive'

/** How long the manifest may stay behind the histories, in ms. It is as large as the archive, a save is not. */
const delay = 2000

export type Anchoring = {
  /** To be called after each change. */
  readonly soon: () => void
  readonly stop: () => void
}

/** Writes the manifest a moment after versions were kept, so that no save waits for it. */
export function makeAnchoring(write: () => Promise<unknown>, { histories }: OpenedArchive): Anchoring {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    soon() {
      if (histories.ahead.size === 0 || timer) return
      timer = setTimeout(() => {
        timer = undefined
        write()
      }, delay)
      timer.unref()
    },
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}

/** Lets the manifest know how far each history goes. Trouble with it is told. */
export async function writeAnchors(archive: OpenedArchive): Promise<void> {
  if (archive.histories.ahead.size > 0) await list(archive.contents.known, archive)
}
