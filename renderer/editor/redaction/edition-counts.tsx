import { PrintedEdition } from '../../../domain/edition'
import type { Incident } from '../../../domain/incident'
import { countFor } from '../../../domain/redact/redaction-places'
import type { WithheldEntry } from '../../../domain/redact/withheld-log'
import { editionLabel } from '../../parts/edition-label'
import classes from './redaction.module.css'

type Props = {
  readonly incident: Incident
  /** Undefined until they are known. */
  readonly places: ReadonlyMap<string, WithheldEntry> | undefined
}

/** What each edition will withhold, counted. */
export function EditionCounts({ incident, places }: Props) {
  if (incident.redactions.length === 0) return null
  return (
    <section aria-label="What each edition withholds">
      <h3 className={classes.title}>What each edition withholds</h3>
      <table className={classes.counts}>
        <thead>
          <tr>
            <th scope="col">Edition</th>
            <th scope="col">Redactions</th>
            <th scope="col">Places in the record</th>
          </tr>
        </thead>
        <tbody>
          {PrintedEdition.options.map((edition) => {
            const count = countFor(edition, incident, places ?? new Map())
            return (
              <tr key={edition}>
                <th scope="row">{editionLabel[edition]}</th>
                <td>{count.redactions.length}</td>
                <td>{places ? count.places : ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
