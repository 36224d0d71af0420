import { type Severity, severityWord } from '../../domain/incident'
import classes from './parts.module.css'

/** Severity by word and colour, never by colour alone. */
export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <span className={classes.severity} data-severity={severity}>
      {severity} {severityWord[severity]}
    </span>
  )
}
