import { answerTo } from '../answers'
import type { Incident } from '../incident'
import type { SectionId } from '../section-ids'
import { templateOf } from '../templates'
import type { TimelineEvent } from '../timeline-event'
import type { About } from './narrative'

/** A text of the incident that somebody wrote, and where it is. */
export type Place = Pick<About, 'place' | 'isForwardLooking'> & {
  readonly section: string
  /** Its key, as a placed finding names it. */
  readonly key: string
  readonly text: string
}

/** All narrative of the sections that the incident's template has, in its order. Evidence and names are none. */
export function placesOf(incident: Incident): Place[] {
  const { sections } = templateOf(incident)
  return sections
    .flatMap(({ id, fields }) => [
      ...(placesIn[id as SectionId]?.(incident) ?? []),
      ...fields
        .filter(({ kind }) => kind === 'short text' || kind === 'long text')
        .map((field) => line(id, `answers/${field.id}`, answerTo(field.id, incident))),
    ])
    .filter(({ text }) => text.trim() !== '')
}

function line(section: string, key: string, text: string): Place {
  return { section, key, text, place: 'line', isForwardLooking: false }
}

function front(section: SectionId, key: string, text: string): Place {
  return { ...line(section, key, text), place: 'front' }
}

function cause(key: string, text: string): Place {
  return { ...line('whys', key, text), place: 'cause' }
}

function ahead(key: string, text: string): Place {
  return { ...line('actions', key, text), isForwardLooking: true }
}

const placesIn: Record<SectionId, (incident: Incident) => Place[]> = {
  overview: ({ title }) => [front('overview', 'title', title)],
  summary: ({ summary }) => [front('summary', 'summary', summary)],
  impact: ({ impact }) => [
    front('impact', 'impact.users.howMeasured', impact.users.howMeasured),
    front('impact', 'impact.revenue.source', impact.revenue.source),
    ...impact.services.map(({ id, effect }) => front('impact', `services/${id}/effect`, effect)),
    ...impact.intervals.map(({ id, note }) => front('impact', `intervals/${id}/note`, note)),
    front('impact', 'impact.supportNote', impact.supportNote),
    front('impact', 'impact.responders.note', impact.responders.note),
    front('impact', 'impact.regulatoryNote', impact.regulatoryNote),
  ],
  timeline: ({ timeline }) =>
    timeline
      .filter((event) => !isQuoted(event))
      .map(({ id, text }) => line('timeline', `timeline/${id}/text`, text)),
  whys: ({ analysis }) => [
    cause('analysis.problem', analysis.problem),
    ...analysis.whys.map(({ id, answer }) => cause(`whys/${id}/answer`, answer)),
    ...analysis.factors.map(({ id, text }) => cause(`factors/${id}/text`, text)),
  ],
  lessons: ({ analysis }) =>
    (['wentWell', 'wentPoorly', 'gotLucky', 'surprises'] as const).flatMap((list) =>
      analysis[list].map(({ id, text }) => line('lessons', `${list}/${id}/text`, text)),
    ),
  actions: ({ actions }) =>
    actions.flatMap(({ id, text, doneWhen, reason, status }) => [
      ahead(`actions/${id}/text`, text),
      status === 'not planned'
        ? ahead(`actions/${id}/reason`, reason)
        : ahead(`actions/${id}/doneWhen`, doneWhen),
    ]),
  review: ({ review }) => [line('review', 'review.notes', review.notes)],
  attachments: ({ attachments }) =>
    attachments.map(({ id, note }) => line('attachments', `attachments/${id}/note`, note)),
}

/** The words of the event are those of its source: evidence, and not anybody's narrative. */
function isQuoted({ text, source }: TimelineEvent): boolean {
  return source !== undefined && source.quote.trim() !== '' && source.quote.trim() === text.trim()
}
