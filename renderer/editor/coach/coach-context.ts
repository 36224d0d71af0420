import { createContext, useContext } from 'react'
import type { PlacedFinding } from '../../../domain/coach/finding'
import type { Found } from '../../../domain/coach/reading'
import type { CoachSettings } from '../../../domain/coach/settings'
import { type Shared, shared } from './shared'
import type { SharedSettings } from './shared-settings'

/** The finding whose card is shown, and what brought it up. */
export type Shown = {
  readonly place: string
  readonly rule: string
  readonly start: number
  readonly by: 'cursor' | 'pointer'
}

/** How far the coach is: it has not read yet, or has, or a bug has ended it. */
export type CoachState = 'reading' | 'read' | 'stopped'

/** The coach as the fields of the form and the panel beside them know it: the same one for all of the editor. */
export type Coach = {
  readonly found: Shared<Found>
  readonly state: Shared<CoachState>
  readonly settings: SharedSettings
  readonly shown: Shared<Shown | undefined>
  /** The finding that is to be gone to, in whichever section it is. */
  readonly wanted: Shared<PlacedFinding | undefined>
  readonly goTo: (finding: PlacedFinding) => void
  /** The words stay as they are, for a reason. */
  readonly keep: (finding: PlacedFinding, reason: string) => void
  /** The team's word: it is not asked about again. */
  readonly neverFlag: (words: string) => void
}

/** Where nobody reads along, there are no findings. */
const nobody: Coach = {
  found: shared<Found>(new Map()),
  state: shared<CoachState>('read'),
  settings: {
    value: shared<CoachSettings | undefined>(undefined),
    take: () => undefined,
    change: () => undefined,
  },
  shown: shared<Shown | undefined>(undefined),
  wanted: shared<PlacedFinding | undefined>(undefined),
  goTo: () => undefined,
  keep: () => undefined,
  neverFlag: () => undefined,
}

export const CoachContext = createContext<Coach>(nobody)

export function useCoach(): Coach {
  return useContext(CoachContext)
}
