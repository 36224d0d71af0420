import { draftTime } from '../../../domain/guide/first-draft'
import type { Incident } from '../../../domain/incident'
import { instantOf } from '../../../domain/time'
import { durationText } from '../../../domain/time-text'
import { useNow } from '../../parts/use-now'
import classes from './guide.module.css'

type Props = { readonly incident: Incident; readonly onDone: (now: string) => void }

/** How long the first draft takes, or took. */
export function DraftClock({ incident, onDone }: Props) {
  const now = instantOf(useNow(60_000) / 1000)
  const time = draftTime(incident, now)
  if (!time) return null
  const minutes = Math.floor(time.seconds / 60)
  const length = minutes === 0 ? 'less than a minute' : durationText(minutes * 60)
  if (time.kind === 'drafted') return <p className={classes.clock}>First draft in {length}</p>
  return (
    <p className={classes.clock}>
      First draft: {length} so far{' '}
      <button
        type="button"
        className={classes.link}
        title="Stops this clock. It stops by itself once all but the review is written."
        onClick={() => onDone(instantOf(Date.now() / 1000))}
      >
        Draft is done
      </button>
    </p>
  )
}
