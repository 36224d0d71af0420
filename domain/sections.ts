import type { Incident } from './incident'
import { impactDuration, revenueLost } from './metrics'
import { type SectionId, sectionIds } from './section-ids'
import { countSentences, sentenceCase } from './sentences'
import { templates } from './templates'
import { milestonesOf } from './timeline'
import type { Milestone } from './timeline-event'
import { longestChain } from './whys'

/** One thing a section should hold, and whether it does. */
export type Point = { readonly label: string; readonly isMet: boolean }

export type Section = {
  readonly id: SectionId
  readonly title: string
  /** What a good answer holds, for the person who writes. */
  readonly guide: string
  readonly isRequired: boolean
  readonly points: readonly Point[]
}

/** All sections with what each still lacks, as the incident's template asks for it. */
export function sectionsOf(incident: Incident): Section[] {
  const { required } = templates[incident.template]
  return sectionIds.map((id) => ({
    id,
    ...words[id],
    isRequired: id === 'overview' || required.includes(id),
    points: points[id](incident),
  }))
}

export function sectionTitle(id: SectionId): string {
  return words[id].title
}

/** Share of a section's points that are met, 0 to 1. */
export function completeness(section: Pick<Section, 'points'>): number {
  return section.points.filter((point) => point.isMet).length / section.points.length
}

/** Share of the points of all required sections that are met, 0 to 1. */
export function wholeCompleteness(sections: readonly Section[]): number {
  return completeness({ points: sections.filter((section) => section.isRequired).flatMap((s) => s.points) })
}

const words: Record<SectionId, { readonly title: string; readonly guide: string }> = {
  overview: {
    title: 'Overview',
    guide: 'What the incident is called, how bad it was and who may read about it.',
  },
  summary: {
    title: 'Summary',
    guide:
      'Three to five sentences a reader outside engineering understands: what happened, for how long, with what impact, and how it was fixed.',
  },
  impact: {
    title: 'Impact',
    guide: 'Hard numbers: users, revenue, services and endpoints. Say how each figure was obtained.',
  },
  timeline: {
    title: 'Timeline',
    guide:
      'What happened, to the minute or second. Mark when it was detected, communicated, mitigated and resolved.',
  },
  whys: {
    title: 'Five whys',
    guide:
      'Ask why until the answer is something the organisation can change. A person is never the last answer.',
  },
  lessons: {
    title: 'Lessons',
    guide:
      'What worked is worth keeping, what did not is worth fixing, and luck is a risk that has not happened yet.',
  },
  actions: {
    title: 'Action items',
    guide: 'Concrete work somebody can check off: P0 within 24 hours, P1 soon, P2 later.',
  },
  review: {
    title: 'Review',
    guide: 'Who was at the table by role, what the meeting added, and who signs.',
  },
  attachments: {
    title: 'Attachments',
    guide:
      'Files that show what happened: screenshots, graphs, logs, a customer’s letter. They are kept inside the archive.',
  },
}

const points: Record<SectionId, (incident: Incident) => Point[]> = {
  overview: ({ title, analysis }) => [
    { label: 'Title', isMet: isWritten(title) },
    { label: 'Root cause category', isMet: isWritten(analysis.category) },
  ],
  summary: ({ summary }) => {
    const sentences = countSentences(summary)
    return [
      { label: 'Written', isMet: isWritten(summary) },
      { label: '3 to 5 sentences', isMet: sentences >= 3 && sentences <= 5 },
    ]
  },
  impact: (incident) => [
    {
      label: 'Users affected',
      isMet: incident.impact.users.affected !== undefined || incident.impact.users.percent !== undefined,
    },
    { label: 'Revenue', isMet: revenueLost(incident) !== undefined },
    { label: 'Services', isMet: incident.impact.services.some((service) => isWritten(service.name)) },
    { label: 'Duration', isMet: impactDuration(incident) !== undefined },
  ],
  timeline: ({ timeline }) => {
    const milestones = milestonesOf(timeline)
    const asked: readonly Milestone[] = ['detected', 'communicated', 'mitigated', 'resolved']
    return [
      { label: 'Events', isMet: timeline.length >= 2 },
      ...asked.map((name) => ({ label: `${sentenceCase(name)} marked`, isMet: milestones.has(name) })),
    ]
  },
  whys: ({ analysis, template }) => {
    const depth = templates[template].whys
    return [
      { label: 'Problem stated', isMet: isWritten(analysis.problem) },
      { label: `${depth} whys answered`, isMet: longestChain(analysis.whys) >= depth },
      { label: 'Contributing factors', isMet: hasNote(analysis.factors) },
    ]
  },
  lessons: ({ analysis }) => [
    { label: 'What went well', isMet: hasNote(analysis.wentWell) },
    { label: 'What went poorly', isMet: hasNote(analysis.wentPoorly) },
    { label: 'Where we got lucky', isMet: hasNote(analysis.gotLucky) },
  ],
  actions: ({ actions }) => [
    { label: 'At least one action', isMet: actions.some((action) => isWritten(action.text)) },
    {
      label: 'Each has an owner',
      isMet: actions.length > 0 && actions.every((action) => isWritten(action.owner)),
    },
    {
      label: 'Each says when it is done',
      isMet: actions.length > 0 && actions.every((action) => isWritten(action.doneWhen)),
    },
  ],
  review: ({ review, template }) => [
    { label: 'Meeting held', isMet: review.meetingAt !== undefined },
    { label: 'Roles present', isMet: review.attendees.some((attendee) => isWritten(attendee.role)) },
    ...templates[template].signedBy.map((role) => ({
      label: `${role} signed`,
      isMet: review.approvals.some((approval) => approval.role === role && approval.decision === 'approved'),
    })),
  ],
  attachments: ({ attachments }) => [
    { label: 'A file attached', isMet: attachments.length > 0 },
    {
      label: 'Each says what it shows',
      isMet: attachments.length > 0 && attachments.every(({ note }) => isWritten(note)),
    },
  ],
}

function isWritten(text: string): boolean {
  return text.trim() !== ''
}

function hasNote(notes: readonly { readonly text: string }[]): boolean {
  return notes.some((note) => isWritten(note.text))
}
