import { IconFileText, IconMessage, IconPaperclip } from '@tabler/icons-react'
import { sentenceCase } from '../../../domain/sentences'
import { plusSeconds } from '../../../domain/time'
import { clockText } from '../../../domain/time-text'
import type { TimelineEvent } from '../../../domain/timeline-event'
import type { RowActions } from './event-row'
import classes from './grid.module.css'
import { visibilityMeans } from './meanings'

type Props = {
  readonly event: TimelineEvent
  readonly zone: string
  readonly ahead: number
  readonly isOpen: boolean
  readonly tabIndex: number
  readonly act: RowActions
}

/** What is worth knowing before one trusts or prints an event, in a line beneath it; nothing where all is usual. */
export function EventMarks({ event, zone, ahead, isOpen, tabIndex, act }: Props) {
  const { certainty, visibility, source, evidence, comment } = event
  const isUsual =
    certainty === 'fact' && visibility === 'everyone' && !source && evidence.length === 0 && !comment
  if (isUsual && !isOpen) return null
  const raw = source && ahead !== 0 ? clockText(plusSeconds(event.at, ahead), 'second', zone) : undefined
  return (
    <p className={classes.marks}>
      {certainty === 'fact' ? null : <span className={classes.mark}>{sentenceCase(certainty)}</span>}
      {visibility === 'everyone' ? null : <span className={classes.mark}>{visibilityMeans[visibility]}</span>}
      {source ? (
        <span>
          <IconFileText size={12} aria-hidden /> From{' '}
          {[source.file, source.position].filter(Boolean).join(', ')}
        </span>
      ) : null}
      {raw ? <span className={classes.mark}>Its clock said {raw}, corrected</span> : null}
      {evidence.length > 0 || isOpen || comment ? (
        <button
          type="button"
          tabIndex={tabIndex}
          className={classes.quiet}
          aria-expanded={isOpen}
          onClick={() => act.details(event.id)}
        >
          {evidence.length > 0 ? (
            <>
              <IconPaperclip size={12} aria-hidden /> {evidence.length} evidence
            </>
          ) : comment ? (
            <>
              <IconMessage size={12} aria-hidden /> Comment
            </>
          ) : (
            'Close details'
          )}
        </button>
      ) : null}
    </p>
  )
}
