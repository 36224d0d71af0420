import type { Incident } from '../../../domain/incident'
import { type Duration, durations } from '../../../domain/metrics'
import { never } from '../../../domain/never'
import { clockText, durationText } from '../../../domain/time-text'
import classes from './timeline.module.css'

/** The durations as they follow from the milestones, each with the two stamps it is measured between. */
export function Durations({ incident }: { incident: Incident }) {
  return (
    <dl className={classes.durations}>
      {durations(incident).map((duration) => (
        <div
          key={duration.name}
          className={classes.duration}
          data-kind={duration.kind}
          title={duration.definition}
        >
          <dt>{duration.name}</dt>
          <dd className={classes.length}>
            {duration.kind === 'known' ? durationText(duration.seconds) : '–'}
          </dd>
          <dd className={classes.stamps}>{stampsOf(duration, incident.zone)}</dd>
        </div>
      ))}
    </dl>
  )
}

function stampsOf(duration: Duration, zone: string): string {
  switch (duration.kind) {
    case 'known':
      return [duration.start, duration.end]
        .map(({ at, precision }) => clockText(at, precision, zone))
        .join(' to ')
    case 'missing':
      return `Mark ${duration.missing.join(' and ')}`
    case 'untimed':
      return `The time of ${duration.untimed.join(' and ')} is not known`
    case 'contradictory':
      return 'The two times contradict each other'
    default:
      return never(duration)
  }
}
