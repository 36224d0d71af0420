import { sentenceCase } from '../../../domain/sentences'
import { wallClock } from '../../../domain/time'
import { dateText, durationText } from '../../../domain/time-text'
import { inOrder, milestonesOf, outOfOrder, phaseOf } from '../../../domain/timeline'
import type { TimelineEvent } from '../../../domain/timeline-event'
import type { SectionProps } from '../section-props'
import { AddEvent } from './add-event'
import { Durations } from './durations'
import { EventRow } from './event-row'
import classes from './timeline.module.css'

export function TimelineSection({ incident, change }: SectionProps) {
  const { timeline, zone } = incident
  const milestones = milestonesOf(timeline)
  return (
    <div className={classes.timeline}>
      <Durations incident={incident} />
      {outOfOrder(milestones).map(({ earlier, later, seconds }) => (
        <p key={`${earlier} ${later}`} className={classes.warning} role="alert">
          {sentenceCase(later)} is marked {durationText(seconds)} before {earlier}. Check which of the two
          times is right.
        </p>
      ))}
      <AddEvent last={timeline.at(-1)?.at ?? incident.openedAt} zone={zone} change={change} />
      {daysOf(timeline, zone).map(({ date, events }) => (
        <section key={date} aria-label={dateText(date)}>
          <h3 className={classes.day}>
            {dateText(date)} <span>{zone}</span>
          </h3>
          <ol className={classes.events}>
            {events.map((event) => (
              <EventRow
                key={event.id}
                event={event}
                phase={phaseOf(event, milestones)}
                zone={zone}
                change={change}
              />
            ))}
          </ol>
        </section>
      ))}
      {timeline.length === 0 ? (
        <p className={classes.none}>
          Begin with what is certain: when the first alert fired, and when it was over. The order does not
          matter, events sort themselves.
        </p>
      ) : null}
    </div>
  )
}

type Day = { readonly date: string; readonly events: TimelineEvent[] }

function daysOf(timeline: readonly TimelineEvent[], zone: string): Day[] {
  const days: Day[] = []
  for (const event of inOrder(timeline)) {
    const { date } = wallClock(event.at, zone)
    const last = days.at(-1)
    if (last?.date === date) last.events.push(event)
    else days.push({ date, events: [event] })
  }
  return days
}
