import type { NextThing } from '../../../domain/guide/next'
import { questionOfPoint } from '../../../domain/guide/questions'
import type { Incident } from '../../../domain/incident'
import { Keys } from '../../parts/keys'
import classes from './guide.module.css'

type Props = {
  readonly next: NextThing | undefined
  readonly incident: Incident
  readonly onDo: () => void
}

/** What is to be done next, and how. */
export function NextButton({ next, incident, onDo }: Props) {
  if (!next) return null
  const question = questionOfPoint(next.section, next.point, incident)
  return (
    <div className={classes.next}>
      <button type="button" className={classes.nextButton} onClick={onDo} aria-describedby="next-how">
        <span className={classes.nextHead}>
          Next <Keys keys="mod+J" />
        </span>
        <span className={classes.nextPoint}>
          {next.section.title}: {next.point.label}
        </span>
      </button>
      <p className={classes.nextHow} id="next-how" title={question?.how}>
        {question?.asks}
      </p>
    </div>
  )
}
