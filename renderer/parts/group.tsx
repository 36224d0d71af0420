import type { ReactNode } from 'react'
import classes from './parts.module.css'

/** Fields that belong together, under one heading. */
export function Group({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <fieldset className={classes.fieldset}>
      <legend className={classes.legend}>{title}</legend>
      {note ? <p className={classes.legendNote}>{note}</p> : null}
      {children}
    </fieldset>
  )
}

/** Fields side by side where there is room. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>
}
