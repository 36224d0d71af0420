import { z } from 'zod'
import { Action } from './action'
import { Analysis, Note, Why } from './analysis'
import { Attachment } from './attachment'
import type { Change, ListItems, ListName, Parts } from './edit'
import { AffectedService, Impact, ImpactInterval } from './impact'
import { Incident } from './incident'
import { Approval, Attendee, Review } from './review'
import { Milestone, TimelineEvent } from './timeline-event'

/** What each list holds, to check changes that come from elsewhere: another process, or a file. */
const itemSchemas = {
  timeline: TimelineEvent,
  actions: Action,
  services: AffectedService,
  intervals: ImpactInterval,
  whys: Why,
  factors: Note,
  wentWell: Note,
  wentPoorly: Note,
  gotLucky: Note,
  surprises: Note,
  attendees: Attendee,
  approvals: Approval,
  attachments: Attachment,
} satisfies { [List in ListName]: z.ZodObject & z.ZodType<ListItems[List]> }

const partSchemas = {
  incident: Incident.omit({
    impact: true,
    timeline: true,
    analysis: true,
    actions: true,
    review: true,
    attachments: true,
  }),
  impact: Impact,
  analysis: Analysis,
  review: Review,
} satisfies { [Part in keyof Parts]: z.ZodObject & z.ZodType<Parts[Part]> }

const writes = Object.entries(partSchemas).map(([part, schema]) =>
  z.object({ kind: z.literal('write'), part: z.literal(part), with: schema.partial() }),
)

const listChanges = Object.entries(itemSchemas).flatMap(([list, item]) => [
  z.object({ kind: z.literal('add'), list: z.literal(list), items: z.array(item) }),
  z.object({ kind: z.literal('amend'), list: z.literal(list), id: z.string(), with: item.partial() }),
  z.object({ kind: z.literal('remove'), list: z.literal(list), ids: z.array(z.string()) }),
])

const mark = z.object({ kind: z.literal('mark'), id: z.string(), milestone: Milestone.optional() })

// Built from the lists above, so that the compiler cannot follow; they are checked against the types one by one.
export const ChangeSchema = z.union([...writes, ...listChanges, mark]) as unknown as z.ZodType<Change>
