import { isSectionId } from '../section-ids'
import { sectionsOf } from '../sections'
import type { TimelineEvent } from '../timeline-event'
import { remarkWords } from './fixed-words'
import { inlinesOf } from './markdown'
import type { Telling } from './telling'
import { textOf } from './words'

/** What a section still lacks, as requests to those who review it. */
export function remarksOn(id: string, telling: Telling): string[] {
  if (!isReviewed(telling)) return []
  const section = sectionsOf(telling.incident).find((candidate) => candidate.id === id)
  const lacking = section?.points.filter(({ isMet }) => !isMet) ?? []
  const requests: Readonly<Record<string, string>> = isSectionId(id) ? remarkWords.requests[id] : {}
  const asked = lacking.map((point) =>
    point.role === undefined
      ? (requests[point.id] ?? remarkWords.answer(point.label))
      : remarkWords.sign(point.role),
  )
  return asked.length === 0 ? [] : [asked.join(' ')]
}

/** An entry that asks something asks it of those who review, too. */
export function remarksOnEvent({ certainty, text }: TimelineEvent, telling: Telling): string[] {
  if (certainty !== 'question' || !isReviewed(telling)) return []
  return [remarkWords.question(textOf(inlinesOf(text)))]
}

/** Neither in documents that leave the house, nor once somebody has approved it. */
function isReviewed({ incident, choices }: Telling): boolean {
  const isInside = choices.edition === 'engineering' || choices.edition === 'board'
  return isInside && (incident.status === 'draft' || incident.status === 'in review')
}
