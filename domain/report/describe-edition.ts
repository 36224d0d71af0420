import type { PrintedEdition } from '../edition'
import type { Incident } from '../incident'
import { never } from '../never'
import type { SectionId } from '../section-ids'
import type { TimelineEvent, Visibility } from '../timeline-event'
import { describeControl } from './describe-control'
import { describeForCustomers } from './describe-customer'
import { describeChosenSections, describeSections } from './describe-sections'
import { specificationWords } from './fixed-words'
import type { Block } from './report'
import type { Telling } from './telling'
import { noneRecorded } from './words'

/**
 * What an edition says. All of them are made from one record, so that they state the same numbers; each says what its
 * readers are meant to see.
 */
export function describeEdition(telling: Telling): Block[] {
  const { edition } = telling.choices
  switch (edition) {
    case 'engineering':
      return [...describeSections(telling), ...describeControl(telling)]
    case 'board':
    case 'legal':
      return [...describeChosenSections(telling, sectionsFor[edition]), ...describeControl(telling)]
    case 'customer':
      return describeForCustomers(telling)
    case 'srs':
      return [noneRecorded(specificationWords.none)]
    default:
      return never(edition)
  }
}

/** The board reads what it cost and what is done about it first; legal reads what is known, in the order it happened. */
const sectionsFor: Record<'board' | 'legal', readonly SectionId[]> = {
  board: ['summary', 'impact', 'actions', 'whys', 'review'],
  legal: ['summary', 'impact', 'timeline', 'whys', 'actions', 'review', 'attachments'],
}

const seen: Record<PrintedEdition, readonly Visibility[]> = {
  engineering: ['everyone', 'internal', 'engineering'],
  board: ['everyone', 'internal'],
  legal: ['everyone', 'internal'],
  customer: ['everyone'],
  srs: ['everyone', 'internal', 'engineering'],
}

/** The events that the readers of an edition see; legal only those that a record shows. */
export function eventsFor(
  edition: PrintedEdition,
  { timeline }: Pick<Incident, 'timeline'>,
): TimelineEvent[] {
  return timeline.filter(
    ({ visibility, certainty }) =>
      seen[edition].includes(visibility) && (edition !== 'legal' || certainty === 'fact'),
  )
}
