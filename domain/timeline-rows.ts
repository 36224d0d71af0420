import { nextDayBegin } from './chart/zone-seconds'
import { type CalendarDate, instantOf, secondsBetween, secondsOf, wallClock, type Zone } from './time'
import type { Phase, TimelineEvent } from './timeline-event'

/** What a timeline is shown as, from top to bottom. `key` stays the same while the row means the same. */
export type TimelineRow =
  | { readonly kind: 'day'; readonly key: string; readonly date: CalendarDate }
  | {
      readonly kind: 'phase'
      readonly key: string
      readonly phase: Phase
      readonly count: number
      /** From its first event to its last. */
      readonly seconds: number
      readonly isOpen: boolean
    }
  | { readonly kind: 'gap'; readonly key: string; readonly seconds: number }
  | {
      readonly kind: 'event'
      readonly key: string
      readonly event: TimelineEvent
      readonly phase: Phase | undefined
    }

export type RowsOf = {
  /** Those to show, in the order in which they happened. */
  readonly events: readonly TimelineEvent[]
  readonly zone: Zone
  readonly phaseOf: (event: TimelineEvent) => Phase | undefined
  readonly collapsed: ReadonlySet<Phase>
  /** Seconds with no entry, by the id of the event they follow. */
  readonly gaps: ReadonlyMap<string, number>
}

/** A heading for each day and each run of events of one phase, the gaps between, and the events. */
export function rowsOf({ events, zone, phaseOf, collapsed, gaps }: RowsOf): TimelineRow[] {
  const rows: TimelineRow[] = []
  let phase: Phase | undefined
  let isOpen = true
  let runs = 0
  let date = ''
  let dayEnds = ''
  let headed = ''
  const headDay = () => {
    if (date === headed) return
    headed = date
    rows.push({ kind: 'day', key: `day ${date}`, date })
  }
  for (const [index, event] of events.entries()) {
    const eventPhase = phaseOf(event)
    if (event.at >= dayEnds) {
      date = wallClock(event.at, zone).date
      dayEnds = instantOf(nextDayBegin(secondsOf(event.at), zone))
    }
    if (eventPhase !== phase) {
      phase = eventPhase
      isOpen = phase === undefined || !collapsed.has(phase)
      if (phase) {
        headDay()
        rows.push(phaseRow(events, index, phase, phaseOf, isOpen, ++runs))
      }
    }
    if (!isOpen) continue
    headDay()
    rows.push({ kind: 'event', key: event.id, event, phase })
    const gap = gaps.get(event.id)
    if (gap !== undefined && index < events.length - 1) {
      rows.push({ kind: 'gap', key: `gap ${event.id}`, seconds: gap })
    }
  }
  return rows
}

function phaseRow(
  events: readonly TimelineEvent[],
  first: number,
  phase: Phase,
  phaseOf: RowsOf['phaseOf'],
  isOpen: boolean,
  run: number,
): TimelineRow {
  let next = first + 1
  for (let event = events[next]; event && phaseOf(event) === phase; event = events[next]) next++
  const [from, to] = [events[first], events[next - 1]]
  const seconds = from && to ? secondsBetween(from.at, to.at) : 0
  return { kind: 'phase', key: `phase ${phase} ${run}`, phase, count: next - first, seconds, isOpen }
}
