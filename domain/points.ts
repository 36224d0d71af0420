import { neededKinds, plannedActions } from './action-coverage'
import { isNamedOwner } from './action-owner'
import { answerTo } from './answers'
import { revenueLost } from './cost'
import { openSlots } from './guide/slots'
import type { Incident } from './incident'
import { impactDuration } from './metrics'
import { isSectionId, type SectionId } from './section-ids'
import { countSentences, sentenceCase } from './sentences'
import type { TemplateSection, Tracking } from './template'
import { templateOf } from './templates'
import { milestonesOf } from './timeline'
import type { Milestone } from './timeline-event'
import { longestChain } from './whys'

/** One thing a section should hold, and whether it does. */
export type Point = {
  /** Unique in its section; what a template leaves out is named by it. */
  readonly id: string
  readonly label: string
  readonly isMet: boolean
  /** Whose signature it asks for. */
  readonly role?: string
}

/** What a section of a template asks of an incident: its own points without those it leaves, and its required fields. */
export function pointsOf({ id, leaves, fields }: TemplateSection, incident: Incident): Point[] {
  const shipped = isSectionId(id) ? points[id](incident) : []
  return [
    ...shipped.filter((point) => !leaves.includes(point.id)),
    ...fields
      .filter((field) => field.isRequired)
      .map((field) => ({
        id: field.id,
        label: field.label,
        isMet: isWritten(answerTo(field.id, incident)),
      })),
  ]
}

/** Everything that the sections that ship can ask for. */
export function shippedPoints(id: SectionId, incident: Incident): Point[] {
  return points[id](incident)
}

/** How one action is found again, in the words of where it is tracked. */
const trackedAs: Record<Tracking, string> = {
  'GitHub issues': 'Each has its GitHub issue',
  'Jira epics': 'Each has its Jira ticket',
  'Compliance-tracked roadmap': 'Each has its place on the roadmap',
}

const points: Record<SectionId, (incident: Incident) => Point[]> = {
  overview: ({ title, analysis }) => [
    point('title', 'Title', isWritten(title)),
    point('category', 'Root cause category', isWritten(analysis.category)),
  ],
  summary: ({ summary }) => {
    const sentences = countSentences(summary)
    const open = openSlots(summary).length
    return [
      point('written', openPlaces(open), isWritten(summary) && open === 0),
      point('length', '3 to 5 sentences', sentences >= 3 && sentences <= 5),
    ]
  },
  impact: (incident) => {
    const { users, services } = incident.impact
    return [
      point('users', 'Users affected', users.affected !== undefined || users.percent !== undefined),
      point('how measured', 'How users were counted', isWritten(users.howMeasured)),
      point(
        'services',
        'Services',
        services.some((service) => isWritten(service.name)),
      ),
      point('duration', 'Duration', (impactDuration(incident)?.seconds ?? 0) > 0),
      // An estimate is worked out from the duration.
      point('revenue', 'Revenue', revenueLost(incident) !== undefined),
    ]
  },
  timeline: ({ timeline }) => {
    const milestones = milestonesOf(timeline)
    const asked: readonly Milestone[] = ['detected', 'communicated', 'mitigated', 'resolved']
    return [
      point('events', 'Events', timeline.length >= 2),
      ...asked.map((name) => point(name, `${sentenceCase(name)} marked`, milestones.has(name))),
    ]
  },
  whys: (incident) => {
    const { analysis } = incident
    const depth = templateOf(incident).whys
    return [
      point('problem', 'Problem stated', isWritten(analysis.problem)),
      point(
        'depth',
        depth === 1 ? 'A why answered' : `${depth} whys answered`,
        longestChain(analysis.whys) >= depth,
      ),
      point('factors', 'Contributing factors', hasNote(analysis.factors)),
    ]
  },
  lessons: ({ analysis }) => [
    point('well', 'What went well', hasNote(analysis.wentWell)),
    point('poorly', 'What went poorly', hasNote(analysis.wentPoorly)),
    point('lucky', 'Where we got lucky', hasNote(analysis.gotLucky)),
  ],
  actions: (incident) => {
    const planned = plannedActions(incident)
    const each = (holds: (action: (typeof planned)[number]) => boolean) =>
      planned.length > 0 && planned.every(holds)
    return [
      point(
        'one',
        'At least one action',
        planned.some((action) => isWritten(action.text)),
      ),
      point(
        'owner',
        'Each has an owner',
        each(({ owner }) => isNamedOwner(owner)),
      ),
      point(
        'done when',
        'Each says when it is done',
        each(({ doneWhen }) => isWritten(doneWhen)),
      ),
      point(
        'due',
        'Each has a date',
        each(({ due }) => due !== undefined),
      ),
      point(
        'coverage',
        'One prevents, one detects, one mitigates',
        neededKinds.every((kind) => planned.some((action) => action.kind === kind && isWritten(action.text))),
      ),
      point(
        'ticket',
        trackedAs[templateOf(incident).tracking],
        each(({ ticket }) => isWritten(ticket.key) || isWritten(ticket.link)),
      ),
    ]
  },
  review: (incident) => {
    const { review } = incident
    return [
      point('meeting', 'Meeting held', review.meetingAt !== undefined),
      point(
        'roles',
        'Roles present',
        review.attendees.some((attendee) => isWritten(attendee.role)),
      ),
      ...templateOf(incident).signedBy.map((role) => ({
        id: `signed ${role}`,
        label: `${role} signed`,
        isMet: review.approvals.some(
          (approval) => approval.role === role && approval.decision === 'approved',
        ),
        role,
      })),
    ]
  },
  attachments: ({ attachments }) => [
    point('file', 'A file attached', attachments.length > 0),
    point(
      'shown',
      'Each says what it shows',
      attachments.length > 0 && attachments.every(({ note }) => isWritten(note)),
    ),
  ],
}

/** What a draft leaves open is said where it is asked for. */
function openPlaces(open: number): string {
  return open === 0 ? 'Written' : `Written, ${open === 1 ? '1 place' : `${open} places`} still open`
}

function point(id: string, label: string, isMet: boolean): Point {
  return { id, label, isMet }
}

function isWritten(text: string): boolean {
  return text.trim() !== ''
}

function hasNote(notes: readonly { readonly text: string }[]): boolean {
  return notes.some((note) => isWritten(note.text))
}
