import type { ArchiveProblem } from '../../domain/desktop/archive-requests'
import type { Entrance } from './entrance'

/** Whether an archive that is open may be written to. */
export type Access = {
  /** Why not, as far as is known. */
  readonly readOnly: () => string | undefined
  /** Looks whether another program has taken the archive. From then on nothing is written to it any more. */
  readonly check: () => Promise<string | undefined>
}

/** @param report tells of it once */
export function makeAccess(
  folder: string,
  entrance: Pick<Entrance, 'readOnly' | 'lost'>,
  report: (problem: ArchiveProblem) => void,
): Access {
  let { readOnly } = entrance
  return {
    readOnly: () => readOnly,
    async check() {
      if (readOnly !== undefined) return readOnly
      const lost = await entrance.lost()
      if (lost === undefined) return undefined
      readOnly = `The archive ${folder} can only be read from now on. ${lost} Nothing was written over. Copy or export what is only on the screen, then try again to write.`
      report({ file: 'LOCK', message: readOnly })
      return readOnly
    },
  }
}
