import * as z from 'zod'
import { Action } from './action'
import { Amendment } from './amendment'
import { Analysis } from './analysis'
import { Attachment } from './attachment'
import { Impact } from './impact'
import { KeptWording } from './kept-wording'
import { PassedFinding, Person, Redaction } from './redaction'
import { Review } from './review'
import { Template, TemplateName } from './template'
import { Instant, Zone } from './time'
import { DurationStandard, SourceClock, TimelineEvent } from './timeline-event'

/** How bad it was, worst first. */
export const Severity = z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4'])
export type Severity = z.infer<typeof Severity>

export const severityWord: Record<Severity, string> = {
  SEV1: 'Critical',
  SEV2: 'High',
  SEV3: 'Medium',
  SEV4: 'Low',
}

export const Status = z.enum(['draft', 'in review', 'approved', 'closed'])
export type Status = z.infer<typeof Status>

/** Who may read the document. Printed on every page. */
export const Classification = z.enum(['public', 'internal', 'confidential', 'restricted'])
export type Classification = z.infer<typeof Classification>

/** An id as teams write it: INC-2026-042. Anything printable of at most 100 characters, no line breaks. */
export const IncidentId = z
  .string()
  .regex(/^[^\p{Cc}\p{Cs}]{1,100}$/u, 'An incident id has 1 to 100 characters, all on one line.')
  .refine((id) => id === id.trim(), 'An incident id has no spaces around it.')

/** What the exchange JSON said that has no field here, kept so that an export says it again. */
const ExchangeRemainder = z.object({
  /** The word used for the severity, e.g. "Critical". */
  severity: z.string().optional(),
  /** Top-level keys that the format does not define, with their values. */
  extra: z.record(z.string(), z.json()),
  /** Keys of the format that the document did not have. */
  absent: z.array(z.string()),
})

/**
 * One incident and its post-mortem: the record that everything else is derived from.
 * Times are UTC instants; texts are light Markdown unless said otherwise; an empty text is "not written yet".
 */
export const Incident = z.object({
  /** Unique in an archive, editable. */
  id: IncidentId,
  /** One line, plain text. */
  title: z.string(),
  severity: Severity,
  /** The organisation size it is written for. */
  template: TemplateName,
  /** The team's own template it is written by, as it was when it was chosen; none for one that ships. */
  form: Template.optional(),
  status: Status,
  /** Counts approved states of the document, from 1. */
  revision: z.int().min(1),
  classification: Classification,
  /** The zone that times are shown in, beside UTC. */
  zone: Zone,
  tags: z.array(z.string()),
  /** When the post-mortem was begun. */
  openedAt: Instant,
  /** What happened, for how long, with what impact and how it was fixed, in 3 to 5 sentences. */
  summary: z.string(),
  /** The summary as it was drafted from the fields. While the two are the same, nobody has read it over yet. */
  draftedSummary: z.string().optional(),
  impact: Impact,
  /** In the order it was written down; `inOrder` gives the order in which it happened. */
  timeline: z.array(TimelineEvent),
  /** Clocks that were wrong; the events of their sources are corrected by this. */
  clocks: z.array(SourceClock),
  /** Whose definitions the printed durations follow. */
  durationStandard: DurationStandard,
  analysis: Analysis,
  actions: z.array(Action),
  review: Review,
  /** Files that show what happened, in the order they were added. */
  attachments: z.array(Attachment),
  /** What was answered to the questions of the template, by the id of the field. */
  answers: z.record(z.string(), z.string()),
  /** What the coach found and somebody decided to keep. */
  keptWordings: z.array(KeptWording),
  /** What is not shown to those who read an edition. */
  redactions: z.array(Redaction),
  /** Who is called by which role, where an edition prints roles. Never printed. */
  people: z.array(Person),
  /** What looked like a secret or personal data and is shown. */
  passedFindings: z.array(PassedFinding),
  /** Why each revision after the first was begun, oldest first. */
  amendments: z.array(Amendment),
  exchange: ExchangeRemainder.optional(),
})
export type Incident = Readonly<z.infer<typeof Incident>>

/** An incident of which nothing is known but its id and when its post-mortem was begun (an instant). */
export function blankIncident(id: string, openedAt: Instant, template: TemplateName = 'scale-up'): Incident {
  return {
    id,
    title: '',
    severity: 'SEV2',
    template,
    status: 'draft',
    revision: 1,
    classification: 'internal',
    zone: 'UTC',
    tags: [],
    openedAt,
    summary: '',
    impact: {
      users: { howMeasured: '' },
      revenue: { currency: 'USD', basis: 'not assessed', source: '' },
      services: [],
      intervals: [],
      slo: { windowDays: 30 },
      supportNote: '',
      responders: { note: '' },
      dataEffects: [],
      regulations: [],
      regulatoryNote: '',
      metrics: {},
    },
    timeline: [],
    clocks: [],
    durationStandard: 'recommended',
    analysis: {
      category: '',
      problem: '',
      whys: [],
      factors: [],
      wentWell: [],
      wentPoorly: [],
      gotLucky: [],
      surprises: [],
    },
    actions: [],
    review: { attendees: [], notes: '', approvals: [] },
    attachments: [],
    answers: {},
    keptWordings: [],
    redactions: [],
    people: [],
    passedFindings: [],
    amendments: [],
  }
}
