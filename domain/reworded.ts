import type { Incident } from './incident'
import type { TimelineEvent } from './timeline-event'

/**
 * The events of which only the words have changed since, by their ids; undefined where anything else has changed too.
 * What follows from times, marks and the rest is then what it was: with each key stroke in a timeline of thousands it
 * need not be worked out again. Values that have not changed are the same objects in both, as `edit` leaves them.
 */
export function rewordedSince(
  before: Incident,
  after: Incident,
): ReadonlyMap<string, TimelineEvent> | undefined {
  if (!sameBut(['timeline'], before, after)) return undefined
  const { timeline } = before
  if (timeline.length !== after.timeline.length) return undefined
  const reworded = new Map<string, TimelineEvent>()
  for (let index = 0; index < timeline.length; index++) {
    const [was, is] = [timeline[index], after.timeline[index]]
    if (was === is || was === undefined || is === undefined) continue
    if (!sameBut(words, was, is)) return undefined
    reworded.set(is.id, is)
  }
  return reworded
}

const words: readonly string[] = ['text', 'comment'] satisfies (keyof TimelineEvent)[]

function sameBut(keys: readonly string[], before: object, after: object): boolean {
  const was: Readonly<Record<string, unknown>> = { ...before }
  const is: Readonly<Record<string, unknown>> = { ...after }
  return Object.keys({ ...was, ...is }).every((key) => keys.includes(key) || was[key] === is[key])
}
