import { useEffect, useMemo, useState } from 'react'
import { duplicatesIn } from '../../../domain/duplicates'
import { inOrder, type Timeline } from '../../../domain/timeline'
import type { TimelineEvent } from '../../../domain/timeline-event'
import { useKept } from '../../parts/kept'

type Pair = readonly [TimelineEvent, TimelineEvent]

/** How long nothing has to be typed before all events are compared with each other, in ms. */
const pauseMs = 1200

/** Pairs that may be one event, but for those of which somebody said that both happened. */
export function useDuplicates(timeline: Timeline) {
  const [found, setFound] = useState<readonly Pair[]>([])
  const [dismissed, setDismissed] = useKept('duplicates that are none')
  useEffect(() => {
    const looking = { isWanted: true }
    const timer = setTimeout(() => lookThrough(timeline, looking, setFound), pauseMs)
    return () => {
      looking.isWanted = false
      clearTimeout(timer)
    }
  }, [timeline])
  const pairs = useMemo(() => {
    const known = new Set(dismissed.split('\n'))
    const now = new Map(timeline.map((event) => [event.id, event]))
    return found.flatMap(([a, b]): Pair[] => {
      // As they are by now, where they still are.
      const [first, second] = [now.get(a.id), now.get(b.id)]
      return first && second && !known.has(pairName([first, second])) ? [[first, second]] : []
    })
  }, [found, dismissed, timeline])
  const dismiss = (pair: Pair) => setDismissed([dismissed, pairName(pair)].filter(Boolean).join('\n'))
  return { pairs, dismiss }
}

/** How many events are compared at a time, so that the window answers in between. */
const atOnce = 500

/** Part by part: what was found out of the words is remembered, so that all of them together are soon compared. */
async function lookThrough(
  timeline: Timeline,
  looking: { readonly isWanted: boolean },
  onFound: (pairs: readonly Pair[]) => void,
): Promise<void> {
  const order = inOrder(timeline)
  for (let start = 0; start < order.length; start += atOnce) {
    duplicatesIn(order.slice(start, start + atOnce))
    await new Promise((resolve) => setTimeout(resolve))
    if (!looking.isWanted) return
  }
  onFound(duplicatesIn(order))
}

export function pairName([a, b]: Pair): string {
  return `${a.id} ${b.id}`
}
