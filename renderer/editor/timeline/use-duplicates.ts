import { useEffect, useMemo, useState } from 'react'
import { duplicatesIn } from '../../../domain/duplicates'
import type { Timeline } from '../../../domain/timeline'
import type { TimelineEvent } from '../../../domain/timeline-event'
import { useKept } from '../../parts/kept'

type Pair = readonly [TimelineEvent, TimelineEvent]

/** How long nothing has to be typed before all events are compared with each other, in ms. */
const pauseMs = 1200

/** Pairs that may be one event, but for those of which somebody said that both happened. */
export function useDuplicates(timeline: Timeline) {
  const [looked, setLooked] = useState<Timeline>([])
  const [dismissed, setDismissed] = useKept('duplicates that are none')
  useEffect(() => {
    const timer = setTimeout(() => setLooked(timeline), pauseMs)
    return () => clearTimeout(timer)
  }, [timeline])
  const found = useMemo(() => duplicatesIn(looked), [looked])
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

export function pairName([a, b]: Pair): string {
  return `${a.id} ${b.id}`
}
