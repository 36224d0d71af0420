import { memo, useState } from 'react'
import { sentenceCase } from '../../../domain/sentences'
import { wallClock } from '../../../domain/time'
import { clockText, readTime } from '../../../domain/time-text'
import type { Phase, TimelineEvent } from '../../../domain/timeline-event'
import { GrowingText } from '../../parts/growing-text'
import { EvidenceList } from '../evidence-list'
import type { SectionProps } from '../section-props'
import { EventMenu } from './event-menu'
import { MilestoneMenu } from './milestone-menu'
import classes from './timeline.module.css'

type Props = {
  readonly event: TimelineEvent
  readonly phase: Phase | undefined
  readonly zone: string
  readonly change: SectionProps['change']
}

/** One event of the timeline; everything in it is edited where it stands. */
export const EventRow = memo(function EventRow({ event, phase, zone, change }: Props) {
  const amend = (changed: Partial<TimelineEvent>) =>
    change({ kind: 'amend', list: 'timeline', id: event.id, with: changed })
  const clock = clockText(event.at, event.precision, zone)
  const marks = [
    ...(event.certainty === 'fact' ? [] : [event.certainty]),
    ...(event.visibility === 'everyone' ? [] : [`${event.visibility} only`]),
  ]
  return (
    <li
      className={classes.event}
      aria-label={`${clock} ${event.text}`}
      data-phase={phase}
      data-milestone={event.milestone !== undefined}
    >
      <TimeInput event={event} zone={zone} onChange={amend} />
      <span className={classes.dot} aria-hidden />
      <div className={classes.what}>
        <GrowingText
          className={classes.text}
          aria-label={`Event at ${clock}`}
          value={event.text}
          onChange={(typed) => amend({ text: typed.currentTarget.value })}
        />
        <EvidenceList evidence={event.evidence} onChange={(evidence) => amend({ evidence })} />
        {event.source ? (
          <p className={classes.source}>
            From {event.source.file}, {event.source.position}
          </p>
        ) : null}
        {marks.length > 0 ? <p className={classes.source}>{sentenceCase(marks.join(', '))}</p> : null}
      </div>
      <span className={classes.phase}>{phase ? sentenceCase(phase) : ''}</span>
      <MilestoneMenu event={event} change={change} />
      <EventMenu event={event} onAmend={amend} change={change} />
    </li>
  )
})

type TimeInputProps = {
  readonly event: TimelineEvent
  readonly zone: string
  readonly onChange: (changed: Partial<TimelineEvent>) => void
}

/** Typed over where it stands; what cannot be read stays, marked, until it can. */
function TimeInput({ event, zone, onChange }: TimeInputProps) {
  const [typed, setTyped] = useState<string>()
  const day = wallClock(event.at, zone).date
  const isUnreadable = typed !== undefined && readTime(typed, day, zone) === undefined
  const finish = () => {
    const read = typed === undefined ? undefined : readTime(typed, day, zone)
    if (!read) return
    setTyped(undefined)
    if (read.at !== event.at || read.precision !== event.precision) onChange(read)
  }
  return (
    <input
      className={classes.time}
      aria-label={`Time of ${event.text}`}
      data-own-undo={typed === undefined ? undefined : true}
      aria-invalid={isUnreadable}
      title={isUnreadable ? 'Write it like 14:02, 14:02:31 or 2026-10-12 14:02' : `${event.at} (UTC)`}
      value={typed ?? clockText(event.at, event.precision, zone)}
      onChange={(change) => setTyped(change.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(key) => {
        if (key.key === 'Enter') finish()
        if (key.key === 'Escape') setTyped(undefined)
      }}
    />
  )
}
