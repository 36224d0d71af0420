import { useState } from 'react'
import type { Incident } from '../../../domain/incident'
import { type Cause, causesOf } from '../../../domain/studio/cause'
import { defenceWords } from '../../../domain/studio/sorted-causes'
import { spoken } from '../../../domain/studio/wrapped'
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

type Props = CauseViewProps & { readonly chosen: Cause | undefined }

/** Below a picture: where the cause that was chosen in it is filed. */
export function ChosenCause({ chosen, ...props }: Props) {
  return (
    <div className={classes.chosen}>
      {chosen ? (
        <FiledCause cause={chosen} {...props} />
      ) : (
        <p className={classes.lead}>Choose a cause, in the picture or below it, to file it.</p>
      )}
    </div>
  )
}

type ButtonsProps = {
  readonly causes: readonly Cause[]
  readonly title: string
  readonly choosing: Pick<Choosing, 'chosen' | 'choose'>
}

/** Causes to be chosen from, one on a line, with what became of the layer that each is filed in. */
export function CauseButtons({ causes, title, choosing: { chosen, choose } }: ButtonsProps) {
  if (causes.length === 0) return null
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.causes}>
        {causes.map((cause) => (
          <li key={keyOf(cause)}>
            <button
              type="button"
              className={classes.cause}
              aria-pressed={chosen !== undefined && keyOf(chosen) === keyOf(cause)}
              onClick={() => choose(cause)}
            >
              <span className={classes.number}>{cause.label}</span> {spoken(cause.text)}
              {cause.layer === undefined ? null : (
                <span className={classes.state}>{defenceWords(cause.defence)}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
