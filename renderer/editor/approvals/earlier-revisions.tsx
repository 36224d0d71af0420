import type { Amendment } from '../../../domain/amendment'
import type { Incident } from '../../../domain/incident'
import { wallClock } from '../../../domain/time'
import { dateText } from '../../../domain/time-text'
import classes from './approvals.module.css'

/** Why each revision after the first was begun, and by whom the one before was signed. */
export function EarlierRevisions({ incident: { amendments, zone } }: { readonly incident: Incident }) {
  if (amendments.length === 0) return null
  return (
    <div className={classes.earlier}>
      <h3>Amendments</h3>
      <ul>
        {amendments.map(({ id, revision, at, reason, approvals }) => (
          <li key={id}>
            <p>
              <b>Revision {revision}</b>, begun on {dateText(wallClock(at, zone).date)}: {reason}
            </p>
            <p className={classes.quiet}>
              Revision {revision - 1} {signedWords(approvals)}
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function signedWords(approvals: Amendment['approvals']): string {
  const signed = approvals
    .filter(({ decision }) => decision === 'approved')
    .map(({ role, name, on }) =>
      [name ? `${name} (${role})` : role, on ? ` on ${dateText(on)}` : ''].join(''),
    )
  return signed.length === 0 ? 'was not signed.' : `was signed by ${signed.join(', ')}.`
}
