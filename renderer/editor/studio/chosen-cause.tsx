import { useState } from 'react'
import type { Incident } from '../../../domain/incident'
import { type Cause, causesOf } from '../../../domain/studio/cause'
import { type CauseViewProps, FiledCause } from './filed-cause'
import classes from './studio.module.css'

export type Choosing = {
  readonly causes: readonly Cause[]
  readonly chosen: Cause | undefined
  readonly choose: (cause: Cause) => void
}

/** The causes of an incident, and the one that was chosen in a view. */
export function useChosenCause({ analysis }: Incident): Choosing {
  const causes = causesOf(analysis)
  const [key, setKey] = useState<string>()
  return {
    causes,
    chosen: causes.find((cause) => keyOf(cause) === key),
    choose: (cause) => setKey(keyOf(cause)),
  }
}

function keyOf({ list, id }: Cause): string {
  return `${list} ${id}`
}

type Props = CauseViewProps & {
  readonly choosing: Choosing
  /** The causes that the picture does not show. */
  readonly left: readonly Cause[]
  /** "in a category". */
  readonly where: string
}

/** Below a picture: the cause that was chosen in it, and those that it does not show yet. */
export function ChosenCause({ choosing: { chosen, choose }, left, where, ...props }: Props) {
  return (
    <div className={classes.chosen}>
      {chosen ? (
        <FiledCause cause={chosen} {...props} />
      ) : (
        <p className={classes.lead}>Choose a cause, in the picture or below, to file it.</p>
      )}
      {left.length === 0 ? null : (
        <>
          <h3 className={classes.title}>Not filed {where}</h3>
          <CauseButtons causes={left} choosing={{ chosen, choose }} />
        </>
      )}
    </div>
  )
}

type ButtonsProps = {
  readonly causes: readonly Cause[]
  readonly choosing: Pick<Choosing, 'chosen' | 'choose'>
}

/** Causes to be chosen from, one on a line. */
export function CauseButtons({ causes, choosing: { chosen, choose } }: ButtonsProps) {
  return (
    <ul className={classes.causes}>
      {causes.map((cause) => (
        <li key={keyOf(cause)}>
          <button
            type="button"
            className={classes.cause}
            aria-pressed={chosen !== undefined && keyOf(chosen) === keyOf(cause)}
            onClick={() => choose(cause)}
          >
            <span className={classes.number}>{cause.label}</span> {cause.text}
          </button>
        </li>
      ))}
    </ul>
  )
}
