import { countSentences } from '../../../domain/sentences'
import { Answers } from '../../parts/answers'
import { CoachedText } from '../coach/coached-text'
import type { SectionProps } from '../section-props'
import classes from './sections.module.css'

export function SummarySection({ incident, change }: SectionProps) {
  const count = countSentences(incident.summary)
  return (
    <div className={classes.fields}>
      <Answers to={['written', 'length']}>
        <CoachedText
          place="summary"
          label="Executive summary"
          classNames={{ input: classes.prose ?? '' }}
          minRows={9}
          size="md"
          placeholder="On 12 October, the checkout service had a 45-minute outage (14:00 to 14:45 UTC) due to … About 12 % of users were unable to … It was resolved by …"
          value={incident.summary}
          onChange={(event) =>
            change({ kind: 'write', part: 'incident', with: { summary: event.currentTarget.value } })
          }
        />
      </Answers>
      <p className={classes.counter}>
        {count === 1 ? '1 sentence' : `${count} sentences`}
        {count > 5 ? ': a reader in a hurry stops after five' : ''}
      </p>
    </div>
  )
}
