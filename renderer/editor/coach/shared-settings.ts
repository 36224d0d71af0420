import { type CoachSettings, usualSettings } from '../../../domain/coach/settings'
import type { Desktop } from '../../../domain/desktop/desktop'
import { tellFailure } from '../../parts/tell-failure'
import { type Shared, shared } from './shared'

/** How the team has the coach read along. */
export type SharedSettings = {
  /** Nothing until it is known. */
  readonly value: Shared<CoachSettings | undefined>
  readonly load: () => void
  /** Changes them for the whole team. */
  readonly change: (changed: Partial<CoachSettings>) => void
}

export function sharedSettings(desktop: Desktop): SharedSettings {
  const value = shared<CoachSettings | undefined>(undefined)
  return {
    value,
    load: async () => {
      const outcome = await desktop.teamSettings()
      value.set(outcome.kind === 'team' ? outcome.team.coach : usualSettings)
    },
    change: async (changed) => {
      const before = value.get()
      if (!before) return
      const coach = { ...before, ...changed }
      value.set(coach)
      const outcome = await desktop.changeTeam({ kind: 'set coach', coach })
      if (outcome.kind === 'team') return
      value.set(before)
      tellFailure('Settings of the coach', outcome.reason)
    },
  }
}
