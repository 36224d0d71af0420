import * as z from 'zod'
import { EditionName } from '../edition'
import { Family } from './finding'

const off = z.array(Family)

/** How a team has the coach read along. */
export const CoachSettings = z.object({
  /** The families that are switched off, for each edition. */
  off: z.object({ engineering: off, board: off, legal: off, customer: off }),
  /** Words and phrases of the team that are never flagged, e.g. "hero image". */
  dictionary: z.array(z.string().min(1).max(200)).max(2000),
  /** For whose reading the texts are checked. */
  edition: EditionName,
})
export type CoachSettings = Readonly<z.infer<typeof CoachSettings>>

/** Everything on, and engineers as readers. */
export const usualSettings: CoachSettings = {
  off: { engineering: [], board: [], legal: [], customer: [] },
  dictionary: [],
  edition: 'engineering',
}

/** The families that are on for the edition that is checked for. */
export function familiesOn({ off, edition }: CoachSettings): Family[] {
  return Family.options.filter((family) => !off[edition].includes(family))
}
