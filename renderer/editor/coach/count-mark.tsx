import classes from './coach.module.css'
import { PlacedCard } from './placed-card'
import type { ReadAlong } from './use-read-along'

/** How many wordings the coach found in a field, told quietly. What is missing has no words; its card is shown here. */
export function CountMark({ read }: { readonly read: ReadAlong }) {
  const { findings, current } = read
  const label = findings.length === 1 ? '1 wording to look at' : `${findings.length} wordings to look at`
  const mark = (
    <span className={classes.count} data-count role="img" aria-label={label}>
      {findings.length}
    </span>
  )
  return current && current.start === current.end ? (
    <PlacedCard finding={current} read={read}>
      {mark}
    </PlacedCard>
  ) : (
    mark
  )
}
