import { type ReactNode, useEffect, useRef, useState } from 'react'
import { wallClock } from '../../../domain/time'
import { clockText, shortDateText } from '../../../domain/time-text'
import type { TimelineEvent } from '../../../domain/timeline-event'
import type { TypedEvent } from '../../../domain/typed-line'
import { useIsLocked } from '../../parts/locked'
import { AskedTime } from './asked-time'
import classes from './grid.module.css'
import { GridCell } from './grid-parts'
import { readCell, timesOf } from './read-time'

type Props = {
  readonly event: TimelineEvent
  readonly zone: string
  readonly tabIndex: number
  readonly onChange: (changed: Partial<TimelineEvent>) => void
}

/** Typed over where it stands; what cannot be read stays, marked, until it can. */
export function TimeCell({ event, zone, tabIndex, onChange }: Props) {
  const [typed, setTyped] = useState<string>()
  const isLocked = useIsLocked()
  const shown = rangeText(event, zone)
  const read = typed === undefined || typed === shown ? undefined : readCell(typed, event, zone)
  const isUnreadable = read?.kind === 'unreadable' || read?.kind === 'empty'
  const take = (times: TypedEvent) => {
    setTyped(undefined)
    onChange(timesOf(times))
  }
  const finish = () => {
    if (read === undefined) setTyped(undefined)
    else if (read.kind === 'event') take(read.event)
  }
  return (
    <>
      <GridCell className={classes.times}>
        <input
          className={classes.time}
          data-cell="time"
          tabIndex={tabIndex}
          readOnly={isLocked}
          aria-label={`Time of ${event.text}`}
          data-own-undo={typed === undefined ? undefined : true}
          aria-invalid={isUnreadable}
          title={
            read?.kind === 'unreadable'
              ? read.reason
              : `${event.at.replace('T', ' ').replace('Z', '')} UTC${event.written ? `, written as “${event.written.text}” in ${event.written.zone}` : ''}`
          }
          value={typed ?? shown}
          onChange={(change) => setTyped(change.currentTarget.value)}
          onBlur={finish}
          onKeyDown={(key) => {
            if (read?.kind === 'ask' && /^[1-9]$/.test(key.key)) {
              const choice = read.choices[Number(key.key) - 1]
              if (!choice) return
              key.preventDefault()
              take(choice.event)
              return
            }
            if (key.key === 'Enter') {
              finish()
              // The cursor stays where something is left to say.
              if (read && read.kind !== 'event') key.stopPropagation()
            }
            if (key.key === 'Escape') setTyped(undefined)
          }}
        />
        {zone === 'UTC' ? null : <span className={classes.utc}>{utcText(event, zone)}</span>}
      </GridCell>
      {read?.kind === 'ask' ? (
        <Below>
          <AskedTime asked={read} onTake={take} />
        </Below>
      ) : null}
      {read?.kind === 'unreadable' ? (
        <Below>
          <span className={classes.problem}>{read.reason}</span>
        </Below>
      ) : null}
    </>
  )
}

/** What is said of a cell, beneath its row and in sight. */
function Below({ children }: { readonly children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Once the rows below have made room for it.
    const timer = setTimeout(() => part.current?.scrollIntoView({ block: 'nearest' }), 60)
    return () => clearTimeout(timer)
  }, [])
  return (
    <GridCell ref={part} className={classes.below}>
      {children}
    </GridCell>
  )
}

/** "14:02", or "14:02–14:10" where it went on for a while. */
export function rangeText({ at, until, precision }: TimelineEvent, zone: string): string {
  const from = clockText(at, precision, zone)
  if (!until) return from
  const isSameDay = wallClock(at, zone).date === wallClock(until, zone).date
  const to = clockText(until, precision, zone).replace('~', '')
  return `${from}–${isSameDay ? to : `${wallClock(until, zone).date} ${to}`}`
}

/** The same moment in UTC, with its day where that is another one. */
function utcText(event: TimelineEvent, zone: string): string {
  const day = wallClock(event.at, 'UTC').date
  const isOtherDay = day !== wallClock(event.at, zone).date
  const clock = clockText(event.at, event.precision, 'UTC')
  return isOtherDay ? `${shortDateText(day).slice(0, -5)}, ${clock}` : clock
}
