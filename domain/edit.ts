import type { Action } from './action'
import type { Analysis, Factor, Note, Why } from './analysis'
import { type ApprovalChange, approvalStep, withSignaturesOf } from './approval-changes'
import { isLocked, mayFollow } from './approvals'
import type { Attachment } from './attachment'
import type { AffectedService, Impact, ImpactInterval } from './impact'
import type { Incident } from './incident'
import type { KeptWording } from './kept-wording'
import type { PassedFinding, Person, Redaction } from './redaction'
import type { Approval, Attendee, Review } from './review'
import { laterBy } from './timeline'
import type { Milestone, SourceClock, TimelineEvent } from './timeline-event'

/** The lists of an incident by name, and what each holds. */
export type ListItems = {
  timeline: TimelineEvent
  clocks: SourceClock
  actions: Action
  services: AffectedService
  intervals: ImpactInterval
  whys: Why
  factors: Factor
  wentWell: Note
  wentPoorly: Note
  gotLucky: Note
  surprises: Note
  attendees: Attendee
  approvals: Approval
  attachments: Attachment
  keptWordings: KeptWording
  redactions: Redaction
  people: Person
  passedFindings: PassedFinding
}
export type ListName = keyof ListItems

/** The single fields that can be rewritten, by the part of the incident they belong to. */
export type Parts = {
  incident: Omit<
    Incident,
    | 'status'
    | 'revision'
    | 'impact'
    | 'timeline'
    | 'clocks'
    | 'analysis'
    | 'actions'
    | 'review'
    | 'attachments'
    | 'answers'
    | 'keptWordings'
    | 'redactions'
    | 'people'
    | 'passedFindings'
    | 'amendments'
  >
  impact: Impact
  analysis: Analysis
  review: Review
}

type ListChange = {
  [List in ListName]:
    | { readonly kind: 'add'; readonly list: List; readonly items: readonly ListItems[List][] }
    | {
        readonly kind: 'amend'
        readonly list: List
        readonly id: string
        readonly with: Partial<ListItems[List]>
      }
    /** Each by its own values, as one step. */
    | {
        readonly kind: 'amend each'
        readonly list: List
        readonly items: readonly { readonly id: string; readonly with: Partial<ListItems[List]> }[]
      }
    | { readonly kind: 'remove'; readonly list: List; readonly ids: readonly string[] }
    /** Puts an item in another place of its list: before another one, or at the end. */
    | {
        readonly kind: 'move'
        readonly list: List
        readonly id: string
        readonly before?: string | undefined
      }
}[ListName]

type PartChange = {
  [Part in keyof Parts]: {
    readonly kind: 'write'
    readonly part: Part
    readonly with: Partial<Parts[Part]>
  }
}[keyof Parts]

/** Every change a person can make to an incident. */
export type Change =
  | PartChange
  | ListChange
  /** Marks an event with a milestone, which then belongs to no other event; without one, unmarks it. */
  | { readonly kind: 'mark'; readonly id: string; readonly milestone?: Milestone | undefined }
  /** Says by how many seconds the clock of a source was ahead, and corrects its events by that. */
  | { readonly kind: 'correct clock'; readonly source: string; readonly ahead: number; readonly note: string }
  /** Answers a question of the template, which stands in one of its sections. */
  | { readonly kind: 'answer'; readonly section: string; readonly field: string; readonly text: string }
  /** Several changes as one step. */
  | { readonly kind: 'together'; readonly changes: readonly Change[] }
  | ApprovalChange

/**
 * The incident after a change, and the same one where the change would alter what is locked. Signatures that were given
 * to other words are withdrawn. The incident before stays as it was.
 */
export function edit(incident: Incident, change: Change): Incident {
  if (change.kind === 'together') return change.changes.reduce(edit, incident)
  const next = changed(incident, change)
  if (isLocked(incident)) return mayFollow(incident, next) ? next : incident
  return change.kind === 'replace' ? next : withSignaturesOf(incident, next)
}

function changed(incident: Incident, change: Exclude<Change, { kind: 'together' }>): Incident {
  switch (change.kind) {
    case 'write':
      return write(incident, change)
    case 'add':
      return withMilestonesOnce(
        withList(incident, change.list, (items) => [...items, ...change.items]),
        change.list === 'timeline' ? change.items : [],
      )
    case 'amend':
      return amended(incident, change.list, [change])
    case 'amend each':
      return amended(incident, change.list, change.items)
    case 'move':
      return withList(incident, change.list, (items) => moved(items, change.id, change.before))
    case 'remove':
      return withList(incident, change.list, (items) => items.filter((item) => !change.ids.includes(item.id)))
    case 'mark':
      return { ...incident, timeline: marked(incident.timeline, change.id, change.milestone) }
    case 'correct clock':
      return withClock(incident, change)
    case 'answer':
      return { ...incident, answers: { ...incident.answers, [change.field]: change.text } }
    default:
      return approvalStep(incident, change)
  }
}

function write(incident: Incident, change: PartChange): Incident {
  if (change.part === 'incident') return { ...incident, ...change.with }
  return { ...incident, [change.part]: { ...incident[change.part], ...change.with } }
}

/** Which part of the incident a list lives in. */
const listHome = {
  timeline: 'incident',
  clocks: 'incident',
  actions: 'incident',
  services: 'impact',
  intervals: 'impact',
  whys: 'analysis',
  factors: 'analysis',
  wentWell: 'analysis',
  wentPoorly: 'analysis',
  gotLucky: 'analysis',
  surprises: 'analysis',
  attendees: 'review',
  approvals: 'review',
  attachments: 'incident',
  keptWordings: 'incident',
  redactions: 'incident',
  people: 'incident',
  passedFindings: 'incident',
} as const satisfies Record<ListName, keyof Parts>

export function listOf<List extends ListName>(incident: Incident, list: List): readonly ListItems[List][] {
  const home: keyof Parts = listHome[list]
  const part: object = home === 'incident' ? incident : incident[home]
  // The compiler cannot follow a key into the part it lives in; `listHome` says where that is.
  return (part as Record<ListName, readonly ListItems[List][]>)[list]
}

type AnyItem = { readonly id: string }

function withList(
  incident: Incident,
  list: ListName,
  next: (items: readonly AnyItem[]) => readonly AnyItem[],
): Incident {
  const home = listHome[list]
  const changed = { [list]: next(listOf(incident, list)) }
  return home === 'incident'
    ? { ...incident, ...changed }
    : { ...incident, [home]: { ...incident[home], ...changed } }
}

type Amended<Item> = { readonly id: string; readonly with: Partial<Item> }

function amended<List extends ListName>(
  incident: Incident,
  list: List,
  items: readonly Amended<ListItems[ListName]>[],
): Incident {
  const valuesOf = valuesById(items)
  const next = withList(incident, list, (all) =>
    all.map((item) => {
      const values = valuesOf(item.id)
      return values ? { ...item, ...values } : item
    }),
  )
  return withMilestonesOnce(
    next,
    list === 'timeline' ? items.map((item) => ({ ...item.with, id: item.id })) : [],
  )
}

/** One item is what a key stroke changes, in a list of thousands perhaps: each is asked about. */
function valuesById(
  items: readonly Amended<ListItems[ListName]>[],
): (id: string) => Partial<ListItems[ListName]> | undefined {
  const [only, another] = items
  if (only && !another) return (id) => (id === only.id ? only.with : undefined)
  const values = new Map(items.map((item) => [item.id, item.with]))
  return (id) => values.get(id)
}

/** A milestone that was just given to an event belongs to no other; of several given at once, to the last. */
function withMilestonesOnce(
  incident: Incident,
  given: readonly { readonly id: string; readonly milestone?: Milestone | undefined }[],
): Incident {
  const marking = given.filter(({ milestone }) => milestone !== undefined)
  if (marking.length === 0) return incident
  const present = new Set(incident.timeline.map((event) => event.id))
  const owners = new Map(
    marking.filter(({ id }) => present.has(id)).map(({ id, milestone }) => [milestone, id]),
  )
  const timeline = incident.timeline.map((event) =>
    event.milestone && (owners.get(event.milestone) ?? event.id) !== event.id
      ? { ...event, milestone: undefined }
      : event,
  )
  return { ...incident, timeline }
}

function moved(items: readonly AnyItem[], id: string, before: string | undefined): readonly AnyItem[] {
  const item = items.find((candidate) => candidate.id === id)
  if (!item || id === before) return items
  const others = items.filter((candidate) => candidate !== item)
  const place = others.findIndex((candidate) => candidate.id === before)
  return place < 0 ? [...others, item] : [...others.slice(0, place), item, ...others.slice(place)]
}

/** A correction that would move an event out of the calendar is none. */
function withClock(
  incident: Incident,
  { source, ahead, note }: Extract<Change, { kind: 'correct clock' }>,
): Incident {
  const known = incident.clocks.find((clock) => clock.source === source)
  const later = (known?.ahead ?? 0) - ahead
  const timeline: TimelineEvent[] = []
  for (const event of incident.timeline) {
    const isStamped = later !== 0 && event.source?.file === source
    const times = isStamped ? laterBy(event, later) : event
    if (!times) return incident
    timeline.push(isStamped ? { ...event, ...times } : event)
  }
  return {
    ...incident,
    clocks: [
      ...incident.clocks.filter((clock) => clock !== known),
      ...(ahead === 0 ? [] : [{ id: `clock ${source}`, source, ahead, note }]),
    ],
    timeline,
  }
}

function marked(
  timeline: readonly TimelineEvent[],
  id: string,
  milestone: Milestone | undefined,
): TimelineEvent[] {
  // The event may have been removed meanwhile; then the milestone stays where it is.
  if (!timeline.some((event) => event.id === id)) return [...timeline]
  return timeline.map((event) => {
    if (event.id === id) return { ...event, milestone }
    return milestone !== undefined && event.milestone === milestone
      ? { ...event, milestone: undefined }
      : event
  })
}
