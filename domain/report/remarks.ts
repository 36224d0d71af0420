import { sectionsOf } from '../sections'
import { clockText } from '../time-text'
import { remarkWords } from './fixed-words'
import type { Telling } from './telling'

/**
 * What is open in a section, for those who review it: what it still lacks, and what was asked and not answered. Nothing
 * in documents that leave the house, nor once somebody has approved it.
 */
export function remarksOn(id: string, { incident, choices, shown }: Telling): string[] {
  const isReviewed = choices.edition === 'engineering' || choices.edition === 'board'
  if (!isReviewed || (incident.status !== 'draft' && incident.status !== 'in review')) return []
  const section = sectionsOf(incident).find((candidate) => candidate.id === id)
  const lacking = section?.points.filter(({ isMet }) => !isMet).map(({ label }) => label) ?? []
  const questions = id === 'timeline' ? shown.filter(({ certainty }) => certainty === 'question') : []
  return [
    ...(lacking.length === 0 ? [] : [remarkWords.lacking(lacking)]),
    ...questions.map(({ at, precision, text }) =>
      remarkWords.question(clockText(at, precision, incident.zone), text),
    ),
  ]
}
