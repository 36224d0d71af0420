import type { ReactNode } from 'react'
import classes from './settings-section.module.css'

type Props = { readonly title: string; readonly note: string; readonly children: ReactNode }

/** One thing about the archive that can be looked at or changed. */
export function SettingsSection({ title, note, children }: Props) {
  return (
    <section className={classes.section} aria-label={title}>
      <div className={classes.about}>
        <h2 className={classes.title}>{title}</h2>
        <p className={classes.note}>{note}</p>
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  )
}
