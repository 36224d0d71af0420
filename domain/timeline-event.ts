import * as z from 'zod'
import { Instant, Precision } from './time'

/** The lifecycle of an incident, in order. */
export const Phase = z.enum(['detection', 'triage', 'stabilization', 'resolution', 'follow-up'])
export type Phase = z.infer<typeof Phase>

/** Moments that durations are measured between, in the order they are expected. */
export const Milestone = z.enum([
  'cause started',
  'impact started',
  'detected',
  'declared',
  'acknowledged',
  'communicated',
  'identified',
  'mitigated',
  'resolved',
  'closed',
])
export type Milestone = z.infer<typeof Milestone>

/** How sure we are: seen in a record, told by somebody, concluded, or still open. */
export const Certainty = z.enum(['fact', 'account', 'inference', 'question'])
export type Certainty = z.infer<typeof Certainty>

/** Which editions print it. */
export const Visibility = z.enum(['everyone', 'internal', 'engineering'])
export type Visibility = z.infer<typeof Visibility>

/** Something that shows it was so: a dashboard, a log, a ticket. */
export const Evidence = z.object({ id: z.string(), label: z.string(), link: z.string() })
export type Evidence = Readonly<z.infer<typeof Evidence>>

/** Where an imported entry was found. */
export const EventSource = z.object({
  /** File or channel name. */
  file: z.string(),
  /** Where in it: "line 12", "timeline[3]", a message's time stamp. */
  position: z.string(),
  /** The words as found. */
  quote: z.string(),
})
export type EventSource = Readonly<z.infer<typeof EventSource>>

/** One thing that happened. A milestone is an event, so that each moment is written down once. */
export const TimelineEvent = z.object({
  id: z.string(),
  at: Instant,
  precision: Precision,
  text: z.string(),
  /** Set by hand; otherwise it follows from the milestones. */
  phase: Phase.optional(),
  milestone: Milestone.optional(),
  certainty: Certainty,
  visibility: Visibility,
  evidence: z.array(Evidence),
  source: EventSource.optional(),
  /** What the exchange JSON said of this event that has no field here. */
  exchange: z
    .object({
      /** The time as it was written there. */
      timestamp: z.string(),
      /** Keys that the format does not define. */
      extra: z.record(z.string(), z.json()),
    })
    .optional(),
})
export type TimelineEvent = Readonly<z.infer<typeof TimelineEvent>>
