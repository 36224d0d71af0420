import { secondsOf } from '../time'
import { type Milestones, phasesBy } from '../timeline'
import type { Phase, TimelineEvent } from '../timeline-event'

/** A time in which the incident was in one phase, in seconds since 1970. */
export type PhaseSpan = { readonly phase: Phase; readonly from: number; readonly to: number }

/**
 * The phases one after the other. The events of a phase that follow each other make one span: it ends with the last of
 * them, as a milestone closes its phase, and the next begins there.
 */
export function phaseSpans(ordered: readonly TimelineEvent[], milestones: Milestones): PhaseSpan[] {
  const phaseOf = phasesBy(milestones)
  const spans: { phase: Phase; from: number; to: number }[] = []
  let before: number | undefined
  for (const event of ordered) {
    const at = secondsOf(event.at)
    const phase = phaseOf(event)
    const last = spans.at(-1)
    if (phase && last?.phase === phase) last.to = at
    else if (phase) spans.push({ phase, from: last ? last.to : (before ?? at), to: at })
    before = at
  }
  return spans
}
