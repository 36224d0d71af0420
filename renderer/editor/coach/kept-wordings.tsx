import { Button } from '@mantine/core'
import type { SectionProps } from '../section-props'
import classes from './panel.module.css'

/** The wordings that were looked at and kept, with the reasons. */
export function KeptWordings({ incident, change }: SectionProps) {
  const { keptWordings } = incident
  if (keptWordings.length === 0) return null
  return (
    <section className={classes.part} aria-label="Kept wordings">
      <h3 className={classes.heading}>Kept wordings</h3>
      <ul className={classes.kept}>
        {keptWordings.map(({ id, words, reason }) => (
          <li key={id}>
            <p className={classes.words}>{words === '' ? 'As it stands' : `“${words}”`}</p>
            <p className={classes.reason}>{reason}</p>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`Look again at ${words}`}
              onClick={() => change({ kind: 'remove', list: 'keptWordings', ids: [id] })}
            >
              Look again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
