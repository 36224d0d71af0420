import type { PrintedEdition } from '../../domain/edition'
import type { Incident } from '../../domain/incident'
import { templateOf } from '../../domain/templates'

/**
 * Those that the template prints, or else the one that holds everything; a requirements specification where a feature
 * was missing.
 */
export function editionsOf(incident: Incident): readonly [PrintedEdition, ...PrintedEdition[]] {
  const [first = 'engineering', ...others] = templateOf(incident).editions
  return [first, ...others, ...(missingFeatures(incident).length > 0 ? (['srs'] as const) : [])]
}

/** The actions that a requirements specification can be drafted from. */
export function missingFeatures({ actions }: Incident) {
  return actions.filter(({ missingFeature = '' }) => missingFeature.trim() !== '')
}
