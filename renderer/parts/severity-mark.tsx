import type { Severity } from '../../domain/incident'
import classes from './parts.module.css'

export const severityName: Record<Severity, string> = {
  SEV1: 'Critical',
  SEV2: 'High',
  SEV3: 'Medium',
  SEV4: 'Low',
}

/** Severity by word and colour, never by colour alone. */
export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <span className={classes.severity} data-severity={severity}>
      {severity} {severityName[severity]}
    </span>
  )
}
