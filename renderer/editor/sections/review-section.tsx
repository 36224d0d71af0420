import type { Review } from '../../../domain/review'
import { wallClock } from '../../../domain/time'
import { Answers } from '../../parts/answers'
import { Row } from '../../parts/group'
import { TimeField } from '../../parts/time-field'
import { SignOff } from '../approvals/sign-off'
import { CoachedText } from '../coach/coached-text'
import type { SectionProps } from '../section-props'
import { Attendees } from './attendees'
import classes from './sections.module.css'

const stamps = [
  { question: 'gathered', label: 'Evidence gathered', field: 'dataGatheredAt' },
  { question: 'meeting', label: 'Meeting held', field: 'meetingAt' },
  { question: 'agreed', label: 'Action items agreed', field: 'actionsAgreedAt' },
] as const

export function ReviewSection({ incident, change }: SectionProps) {
  const { review, zone } = incident
  const write = (changed: Partial<Review>) => change({ kind: 'write', part: 'review', with: changed })
  const day = wallClock(incident.openedAt, zone).date
  return (
    <div className={classes.fields}>
      <Row>
        {stamps.map(({ question, label, field }) => (
          <Answers key={field} to={[question]}>
            <TimeField
              label={label}
              value={review[field]}
              zone={zone}
              day={day}
              onChange={(at) => write({ [field]: at })}
            />
          </Answers>
        ))}
      </Row>
      <Attendees incident={incident} change={change} />
      <Answers to={['notes']}>
        <CoachedText
          place="review.notes"
          label="Meeting notes"
          minRows={4}
          placeholder="What the discussion added that is not written elsewhere"
          value={review.notes}
          onChange={(event) => write({ notes: event.currentTarget.value })}
        />
      </Answers>
      <SignOff incident={incident} change={change} />
    </div>
  )
}
