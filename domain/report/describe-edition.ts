import type { EditionName } from '../edition'
import type { ExportChoices } from '../export-choices'
import type { Incident } from '../incident'
import { never } from '../never'
import type { SectionId } from '../section-ids'
import type { TimelineEvent, Visibility } from '../timeline-event'
import { describeControl } from './describe-control'
import { describeForCustomers } from './describe-customer'
import { describeChosenSections, describeSections } from './describe-sections'
import type { Block, RecordFacts } from './report'
import { noneRecorded } from './words'

/**
 * What an edition says. All of them are made from one record, so that they state the same numbers; each says what its
 * readers are meant to see.
 */
export function describeEdition(
  incident: Incident,
  { edition }: ExportChoices,
  record: RecordFacts,
): Block[] {
  switch (edition) {
    case 'engineering':
      return [...describeSections(incident), ...describeControl(incident, record)]
    case 'board':
    case 'legal':
      return [
        ...describeChosenSections(incident, sectionsFor[edition], shownIn(edition, incident)),
        ...describeControl(incident, record),
      ]
    case 'customer':
      return describeForCustomers(incident, shownIn(edition, incident))
    case 'srs':
      return [noneRecorded('missing features')]
    default:
      return never(edition)
  }
}

/** The board reads what it cost and what is done about it first; legal reads what is known, in the order it happened. */
const sectionsFor: Record<'board' | 'legal', readonly SectionId[]> = {
  board: ['summary', 'impact', 'actions', 'whys', 'review'],
  legal: ['summary', 'impact', 'timeline', 'whys', 'actions', 'review', 'attachments'],
}

const seen: Record<Exclude<EditionName, 'engineering'>, readonly Visibility[]> = {
  board: ['everyone', 'internal'],
  legal: ['everyone', 'internal'],
  customer: ['everyone'],
}

/** The events that the readers of an edition see; legal only those that a record shows. */
function shownIn(edition: Exclude<EditionName, 'engineering'>, { timeline }: Incident): TimelineEvent[] {
  return timeline.filter(
    ({ visibility, certainty }) =>
      seen[edition].includes(visibility) && (edition !== 'legal' || certainty === 'fact'),
  )
}
