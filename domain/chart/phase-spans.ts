import { instantOf, secondsOf } from '../time'
import { type Milestones, phaseOf } from '../timeline'
import type { Phase, TimelineEvent } from '../timeline-event'

/** A time in which the incident was in one phase, in seconds since 1970. */
export type PhaseSpan = { readonly phase: Phase; readonly from: number; readonly to: number }

/**
 * The phases one after the other. The events of a phase that follow each other make one span: it ends with the last of
 * them, as a milestone closes its phase, and the next begins there.
 */
export function phaseSpans(ordered: readonly TimelineEvent[], milestones: Milestones): PhaseSpan[] {
  const derived = derivedPhases(ordered, milestones)
  const spans: { phase: Phase; from: number; to: number }[] = []
  let before: number | undefined
  for (const event of ordered) {
    const at = secondsOf(event.at)
    const phase = event.phase ?? (event.precision === 'day' ? phaseOf(event, milestones) : derived(at))
    const last = spans.at(-1)
    if (phase && last?.phase === phase) last.to = at
    else if (phase) spans.push({ phase, from: last ? last.to : (before ?? at), to: at })
    before = at
  }
  return spans
}

/**
 * What `phaseOf` says of the moments of a timeline. Phases only ever move on, so where each ends is found by halving,
 * in a hundred questions instead of one for each event.
 */
function derivedPhases(
  ordered: readonly TimelineEvent[],
  milestones: Milestones,
): (at: number) => Phase | undefined {
  const [first] = ordered
  const end = ordered.at(-1)
  if (!first || !end || milestones.size === 0) return () => undefined
  const asked = (at: number) =>
    phaseOf(
      { ...first, precision: 'second', milestone: undefined, phase: undefined, at: instantOf(at) },
      milestones,
    )
  const last = secondsOf(end.at)
  const steps: { readonly until: number; readonly phase: Phase | undefined }[] = []
  for (let at = secondsOf(first.at); at <= last; at = (steps.at(-1)?.until ?? last) + 1) {
    const phase = asked(at)
    steps.push({ until: lastWith(phase, at, last, asked), phase })
  }
  return (at) => steps.find(({ until }) => at <= until)?.phase
}

function lastWith<Value>(value: Value, from: number, to: number, asked: (at: number) => Value): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (asked(middle) === value) low = middle
    else high = middle - 1
  }
  return low
}
