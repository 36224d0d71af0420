import type { Timeline } from './timeline'
import type { TimelineEvent } from './timeline-event'

/** How much of a timeline can be shown to be so. */
export type Coverage = {
  /** Events that are said to be facts. */
  readonly facts: number
  /** Of these, the ones that something shows: a link, a file, or the words of a source. */
  readonly withEvidence: number
  /** The facts that nothing shows yet, in the order they were written down in. */
  readonly bare: readonly TimelineEvent[]
}

/** "18 of 24 facts have evidence": accounts, inferences and questions do not claim to be shown. */
export function coverageOf(timeline: Timeline): Coverage {
  const facts = timeline.filter((event) => event.certainty === 'fact')
  const bare = facts.filter((event) => !isShown(event))
  return { facts: facts.length, withEvidence: facts.length - bare.length, bare }
}

/** Evidence that was begun and left empty shows nothing. */
export function isShown({ evidence, source }: TimelineEvent): boolean {
  const hasEvidence = evidence.some(
    ({ label, link, attachment }) => label.trim() !== '' || link.trim() !== '' || attachment !== undefined,
  )
  return hasEvidence || (source !== undefined && source.quote.trim() !== '')
}
