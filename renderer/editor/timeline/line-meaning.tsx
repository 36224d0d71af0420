import { sentenceCase } from '../../../domain/sentences'
import { type Precision, wallClock } from '../../../domain/time'
import { clockText, dateText, shortDateText } from '../../../domain/time-text'
import type { TypedEvent } from '../../../domain/typed-line'
import classes from './typing.module.css'

const precisionMeans: Record<Precision, string> = {
  second: 'to the second',
  minute: 'to the minute',
  approximate: 'about that time',
  day: 'that day, time not known',
  unknown: 'time not known',
}

/** How a line is read: its day, its time in both zones, how exact it is, and the milestone it marks. */
export function LineMeaning({ event, zone }: { readonly event: TypedEvent; readonly zone: string }) {
  const { at, until, precision, milestone } = event
  const hasClock = precision !== 'day' && precision !== 'unknown'
  return (
    <span className={classes.meaning}>
      <b>{dateText(wallClock(at, zone).date)}</b>
      {hasClock ? (
        <>
          <b>
            {range(at, until, precision, zone)} {zone}
          </b>
          {zone === 'UTC' ? null : <span>{inUtc(event, zone)} UTC</span>}
        </>
      ) : null}
      <span>{precisionMeans[precision]}</span>
      {milestone ? <span className={classes.milestoneRead}>{sentenceCase(milestone)}</span> : null}
    </span>
  )
}

function range(at: string, until: string | undefined, precision: Precision, zone: string): string {
  const from = clockText(at, precision, zone)
  if (!until) return from
  const end = wallClock(until, zone)
  const to = clockText(until, precision, zone)
  return end.date === wallClock(at, zone).date
    ? `${from} to ${to}`
    : `${from} to ${shortDateText(end.date)}, ${to}`
}

function inUtc({ at, until, precision }: TypedEvent, zone: string): string {
  const isOtherDay = wallClock(at, 'UTC').date !== wallClock(at, zone).date
  const day = isOtherDay ? `${shortDateText(wallClock(at, 'UTC').date)}, ` : ''
  return day + range(at, until, precision, 'UTC')
}
