import type { Incident } from './incident'
import { onceFor } from './once'
import { type Point, pointsOf } from './points'
import { isSectionId, type SectionId } from './section-ids'
import type { TemplateField, TemplateSection } from './template'
import { templateOf } from './templates'

export type Section = {
  /** One of `sectionIds`, or the id of a section of the team's own. */
  readonly id: string
  readonly title: string
  /** What a good answer holds, for the person who writes. */
  readonly guide: string
  readonly isRequired: boolean
  readonly points: readonly Point[]
  /** What the team asks in it beyond its points. */
  readonly fields: readonly TemplateField[]
}

/** The sections that the incident's template has, in its order, with what each still lacks. */
export const sectionsOf = onceFor((incident: Incident): readonly Section[] =>
  templateOf(incident).sections.map((section) => ({
    id: section.id,
    ...wordsOf(section),
    isRequired: section.isRequired,
    points: pointsOf(section, incident),
    fields: section.fields,
  })),
)

/** What a section is called and what a good answer holds: in the words of the template, or as it ships. */
export function wordsOf({ id, title, guide }: Pick<TemplateSection, 'id' | 'title' | 'guide'>): SectionWords {
  const shipped = isSectionId(id) ? words[id] : { title: '', guide: '' }
  return { title: title || shipped.title || 'Untitled section', guide: guide || shipped.guide }
}

/** As it ships. */
export function sectionTitle(id: SectionId): string {
  return words[id].title
}

/** Share of a section's points that are met, 0 to 1; all of it where nothing is asked. */
export function completeness({ points }: Pick<Section, 'points'>): number {
  return points.length === 0 ? 1 : points.filter((point) => point.isMet).length / points.length
}

/** Share of the points of all required sections that are met, 0 to 1. */
export function wholeCompleteness(sections: readonly Section[]): number {
  return completeness({ points: sections.filter((section) => section.isRequired).flatMap((s) => s.points) })
}

type SectionWords = { readonly title: string; readonly guide: string }

const words: Record<SectionId, SectionWords> = {
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
