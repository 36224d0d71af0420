import * as z from 'zod'
import { CalendarDate, Instant } from './time'

/** A role at the meeting, never a name that could be blamed: "Incident commander", "Payments on-call". */
export const Attendee = z.object({ id: z.string(), role: z.string() })
export type Attendee = Readonly<z.infer<typeof Attendee>>

export const Decision = z.enum(['pending', 'approved', 'changes requested'])
export type Decision = z.infer<typeof Decision>

/** A signature under the document. Here a name belongs: somebody vouches. */
export const Approval = z.object({
  id: z.string(),
  role: z.string(),
  name: z.string(),
  decision: Decision,
  on: CalendarDate.optional(),
  /** When it was signed in the app; a signature on paper has a date only. */
  signedAt: Instant.optional(),
  note: z.string(),
})
export type Approval = Readonly<z.infer<typeof Approval>>

/** The way from data gathering over the meeting to the signatures. */
export const Review = z.object({
  /** When the first draft was written. */
  draftedAt: Instant.optional(),
  /** When the evidence was together. */
  dataGatheredAt: Instant.optional(),
  /** When the post-mortem meeting was held. */
  meetingAt: Instant.optional(),
  /** When the action items were agreed and handed to those who carry them out. */
  actionsAgreedAt: Instant.optional(),
  /** When those who sign were asked to. */
  requestedAt: Instant.optional(),
  attendees: z.array(Attendee),
  notes: z.string(),
  approvals: z.array(Approval),
})
export type Review = Readonly<z.infer<typeof Review>>
