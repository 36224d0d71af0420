import { type DiskError, isDiskError } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'

/** What something that takes a while tells on its way, and asks. */
export type Work = {
  /** @param share of the work that is done, 0 to 1 */
  readonly tell: (share: number, step: string) => void
  readonly isCancelled: () => boolean
}

export const unwatched: Work = { tell: () => undefined, isCancelled: () => false }

/** Thrown where work was cancelled, so that everything on the way out is cleaned up as after a failure. */
export class Cancelled extends Error {}

export function stopIfCancelled(work: Work): void {
  if (work.isCancelled()) throw new Cancelled()
}

export type Stopped = { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly reason: string }

/** Work that the disk or a person may stop. `what` begins the sentence that says so. */
export async function stoppable<T>(what: string, safe: string, work: () => Promise<T>): Promise<T | Stopped> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Cancelled) return { kind: 'cancelled' }
    if (!isDiskError(error)) throw error
    return { kind: 'failed', reason: troubleOf(what, safe, error) }
  }
}

function troubleOf(what: string, safe: string, error: DiskError): string {
  const { cause, advice } = diskTrouble(error)
  return `${what}: ${cause}. ${safe} ${advice}`
}
