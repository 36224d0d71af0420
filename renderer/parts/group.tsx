import type { ReactNode } from 'react'
import { answering, useAsking } from './answers'
import classes from './parts.module.css'

type Props = {
  readonly title: string
  readonly note?: string
  /** The ids of the questions that its fields answer. */
  readonly answers?: readonly string[]
  readonly children: ReactNode
}

/** Fields that belong together, under one heading. Without a question they are only in the whole form. */
export function Group({ title, note, answers = [], children }: Props) {
  const { isShown, beside } = useAsking(answers)
  if (!isShown) return null
  return (
    <fieldset className={`${classes.fieldset} ${classes.answers}`} {...answering(answers)}>
      <legend className={classes.legend}>{title}</legend>
      {note ? <p className={classes.legendNote}>{note}</p> : null}
      {children}
      {beside}
    </fieldset>
  )
}

/** Fields side by side where there is room. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>
}
