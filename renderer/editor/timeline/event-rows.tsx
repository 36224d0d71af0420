import type { RefObject } from 'react'
import type { Incident } from '../../../domain/incident'
import type { TimelineEvent } from '../../../domain/timeline-event'
import type { TimelineRow } from '../../../domain/timeline-rows'
import { EventDetails } from './event-details'
import { EventRow } from './event-row'
import { DayRow, GapRow, PhaseRow } from './heading-rows'
import { type GridHandle, TimelineGrid } from './timeline-grid'
import type { EventActions } from './use-event-actions'

type Props = {
  readonly rows: readonly TimelineRow[]
  /** The events that say something else than in the rows, by their ids. */
  readonly reworded: ReadonlyMap<string, TimelineEvent>
  readonly incident: Incident
  /** By how many seconds the clock of each source was ahead. */
  readonly ahead: ReadonlyMap<string, number>
  readonly active: string | undefined
  readonly selected: ReadonlySet<string>
  /** Whose details are shown. */
  readonly open: ReadonlySet<string>
  readonly act: EventActions
  readonly handle: RefObject<GridHandle | null>
  readonly foot: RefObject<HTMLElement | null>
}

/** The days, phases, gaps and events of a timeline. */
export function EventRows({ rows, incident, active, act, ...props }: Props) {
  const { reworded, ahead, selected, open } = props
  const { zone, attachments } = incident
  return (
    <TimelineGrid rows={rows} active={active} keys={act} handle={props.handle} foot={props.foot}>
      {(row, place) => {
        switch (row.kind) {
          case 'day':
            return <DayRow place={place} date={row.date} zone={zone} />
          case 'gap':
            return <GapRow place={place} seconds={row.seconds} />
          case 'phase':
            return (
              <PhaseRow
                place={place}
                id={row.key}
                phase={row.phase}
                count={row.count}
                seconds={row.seconds}
                isOpen={row.isOpen}
                isActive={active === row.key}
                onEnter={act.enter}
                onToggle={act.togglePhase}
              />
            )
          case 'event': {
            const event = reworded.get(row.key) ?? row.event
            return (
              <>
                <EventRow
                  place={place}
                  event={event}
                  phase={row.phase}
                  zone={zone}
                  ahead={event.source ? (ahead.get(event.source.file) ?? 0) : 0}
                  isActive={active === row.key}
                  isSelected={selected.has(row.key)}
                  isOpen={open.has(row.key)}
                  act={act}
                />
                {open.has(row.key) ? (
                  <EventDetails event={event} attachments={attachments} change={act.change} />
                ) : null}
              </>
            )
          }
        }
      }}
    </TimelineGrid>
  )
}
