import * as z from 'zod'

/**
 * The bones of the fishbone: where a cause lies. Offered when a cause is filed; any other word is kept as it is.
 * Source: Ishikawa's diagram, its categories as software teams use them.
 */
export const fishboneCategories = [
  'Code and change',
  'Configuration',
  'Data',
  'Dependency',
  'Infrastructure and capacity',
  'Observability',
  'Process and runbook',
  'Communication',
  'Organisation',
  'Environment and traffic',
] as const

/**
 * The layers that stand between a hazard and the user, in the order it passes them.
 * Source: J. Reason's model of accidents ("Swiss cheese"), its layers as software is delivered.
 */
export const DefenceLayer = z.enum([
  'design',
  'review',
  'test',
  'build',
  'deploy guard',
  'runtime guard',
  'detect',
  'respond',
  'communicate',
  'recover',
])
export type DefenceLayer = z.infer<typeof DefenceLayer>

/** What became of a layer: it was not there, it let the hazard through, or it held. */
export const DefenceState = z.enum(['absent', 'failed', 'held'])
export type DefenceState = z.infer<typeof DefenceState>

/** Where a cause is filed: the views over causes sort by it. */
export const CausePlace = {
  /** A bone of the fishbone; empty where it is not filed. */
  category: z.string(),
  layer: DefenceLayer.optional(),
  defence: DefenceState.optional(),
}
