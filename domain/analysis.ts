import * as z from 'zod'
import { CausePlace } from './causes'
import { Evidence } from './timeline-event'

/**
 * Categories offered when classifying a cause; any other text is kept as it is.
 * The level before the dash groups them for questions over many incidents.
 */
export const causeCategories = [
  'Application - Bug',
  'Application - Resource Exhaustion',
  'Change - Configuration',
  'Change - Database Migration',
  'Change - Deployment',
  'Data - Corruption',
  'Data - Replication',
  'Dependency - Internal Service',
  'Dependency - Third Party',
  'Infrastructure - Capacity',
  'Infrastructure - Certificate',
  'Infrastructure - Connection Pool Exhaustion',
  'Infrastructure - DNS Configuration',
  'Infrastructure - Hardware',
  'Infrastructure - Network',
  'Process - Missing Procedure',
  'Security - Access Control',
  'Security - Attack',
] as const

/** One step of the five whys. `parent` names the step it explains; steps joined by "and" share a parent. */
export const Why = z.object({
  id: z.string(),
  /** The id of the why that this one explains; none for a first why. */
  parent: z.string().optional(),
  /** Other whys that the answer explains too: branches that meet again. */
  alsoExplains: z.array(z.string()),
  question: z.string(),
  answer: z.string(),
  /** Only together with its siblings does this explain the parent. */
  joined: z.boolean(),
  evidence: z.array(Evidence),
  ...CausePlace,
})
export type Why = Readonly<z.infer<typeof Why>>

/** A line in a list of findings. */
export const Note = z.object({ id: z.string(), text: z.string() })
export type Note = Readonly<z.infer<typeof Note>>

/** A condition that had to be there. */
export const Factor = z.object({
  id: z.string(),
  text: z.string(),
  evidence: z.array(Evidence),
  ...CausePlace,
})
export type Factor = Readonly<z.infer<typeof Factor>>

/** Why it happened and what was learned. Nothing here names a person. */
export const Analysis = z.object({
  /** Kept verbatim, e.g. "Infrastructure - DNS Configuration". */
  category: z.string(),
  /** The problem that the first why asks about. */
  problem: z.string(),
  whys: z.array(Why),
  /** Conditions that had to come together. */
  factors: z.array(Factor),
  wentWell: z.array(Note),
  wentPoorly: z.array(Note),
  gotLucky: z.array(Note),
  surprises: z.array(Note),
})
export type Analysis = Readonly<z.infer<typeof Analysis>>
