import type { ReadLine, TypedEvent } from '../../../domain/typed-line'
import { LineMeaning } from './line-meaning'
import classes from './typing.module.css'

type Props = {
  readonly asked: Extract<ReadLine, { kind: 'ask' }>
  readonly zone: string
  /** Whether the keys 1 and 2 answer already. */
  readonly isWaiting?: boolean
  readonly onTake: (event: TypedEvent) => void
}

/** A time that the clock showed twice, or never: which one is meant. */
export function AskedTime({ asked, zone, isWaiting = true, onTake }: Props) {
  return (
    <fieldset className={classes.asked} aria-label={asked.question}>
      <p role={isWaiting ? 'alert' : undefined}>
        {asked.question} {isWaiting ? '' : 'Press Enter, then the number.'}
      </p>
      {asked.choices.map(({ label, event }, index) => (
        <button
          key={label}
          type="button"
          className={classes.choice}
          // The field keeps the cursor, and with it what is typed.
          onMouseDown={(mouse) => mouse.preventDefault()}
          onClick={() => onTake(event)}
        >
          <kbd>{index + 1}</kbd> {label} <LineMeaning event={event} zone={zone} />
        </button>
      ))}
    </fieldset>
  )
}
