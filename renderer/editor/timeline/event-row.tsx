import { memo } from 'react'
import { clockText } from '../../../domain/time-text'
import type { Phase, TimelineEvent } from '../../../domain/timeline-event'
import { CoachedGrowingText } from '../coach/coached-growing-text'
import type { SectionProps } from '../section-props'
import { EventMarks } from './event-marks'
import { EventMenu } from './event-menu'
import classes from './grid.module.css'
import { GridCell, GridRow } from './grid-parts'
import { MilestoneMenu } from './milestone-menu'
import { PhaseMenu } from './phase-menu'
import { TimeCell } from './time-cell'

/** What a row asks for; the same functions for all rows, so that a row is only rendered when it changes. */
export type RowActions = {
  readonly change: SectionProps['change']
  /** Clicked on with the pointer. */
  readonly pick: (id: string, how: 'only' | 'toggle' | 'to') => void
  /** The cursor came into it. */
  readonly enter: (id: string) => void
  readonly details: (id: string) => void
  readonly duplicate: (id: string) => void
  readonly remove: (id: string) => void
  readonly focus: (id: string) => void
}

type Props = {
  /** Among all rows, from 1. */
  readonly place: number
  readonly event: TimelineEvent
  readonly phase: Phase | undefined
  readonly zone: string
  /** By how many seconds the clock of its source was ahead. */
  readonly ahead: number
  readonly isActive: boolean
  readonly isSelected: boolean
  readonly isOpen: boolean
  readonly act: RowActions
}

/** One event of the timeline; everything in it is edited where it stands. */
export const EventRow = memo(function EventRow({
  place,
  event,
  phase,
  zone,
  ahead,
  isActive,
  isSelected,
  isOpen,
  act,
}: Props) {
  const { id, text } = event
  const tabIndex = isActive ? 0 : -1
  const amend = (changed: Partial<TimelineEvent>) =>
    act.change({ kind: 'amend', list: 'timeline', id, with: changed })
  const clock = clockText(event.at, event.precision, zone)
  return (
    <GridRow
      aria-rowindex={place}
      data-row={id}
      tabIndex={tabIndex}
      className={classes.event}
      aria-label={`${clock} ${text}`}
      aria-level={2}
      aria-selected={isSelected}
      data-phase={phase}
      data-milestone={event.milestone !== undefined}
      onFocus={() => act.enter(id)}
      onMouseDown={(mouse) => {
        if (mouse.shiftKey && mouse.target === mouse.currentTarget) mouse.preventDefault()
      }}
      onClick={(mouse) => {
        if (isControl(mouse.target)) return
        act.pick(id, mouse.shiftKey ? 'to' : mouse.ctrlKey || mouse.metaKey ? 'toggle' : 'only')
        act.focus(id)
      }}
    >
      <GridCell className={classes.pick}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={`Select ${text}`}
          checked={isSelected}
          onChange={(change) => act.pick(id, (change.nativeEvent as MouseEvent).shiftKey ? 'to' : 'toggle')}
        />
      </GridCell>
      <TimeCell event={event} zone={zone} tabIndex={tabIndex} onChange={amend} />
      <span className={classes.dot} aria-hidden />
      <GridCell className={classes.what}>
        <CoachedGrowingText
          place={`timeline/${id}/text`}
          data-cell="text"
          tabIndex={tabIndex}
          className={classes.text}
          aria-label={`Event at ${clock}`}
          value={text}
          onChange={(typed) => amend({ text: typed.currentTarget.value })}
        />
        <EventMarks event={event} zone={zone} ahead={ahead} isOpen={isOpen} act={act} tabIndex={tabIndex} />
      </GridCell>
      <GridCell className={classes.phase}>
        <PhaseMenu event={event} phase={phase} tabIndex={tabIndex} onAmend={amend} />
      </GridCell>
      <GridCell>
        <MilestoneMenu event={event} tabIndex={tabIndex} change={act.change} />
      </GridCell>
      <GridCell>
        <EventMenu event={event} tabIndex={tabIndex} onAmend={amend} act={act} />
      </GridCell>
    </GridRow>
  )
})

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, button, a, [role="menu"]') !== null
}
