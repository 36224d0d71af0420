import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type KeyboardEvent, useDeferredValue } from 'react'
import type { IncidentSummary } from '../../domain/desktop/archive-requests'
import {
  type Excerpt,
  type FoundIncidents,
  hasFilters,
  noFilters,
  rowsAtOnce,
  type Search,
  type SortBy,
} from '../../domain/search'
import { sentenceCase } from '../../domain/sentences'
import { wallClock } from '../../domain/time'
import { durationText } from '../../domain/time-text'
import { ProgressRing } from '../parts/progress-ring'
import { SeverityMark } from '../parts/severity-mark'
import classes from './archive.module.css'
import { FoundNote } from './found-note'
import { type IncidentActions, IncidentMenu } from './incident-menu'
import { MarkedParts, MarkedText } from './marked-text'

type Props = {
  readonly search: Search
  readonly found: FoundIncidents
  readonly excerpts: ReadonlyMap<string, Excerpt>
  readonly onLook: (search: Search) => void
  readonly onShowMore: () => void
  readonly onExport: () => void
  readonly actions: IncidentActions
  readonly onOpen: (id: string) => void
}

/** The incidents that match, in the order that was asked for. */
export function IncidentTable({ search, excerpts, onLook, onShowMore, actions, onOpen, ...props }: Props) {
  // What does not fit on a screen may come a moment later, and never in the way of what is typed.
  const found = useDeferredValue(props.found, beginningOf(props.found))
  const { incidents, matching } = found
  if (matching === 0) return <NothingFound search={search} found={found} onLook={onLook} />
  const left = Math.min(rowsAtOnce, matching - incidents.length)
  const column = (by: SortBy, label: string) => (
    <SortableHeader by={by} label={label} search={search} onLook={onLook} />
  )
  return (
    <div className={classes.list}>
      <FoundNote search={search} found={found} onLook={onLook} onExport={props.onExport} />
      <table className={classes.table}>
        <thead>
          <tr>
            {column('title', 'Incident')}
            {column('severity', 'Severity')}
            {column('happened', 'Happened')}
            {column('impact', 'Impact')}
            <th>Status</th>
            <th>Open actions</th>
            <th>
              <span className={classes.hidden}>More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {incidents.map((incident) => (
            <IncidentRow
              key={incident.id}
              incident={incident}
              words={found.words}
              excerpt={excerpts.get(incident.id)}
              actions={actions}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <div className={classes.more}>
          <Button variant="default" onClick={onShowMore}>
            Show {left} more
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** As many rows as fit on a large screen. */
const rowsAtFirst = 30

function beginningOf(found: FoundIncidents): FoundIncidents {
  return { ...found, incidents: found.incidents.slice(0, rowsAtFirst) }
}

function NothingFound({ search, found, onLook }: Pick<Props, 'search' | 'found' | 'onLook'>) {
  const isNarrowed = hasFilters(search.filters)
  const hasText = search.text.trim() !== ''
  return (
    <section className={classes.empty}>
      <h2 className={classes.emptyTitle}>
        {hasText ? `Nothing holds “${search.text}”` : 'No incident passes all filters'}
      </h2>
      <p className={classes.emptyText}>
        {hasText
          ? `The search looks at every field of all ${found.total} incidents for all of the words${isNarrowed ? ', and the filters narrow it further' : ''}. Try fewer or shorter ones.`
          : `None of the ${found.total} incidents has everything that is chosen.`}
      </p>
      {isNarrowed ? (
        <Button onClick={() => onLook({ ...search, filters: noFilters })}>Search without filters</Button>
      ) : null}
    </section>
  )
}

type HeaderProps = {
  readonly by: SortBy
  readonly label: string
  readonly search: Search
  readonly onLook: (search: Search) => void
}

/** Sorts by its column; again, the other way round. */
function SortableHeader({ by, label, search, onLook }: HeaderProps) {
  const { sort } = search
  const isSorted = sort.by === by
  // What one expects first is A to Z for titles, and the worst, latest and longest for the others.
  const isRising = (by === 'title') !== sort.isReversed
  return (
    <th aria-sort={isSorted ? (isRising ? 'ascending' : 'descending') : undefined}>
      <button
        type="button"
        className={classes.sort}
        onClick={() => onLook({ ...search, sort: { by, isReversed: isSorted && !sort.isReversed } })}
      >
        {label}
        {isSorted ? isRising ? <IconArrowUp size={13} /> : <IconArrowDown size={13} /> : null}
      </button>
    </th>
  )
}

type RowProps = {
  readonly incident: IncidentSummary
  readonly words: readonly string[]
  readonly excerpt: Excerpt | undefined
  readonly actions: IncidentActions
  readonly onOpen: (id: string) => void
}

function IncidentRow({ incident, words, excerpt, actions, onOpen }: RowProps) {
  const { id, title, severity, services, happenedAt, impactSeconds, status, openActions } = incident
  const about = [incident.category, services.join(', ')].filter((text) => text !== '').join('  ·  ')
  return (
    <tr className={classes.incident} onClick={() => onOpen(id)}>
      <td className={classes.main}>
        <button
          type="button"
          className={classes.open}
          onKeyDown={(event) => {
            if (event.key === 'Delete') actions.trash(id)
            else moveAlong(event)
          }}
          onClick={(event) => {
            event.stopPropagation()
            onOpen(id)
          }}
        >
          <span className={classes.id}>
            <MarkedText text={id} words={words} />
          </span>{' '}
          {title ? <MarkedText text={title} words={words} /> : 'Untitled incident'}
        </button>
        <span className={classes.about}>
          {about ? <MarkedText text={about} words={words} /> : 'Not classified yet'}
        </span>
        {excerpt ? (
          <p className={classes.excerpt}>
            <span className={classes.excerptSection}>{excerpt.section}</span>{' '}
            <MarkedParts parts={excerpt.parts} />
          </p>
        ) : null}
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
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keeps the menu's clicks from opening the incident; it is no button. */}
      <td className={classes.moreOf} onClick={(event) => event.stopPropagation()}>
        <IncidentMenu incident={incident} actions={actions} />
      </td>
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
