import * as z from 'zod'
import { Action } from './action'
import { Analysis, Factor, Note, Why } from './analysis'
import { Attachment } from './attachment'
import type { Change, ListItems, ListName, Parts } from './edit'
import { AffectedService, Impact, ImpactInterval } from './impact'
import { Incident } from './incident'
import { KeptWording } from './kept-wording'
import { PassedFinding, Person, Redaction } from './redaction'
import { Approval, Attendee, Review } from './review'
import { CalendarDate, Instant } from './time'
import { Milestone, SourceClock, TimelineEvent } from './timeline-event'

/** What each list holds, to check changes that come from elsewhere: another process, or a file. */
const itemSchemas = {
  timeline: TimelineEvent,
  clocks: SourceClock,
  actions: Action,
  services: AffectedService,
  intervals: ImpactInterval,
  whys: Why,
  factors: Factor,
  wentWell: Note,
  wentPoorly: Note,
  gotLucky: Note,
  surprises: Note,
  attendees: Attendee,
  approvals: Approval,
  attachments: Attachment,
  keptWordings: KeptWording,
  redactions: Redaction,
  people: Person,
  passedFindings: PassedFinding,
} satisfies { [List in ListName]: z.ZodObject & z.ZodType<ListItems[List]> }

const partSchemas = {
  incident: Incident.omit({
    status: true,
    revision: true,
    impact: true,
    timeline: true,
    clocks: true,
    analysis: true,
    actions: true,
    review: true,
    attachments: true,
    answers: true,
    keptWordings: true,
    redactions: true,
    people: true,
    passedFindings: true,
    amendments: true,
  }),
  impact: Impact,
  analysis: Analysis,
  review: Review,
} satisfies { [Part in keyof Parts]: z.ZodObject & z.ZodType<Parts[Part]> }

const lists = Object.entries(itemSchemas)

/** Told apart by their words first: a history of hundreds of changes is checked whenever an incident is opened. */
const kinds = z.discriminatedUnion('kind', [
  oneOf(
    'part',
    Object.entries(partSchemas).map(([part, schema]) =>
      z.object({ kind: z.literal('write'), part: z.literal(part), with: schema.partial() }),
    ),
  ),
  oneOf(
    'list',
    lists.map(([list, item]) =>
      z.object({ kind: z.literal('add'), list: z.literal(list), items: z.array(item) }),
    ),
  ),
  oneOf(
    'list',
    lists.map(([list, item]) =>
      z.object({ kind: z.literal('amend'), list: z.literal(list), id: z.string(), with: item.partial() }),
    ),
  ),
  oneOf(
    'list',
    lists.map(([list]) =>
      z.object({ kind: z.literal('remove'), list: z.literal(list), ids: z.array(z.string()) }),
    ),
  ),
  oneOf(
    'list',
    lists.map(([list, item]) =>
      z.object({
        kind: z.literal('amend each'),
        list: z.literal(list),
        items: z.array(z.object({ id: z.string(), with: item.partial() })),
      }),
    ),
  ),
  oneOf(
    'list',
    lists.map(([list]) =>
      z.object({
        kind: z.literal('move'),
        list: z.literal(list),
        id: z.string(),
        before: z.string().optional(),
      }),
    ),
  ),
  z.object({
    kind: z.literal('correct clock'),
    source: z.string(),
    ahead: z.int(),
    note: z.string(),
  }),
  z.object({
    kind: z.literal('answer'),
    section: z.string(),
    field: z.string(),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('together'),
    changes: z.array(z.lazy((): z.ZodType<Change> => ChangeSchema)),
  }),
  z.object({ kind: z.literal('mark'), id: z.string(), milestone: Milestone.optional() }),
  z.object({
    kind: z.literal('request approval'),
    at: Instant,
    signatories: z.array(Approval),
  }),
  z.object({ kind: z.literal('withdraw request') }),
  z.object({
    kind: z.literal('sign'),
    id: z.string(),
    name: z.string(),
    decision: z.enum(['approved', 'changes requested']),
    note: z.string(),
    on: CalendarDate,
    at: Instant,
  }),
  z.object({ kind: z.literal('amend document'), reason: z.string(), at: Instant }),
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('reopen') }),
  z.object({ kind: z.literal('restore'), by: Incident, reason: z.string(), at: Instant }),
  z.object({ kind: z.literal('replace'), by: Incident, at: Instant.optional() }),
])

function oneOf<Key extends string, Option extends z.ZodObject>(key: Key, options: readonly Option[]) {
  const [first, ...others] = options
  if (!first) throw new Error(`There is nothing to tell apart by its ${key}.`)
  return z.discriminatedUnion(key, [first, ...others])
}

// Built from lists, so that the compiler cannot follow; each of them was checked against its type above.
export const ChangeSchema = kinds as unknown as z.ZodType<Change>
