import * as z from 'zod'
import { Instant, Precision, Zone } from './time'

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

/** Who or what did something, or noticed it: the lane of a chart that it is drawn in. */
export const Lane = z.enum(['people', 'systems', 'alerts', 'customers'])
export type Lane = z.infer<typeof Lane>

/** Something that shows it was so: a dashboard, a log, a ticket, an attached file. */
export const Evidence = z.object({
  id: z.string(),
  label: z.string(),
  link: z.string(),
  /** The id of an attachment of the incident. */
  attachment: z.string().optional(),
})
export type Evidence = Readonly<z.infer<typeof Evidence>>

/** Where an entry was found. */
export const EventSource = z.object({
  /** File, channel or system, e.g. "#inc-42", "PagerDuty"; never empty. Those with one name share a clock. */
  file: z.string(),
  /** Where in it: "line 12", "timeline[3]", a message's time stamp; empty where it was typed in. */
  position: z.string(),
  /** The words as found. */
  quote: z.string(),
})
export type EventSource = Readonly<z.infer<typeof EventSource>>

/** One thing that happened. A milestone is an event, so that each moment is written down once. */
export const TimelineEvent = z.object({
  id: z.string(),
  /** When it happened, or began; already corrected where the clock of its source is known to be wrong. */
  at: Instant,
  /** When it ended, where it went on for a while. */
  until: Instant.optional(),
  precision: Precision,
  /** The time as it was written down, and the zone it was read in. */
  written: z.object({ text: z.string(), zone: Zone }).optional(),
  text: z.string(),
  /** Set by hand; otherwise it follows from the milestones. */
  phase: Phase.optional(),
  milestone: Milestone.optional(),
  /** Set by hand; otherwise it is told from the words. */
  lane: Lane.optional(),
  certainty: Certainty,
  visibility: Visibility,
  evidence: z.array(Evidence),
  source: EventSource.optional(),
  /** For those who write; never printed. */
  comment: z.string().optional(),
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

/** What is known of the clock that a source stamped its entries with. */
export const SourceClock = z.object({
  id: z.string(),
  /** The `file` of the events it stamped. */
  source: z.string(),
  /** By how many seconds it was ahead of true time; negative where it was behind. */
  ahead: z.int(),
  /** How that is known. */
  note: z.string(),
})
export type SourceClock = Readonly<z.infer<typeof SourceClock>>

/** Whose definitions the durations follow. */
export const DurationStandard = z.enum(['recommended', 'FireHydrant', 'Rootly', 'Datadog', 'PagerDuty'])
export type DurationStandard = z.infer<typeof DurationStandard>
