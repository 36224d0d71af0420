import type { CoachSettings } from '../../../domain/coach/settings'
import type { TeamChange } from '../../../domain/team'
import { tellFailure } from '../../parts/tell-failure'
import { type Shared, shared } from './shared'

/** How the team has the coach read along. */
export type SharedSettings = {
  /** Nothing until it is known. */
  readonly value: Shared<CoachSettings | undefined>
  /** As the team has them. */
  readonly take: (settings: CoachSettings) => void
  /** Changes them for the whole team. */
  readonly change: (changed: Partial<CoachSettings>) => void
}

/** @param changeTeam answers with what went wrong, if anything did */
export function sharedSettings(
  changeTeam: (change: TeamChange) => Promise<string | undefined>,
): SharedSettings {
  const value = shared<CoachSettings | undefined>(undefined)
  return {
    value,
    take: (settings) => {
      // Read again with nothing new in them, they are the same, and nothing has to be read along anew.
      if (JSON.stringify(settings) !== JSON.stringify(value.get())) value.set(settings)
    },
    change: async (changed) => {
      const before = value.get()
      if (!before) return
      const coach = { ...before, ...changed }
      value.set(coach)
      const problem = await changeTeam({ kind: 'set coach', coach })
      if (problem === undefined) return
      value.set(before)
      tellFailure('Settings of the coach', problem)
    },
  }
}
