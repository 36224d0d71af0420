import type { PrintedEdition } from '../edition'
import type { Incident } from '../incident'
import { never } from '../never'
import type { TimelineEvent, Visibility } from '../timeline-event'
import { describeSummaryPage } from './at-a-glance'
import { describeAppendices } from './describe-appendix'
import { describeForBoard } from './describe-board'
import { describeControl } from './describe-control'
import { describeForCustomers } from './describe-customer'
import { describeGlossary } from './describe-glossary'
import { describeForLegal } from './describe-legal'
import { describeSections, shippedSections } from './describe-sections'
import { contentsTitle } from './fixed-words'
import { laidOut } from './layout'
import { onOwnPage } from './pages'
import type { Block } from './report'
import { describeSpecification } from './specification/describe-specification'
import type { Telling } from './telling'

/**
 * What an edition says. All of them are made from one record, so that they state the same numbers; each says what its
 * readers are meant to see.
 */
export function describeEdition(telling: Telling): Block[] {
  const blocks = editionBlocks(telling)
  const { edition } = telling.choices
  return laidOut(edition === 'customer' ? blocks : [...blocks, ...describeGlossary(blocks)])
}

function editionBlocks(telling: Telling): Block[] {
  const { edition } = telling.choices
  switch (edition) {
    case 'engineering':
      return describeForEngineering(telling)
    case 'board':
      return describeForBoard(telling)
    case 'legal':
      return describeForLegal(telling)
    case 'customer':
      return describeForCustomers(telling)
    case 'srs':
      return describeSpecification(telling)
    default:
      return never(edition)
  }
}

/** Everything, in the order of the template. */
function describeForEngineering(telling: Telling): Block[] {
  return [
    ...describeControl(telling),
    { kind: 'page break' },
    { kind: 'contents', title: contentsTitle, depth: 2 },
    ...describeSections(telling, { ...shippedSections, summary: onOwnPage(describeSummaryPage) }),
    ...describeAppendices(telling),
  ]
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
