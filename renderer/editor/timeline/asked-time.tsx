import type { ReadLine, TypedEvent } from '../../../domain/typed-line'
import classes from './typing.module.css'

type Props = {
  readonly asked: Extract<ReadLine, { kind: 'ask' }>
  /** Whether the keys 1 and 2 answer already. */
  readonly isWaiting?: boolean
  readonly onTake: (event: TypedEvent) => void
}

/** A time that the clock showed twice, or never: which one is meant. */
export function AskedTime({ asked, isWaiting = true, onTake }: Props) {
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
          <kbd>{index + 1}</kbd> {label}
        </button>
      ))}
    </fieldset>
  )
}
