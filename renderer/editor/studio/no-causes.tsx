import classes from './studio.module.css'

/** Before there is anything to sort. */
export function NoCauses() {
  return (
    <p className={classes.lead}>
      There is no cause yet. Answer a why or add a factor in the tree; each of them can then be filed here.
    </p>
  )
}
