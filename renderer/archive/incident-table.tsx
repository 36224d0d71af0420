import { Button } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { IncidentSummary } from '../../domain/desktop/archive-requests'
import type { FoundIncidents } from '../../domain/search'
import { sentenceCase } from '../../domain/sentences'
import { wallClock } from '../../domain/time'
import { durationText } from '../../domain/time-text'
import { ProgressRing } from '../parts/progress-ring'
import { SeverityMark } from '../parts/severity-mark'
import classes from './archive.module.css'

type Props = {
  readonly found: FoundIncidents
  readonly query: string
  readonly onOpen: (id: string) => void
}

/** How many rows are drawn at first, and with each wish for more: a screen of thousands is slow and read by nobody. */
const rowsAtOnce = 200

/** The incidents that match, most recent first. */
export function IncidentTable({ found, query, onOpen }: Props) {
  const [shown, setShown] = useState(rowsAtOnce)
  if (found.incidents.length === 0) {
    return (
      <section className={classes.empty}>
        <h2 className={classes.emptyTitle}>Nothing holds “{query}”</h2>
        <p className={classes.emptyText}>
          The search looks at every field of all {found.total} incidents for all of the words. Try fewer or
          shorter ones.
        </p>
      </section>
    )
  }
  return (
    <div className={classes.list}>
      <p className={classes.count} role="status">
        {countText(found)}
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>Incident</th>
            <th>Severity</th>
            <th>Happened</th>
            <th>Impact</th>
            <th>Status</th>
            <th>Open actions</th>
          </tr>
        </thead>
        <tbody>
          {found.incidents.slice(0, shown).map((incident) => (
            <IncidentRow key={incident.id} incident={incident} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      {found.incidents.length > shown ? (
        <div className={classes.more}>
          <Button variant="default" onClick={() => setShown(shown + rowsAtOnce)}>
            Show {Math.min(rowsAtOnce, found.incidents.length - shown)} more
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function countText({ incidents, total }: FoundIncidents): string {
  const all = total === 1 ? '1 incident' : `${total} incidents`
  return incidents.length === total ? all : `${incidents.length} of ${all}`
}

type RowProps = { readonly incident: IncidentSummary; readonly onOpen: (id: string) => void }

function IncidentRow({ incident, onOpen }: RowProps) {
  const { id, title, severity, services, happenedAt, impactSeconds, status, openActions } = incident
  const about = [incident.category, services.join(', ')].filter((text) => text !== '').join('  ·  ')
  return (
    <tr className={classes.incident} onClick={() => onOpen(id)}>
      <td className={classes.main}>
        <button
          type="button"
          className={classes.open}
          onKeyDown={moveAlong}
          onClick={(event) => {
            event.stopPropagation()
            onOpen(id)
          }}
        >
          <span className={classes.id}>{id}</span> {title || 'Untitled incident'}
        </button>
        <span className={classes.about}>{about || 'Not classified yet'}</span>
      </td>
      <td>
        <SeverityMark severity={severity} />
      </td>
      <td>{wallClock(happenedAt, 'UTC').date}</td>
      <td className="tabular">{impactSeconds === undefined ? '–' : durationText(impactSeconds)}</td>
      <td>
        <span className={classes.status}>
          <ProgressRing
            share={incident.completeness}
            label={`${Math.round(incident.completeness * 100)} % written`}
          />
          {sentenceCase(status)}
        </span>
      </td>
      <td className="tabular">{openActions === 0 ? '–' : openActions}</td>
    </tr>
  )
}

/** Up and down go from incident to incident, as in any list. */
function moveAlong(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const rows = [...document.querySelectorAll<HTMLElement>(`.${classes.open}`)]
  rows[rows.indexOf(event.currentTarget) + step]?.focus()
}
