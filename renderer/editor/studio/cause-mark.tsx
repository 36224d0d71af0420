import type { KeyboardEvent, ReactNode } from 'react'
import type { Cause } from '../../../domain/studio/cause'
import type { Choosing } from './chosen-cause'
import classes from './drawings.module.css'

type Props = {
  readonly cause: Cause
  /** What is said of it besides its text. */
  readonly state: string
  readonly choosing: Choosing
  readonly children: ReactNode
}

/** A cause in a picture, which can be chosen there. */
export function CauseMark({ cause, state, choosing: { chosen, choose }, children }: Props) {
  const isChosen = chosen?.list === cause.list && chosen.id === cause.id
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    choose(cause)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button of its own.
    <g
      className={classes.mark}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={`${cause.label}, ${state}: ${cause.text}`}
      onClick={() => choose(cause)}
      onKeyDown={press}
    >
      <title>{cause.text}</title>
      {children}
    </g>
  )
}
