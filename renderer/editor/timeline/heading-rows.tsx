import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { memo } from 'react'
import { sentenceCase } from '../../../domain/sentences'
import { dateText, durationText } from '../../../domain/time-text'
import type { Phase } from '../../../domain/timeline-event'
import { GridCell, GridHeading, GridRow } from './grid-parts'
import classes from './headings.module.css'

type DayProps = { readonly place: number; readonly date: string; readonly zone: string }
type GapProps = { readonly place: number; readonly seconds: number }

/** The day on which the events below happened. */
export const DayRow = memo(function DayRow({ place, date, zone }: DayProps) {
  return (
    <GridRow aria-rowindex={place} className={classes.heading}>
      <GridHeading aria-colspan={6}>
        {dateText(date)} <span>{zone === 'UTC' ? 'UTC' : `${zone}, and UTC below`}</span>
      </GridHeading>
    </GridRow>
  )
})

/** A while of which nothing is written down. */
export const GapRow = memo(function GapRow({ place, seconds }: GapProps) {
  return (
    <GridRow aria-rowindex={place} className={classes.gap}>
      <GridCell aria-colspan={6}>{durationText(seconds)} with no entry</GridCell>
    </GridRow>
  )
})

type PhaseRowProps = {
  readonly place: number
  readonly id: string
  readonly phase: Phase
  readonly count: number
  readonly seconds: number
  readonly isOpen: boolean
  readonly isActive: boolean
  readonly onEnter: (id: string) => void
  readonly onToggle: (phase: Phase, isOpen: boolean) => void
}

/** The phase that the events below belong to; closes over them. */
export const PhaseRow = memo(function PhaseRow({
  place,
  id,
  phase,
  count,
  seconds,
  isOpen,
  isActive,
  onEnter,
  onToggle,
}: PhaseRowProps) {
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <GridRow
      aria-rowindex={place}
      data-row={id}
      data-phase={phase}
      tabIndex={isActive ? 0 : -1}
      aria-level={1}
      aria-expanded={isOpen}
      className={classes.phaseRow}
      onFocus={() => onEnter(id)}
      onClick={() => onToggle(phase, !isOpen)}
    >
      <GridHeading aria-colspan={6}>
        <Chevron size={14} aria-hidden />
        <b>{sentenceCase(phase)}</b>
        <span>
          {count === 1 ? '1 event' : `${count} events`}
          {seconds > 0 ? `, ${durationText(seconds)}` : ''}
        </span>
      </GridHeading>
    </GridRow>
  )
})
