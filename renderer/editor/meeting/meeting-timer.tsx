import { type Meeting, spentOn, timerText } from '../../../domain/guide/meeting'
import { useNow } from '../../parts/use-now'
import classes from './meeting.module.css'

type Props = {
  readonly meeting: Meeting
  /** The place of an item in the agenda; without it, the whole meeting is timed. */
  readonly item?: number
  readonly minutes: number
}

/** "3:05 of 8 min"; past that, how long ago it was over. */
export function MeetingTimer({ meeting, item, minutes }: Props) {
  const now = Math.max(useNow(1000), meeting.since)
  const spent = item === undefined ? now - meeting.startedAt : spentOn(meeting, item, now)
  const text = timerText(spent, minutes)
  const isOver = text.startsWith('+')
  return (
    <span className={classes.timer} data-over={isOver} role="timer">
      {isOver ? `${text} over ${minutes} min` : `${text} of ${minutes} min`}
    </span>
  )
}
