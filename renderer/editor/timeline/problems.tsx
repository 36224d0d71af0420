import type { TimelineProblem } from '../../../domain/timeline-problems'
import classes from './timeline.module.css'

type Props = {
  readonly problems: readonly TimelineProblem[]
  readonly onShow: (id: string) => void
}

/** Times that contradict each other, in words, with a way to each. */
export function Problems({ problems, onShow }: Props) {
  return problems.map(({ words, events }) => (
    <p key={words} className={classes.warning} role="alert">
      {words}{' '}
      {events.map((event) => (
        <button key={event.id} type="button" className={classes.show} onClick={() => onShow(event.id)}>
          Show “{event.text}”
        </button>
      ))}
    </p>
  ))
}
