import { milestoneKey } from '../../../domain/milestone-marks'
import { sentenceCase } from '../../../domain/sentences'
import { wallClock } from '../../../domain/time'
import { dateText } from '../../../domain/time-text'
import { Milestone } from '../../../domain/timeline-event'
import { keysText } from '../../parts/keys'
import classes from './typing.module.css'

type Props = {
  readonly last: { readonly text: string; readonly milestone: Milestone | undefined } | undefined
  readonly after: string | undefined
  readonly zone: string
  readonly onMark: (milestone: Milestone | undefined) => void
}

/** What can be typed next, and the keys that mark what was typed last. */
export function MarkLast({ last, after, zone, onMark }: Props) {
  if (!last) {
    return (
      <span>
        A time, what happened, Enter. Also <code>14:02:31</code>, <code>2:02pm</code>, <code>~14:05</code>,{' '}
        <code>14:02-14:10</code>, <code>+5m</code>, <code>yesterday 21:10</code>, <code>14:02 UTC</code>.
        Several lines can be pasted at once. Times are in {zone}.
      </span>
    )
  }
  return (
    <span className={classes.marks}>
      <span className={classes.lastText}>
        {after ? `On ${dateText(wallClock(after, zone).date)} in ${zone}. ` : ''}
        <span className={classes.withKeys}>
          Mark “{last.text}” with {keysText('alt')} and
        </span>
      </span>
      {Milestone.options.map((milestone) => (
        <button
          key={milestone}
          type="button"
          tabIndex={-1}
          className={classes.mark}
          aria-pressed={last.milestone === milestone}
          onMouseDown={(mouse) => mouse.preventDefault()}
          onClick={() => onMark(last.milestone === milestone ? undefined : milestone)}
        >
          <kbd>{milestoneKey[milestone].toUpperCase()}</kbd> {sentenceCase(milestone)}
        </button>
      ))}
    </span>
  )
}
