import { Select } from '@mantine/core'
import { memo } from 'react'
import type { Coverage } from '../../../domain/coverage'
import { type Duration, durations, impactDuration } from '../../../domain/metrics'
import { never } from '../../../domain/never'
import type { Instant } from '../../../domain/time'
import { clockText, durationText } from '../../../domain/time-text'
import { DurationStandard } from '../../../domain/timeline-event'
import type { SectionProps } from '../section-props'
import classes from './timeline.module.css'

type Props = SectionProps & {
  readonly coverage: Coverage
  readonly onShow: (id: string) => void
  /** Narrows the timeline to the facts that nothing shows. */
  readonly onShowBare: () => void
}

/** The durations as they follow from the milestones, each with the two stamps it is measured between. */
export const Durations = memo(function Durations(props: Props) {
  const { incident, change, coverage, onShow, onShowBare } = props
  return (
    <section aria-label="Durations">
      <dl className={classes.durations}>
        {durations(incident).map((duration) => (
          <div key={duration.name} className={classes.duration} data-kind={duration.kind}>
            <dt>{duration.name}</dt>
            <dd className={classes.length}>
              {duration.kind === 'known' ? durationText(duration.seconds) : '–'}
            </dd>
            <dd className={classes.stamps}>
              <Stamps duration={duration} zone={incident.zone} onShow={onShow} />
            </dd>
            <dd className={classes.definition}>{duration.definition}</dd>
          </div>
        ))}
        <ImpactLength incident={incident} />
      </dl>
      <div className={classes.below}>
        <Select
          size="xs"
          w={220}
          aria-label="Whose definitions the durations follow"
          allowDeselect={false}
          data={DurationStandard.options.map((name) => ({ value: name, label: standardName(name) }))}
          value={incident.durationStandard}
          onChange={(chosen) => {
            const durationStandard = DurationStandard.options.find((name) => name === chosen)
            if (durationStandard) change({ kind: 'write', part: 'incident', with: { durationStandard } })
          }}
        />
        <span className={classes.why}>{standardMeans[incident.durationStandard]}</span>
        {coverage.facts > 0 ? (
          <button
            type="button"
            className={classes.coverage}
            disabled={coverage.bare.length === 0}
            onClick={onShowBare}
          >
            {coverage.withEvidence.toLocaleString('en')} of {coverage.facts.toLocaleString('en')}{' '}
            {coverage.facts === 1 ? 'fact has' : 'facts have'} evidence
          </button>
        ) : null}
      </div>
    </section>
  )
})

/** How long users felt it, which no vendor's definition changes. */
function ImpactLength({ incident }: Pick<Props, 'incident'>) {
  const impact = impactDuration(incident)
  const clock = (at: Instant) => clockText(at, 'minute', incident.zone)
  return (
    <div className={classes.duration} data-kind={impact ? 'known' : 'missing'}>
      <dt>Impact</dt>
      <dd className={classes.length}>{impact ? durationText(impact.seconds) : '–'}</dd>
      <dd className={classes.stamps}>
        {impact ? `${clock(impact.began)} to ${clock(impact.ended)}` : 'Mark when it began and was mitigated'}
      </dd>
      <dd className={classes.definition}>
        {impact ? `From ${impact.from}` : 'Or say its intervals under Impact'}
      </dd>
    </div>
  )
}

function standardName(name: DurationStandard): string {
  return name === 'recommended' ? 'Our definitions' : `As ${name} defines them`
}

/** Why one would follow it. */
const standardMeans: Record<DurationStandard, string> = {
  recommended: 'What users felt counts from the start of the impact, what responders did from detection.',
  FireHydrant: 'All count from when it started, so that late detection shows in each.',
  Rootly: 'All count from when it started; the incident lasts until it was mitigated.',
  Datadog: 'Repair counts from detection to the last customer impact, resolution from the declaration.',
  PagerDuty: 'All count from the trigger: what responders did, not what users felt.',
}

type StampsProps = {
  readonly duration: Duration
  readonly zone: string
  readonly onShow: (id: string) => void
}

function Stamps({ duration, zone, onShow }: StampsProps) {
  switch (duration.kind) {
    case 'known':
      return [duration.start, duration.end].map((event, index) => (
        <span key={event.id}>
          {index === 0 ? '' : ' to '}
          <button type="button" className={classes.stamp} title={event.text} onClick={() => onShow(event.id)}>
            {clockText(event.at, event.precision, zone)}
          </button>
        </span>
      ))
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
