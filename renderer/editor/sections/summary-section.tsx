import { Button } from '@mantine/core'
import { useRef } from 'react'
import { draftSummary, isDraft } from '../../../domain/guide/draft-summary'
import { openSlots, type Slot } from '../../../domain/guide/slots'
import { countSentences } from '../../../domain/sentences'
import { Answers } from '../../parts/answers'
import { CoachedText } from '../coach/coached-text'
import type { SectionProps } from '../section-props'
import classes from './sections.module.css'

export function SummarySection({ incident, change }: SectionProps) {
  const { summary } = incident
  const field = useRef<HTMLTextAreaElement>(null)
  const count = countSentences(summary)
  const draft = () => {
    const drafted = draftSummary(incident)
    change({ kind: 'write', part: 'incident', with: { summary: drafted, draftedSummary: drafted } })
  }
  const choose = ({ start, end }: Slot) => {
    field.current?.focus()
    field.current?.setSelectionRange(start, end)
  }
  return (
    <div className={classes.fields}>
      <Answers to={['written', 'length']}>
        <CoachedText
          ref={field}
          place="summary"
          label="Executive summary"
          classNames={{ input: classes.prose ?? '' }}
          minRows={9}
          size="md"
          placeholder="On 12 October, the checkout service had a 45-minute outage (14:00 to 14:45 UTC) due to … About 12 % of users were unable to … It was resolved by …"
          value={summary}
          onChange={(event) =>
            change({ kind: 'write', part: 'incident', with: { summary: event.currentTarget.value } })
          }
        />
        <div className={classes.summaryFoot}>
          <span className={classes.counter}>
            {count === 1 ? '1 sentence' : `${count} sentences`}
            {count > 5 ? ': a reader in a hurry stops after five' : ''}
          </span>
          <Button variant="subtle" size="compact-sm" onClick={draft}>
            {summary.trim() === '' || isDraft(incident)
              ? 'Draft from the fields'
              : 'Replace by a draft from the fields'}
          </Button>
        </div>
        <DraftNote incident={incident} onChoose={choose} />
      </Answers>
    </div>
  )
}

type NoteProps = Pick<SectionProps, 'incident'> & { readonly onChoose: (slot: Slot) => void }

/** Says that the summary is a draft, and what it leaves open; each place is chosen in the text, to be typed over. */
function DraftNote({ incident, onChoose }: NoteProps) {
  const slots = openSlots(incident.summary)
  const isUnread = isDraft(incident)
  if (!isUnread && slots.length === 0) return null
  return (
    <div className={classes.draftNote} role="note" aria-label="Draft">
      {isUnread ? <p>This is a draft from the fields. Read it over and put it into your own words.</p> : null}
      {slots.length === 0 ? null : (
        <p>
          {slots.length === 1 ? '1 place is still open:' : `${slots.length} places are still open:`}
          {slots.map((slot) => (
            <button key={slot.start} type="button" className={classes.slot} onClick={() => onChoose(slot)}>
              {slot.words}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
