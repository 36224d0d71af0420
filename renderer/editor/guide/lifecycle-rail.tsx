import { Fragment } from 'react'
import { isLocked } from '../../../domain/approvals'
import type { Change } from '../../../domain/edit'
import { lifecycleOf, type Stage, type StampedBy } from '../../../domain/guide/lifecycle'
import type { Incident } from '../../../domain/incident'
import { instantOf, wallClock } from '../../../domain/time'
import { durationText, shortDateText } from '../../../domain/time-text'
import classes from './rail.module.css'
import type { Place } from './use-guide'

type Props = {
  readonly incident: Incident
  readonly change: (change: Change) => void
  readonly onGoTo: (place: Place) => void
}

/** The life of the incident from left to right: when each step was reached, and how long it was in between. */
export function LifecycleRail({ incident, change, onGoTo }: Props) {
  const stages = lifecycleOf(incident)
  return (
    <section aria-label="Lifecycle">
      <ol className={classes.rail}>
        {stages.map((stage, index) => (
          <Fragment key={stage.name}>
            {index === 0 ? null : (
              <li className={classes.between} aria-hidden={stage.since === undefined}>
                {stage.since === undefined ? '' : durationText(stage.since)}
              </li>
            )}
            <li className={classes.stage} data-reached={stage.isReached}>
              <button type="button" className={classes.name} onClick={() => onGoTo(placeOf(stage.stampedBy))}>
                {stage.name}
              </button>
              <StageTime
                stage={stage}
                before={stages.slice(0, index).findLast(({ at }) => at !== undefined)?.at}
                zone={incident.zone}
                isLocked={isLocked(incident)}
                change={change}
                onGoTo={onGoTo}
              />
            </li>
          </Fragment>
        ))}
      </ol>
    </section>
  )
}

type TimeProps = Pick<Props, 'change' | 'onGoTo'> & {
  readonly stage: Stage
  /** When the step before it was reached; its day need not be said again. */
  readonly before: string | undefined
  readonly zone: string
  readonly isLocked: boolean
}

function StageTime({ stage, before, zone, isLocked, change, onGoTo }: TimeProps) {
  const { name, at, isReached, stampedBy } = stage
  if (at !== undefined) {
    const { date, time } = wallClock(at, zone)
    const isSameDay = before !== undefined && wallClock(before, zone).date === date
    return (
      <span className={classes.time} title={`${shortDateText(date)}, ${time} ${zone}`}>
        {isSameDay ? '' : `${shortDateText(date).replace(/ \d{4}$/, '')} `}
        {time.slice(0, 5)}
      </span>
    )
  }
  if (isReached) return <span className={classes.time}>time unknown</span>
  if (isLocked) return <span className={classes.time}>not recorded</span>
  if (stampedBy.kind === 'milestone') {
    return (
      <button
        type="button"
        className={classes.stamp}
        aria-label={`Mark ${stampedBy.milestone} in the timeline`}
        onClick={() => onGoTo(placeOf(stampedBy))}
      >
        Mark
      </button>
    )
  }
  const { stamp } = stampedBy
  return (
    <button
      type="button"
      className={classes.stamp}
      aria-label={`Stamp ${name.toLowerCase()} now`}
      onClick={() =>
        change({ kind: 'write', part: 'review', with: { [stamp]: instantOf(Date.now() / 1000) } })
      }
    >
      Stamp now
    </button>
  )
}

/** Where a step is stamped by hand. */
function placeOf(stampedBy: StampedBy): Place {
  if (stampedBy.kind === 'milestone') return { section: 'timeline', begin: 'events' }
  const question = { dataGatheredAt: 'gathered', meetingAt: 'meeting', actionsAgreedAt: 'agreed' }[
    stampedBy.stamp
  ]
  return { section: 'review', question, begin: question }
}
