import { Button, Menu } from '@mantine/core'
import { IconFilter, IconSearch, IconX } from '@tabler/icons-react'
import { type RefObject, useMemo } from 'react'
import { sentenceCase } from '../../../domain/sentences'
import { wallClock } from '../../../domain/time'
import { shortDateText } from '../../../domain/time-text'
import type { TimelineEvent } from '../../../domain/timeline-event'
import {
  type AboutEvents,
  isNarrowed,
  noTimelineFilter,
  type TimelineFacet,
  type TimelineFilter,
  type TimeRange,
  timelineFacets,
  valuesIn,
} from '../../../domain/timeline-filter'
import { MenuOnDemand } from '../../parts/menu-on-demand'
import classes from './find.module.css'
import { KeyHelp } from './key-help'

type Props = {
  readonly filter: TimelineFilter
  readonly events: readonly TimelineEvent[]
  readonly shown: number
  readonly zone: string
  readonly about: AboutEvents
  readonly field: RefObject<HTMLInputElement | null>
  readonly onChange: (filter: TimelineFilter) => void
  /** Down, to the rows. */
  readonly onLeave: () => void
  readonly children?: React.ReactNode
}

/** Words to look for, what to narrow the timeline by, and how much of it is left. */
export function FindBar({ filter, events, shown, zone, about, field, onChange, onLeave, children }: Props) {
  const narrowed = isNarrowed(filter)
  const leaveOut = (facet: TimelineFacet, value: string) =>
    onChange({
      ...filter,
      chosen: { ...filter.chosen, [facet]: filter.chosen[facet]?.filter((other) => other !== value) },
    })
  return (
    <search className={classes.bar} aria-label="Find in timeline">
      <span className={classes.field}>
        <IconSearch size={14} aria-hidden />
        <input
          ref={field}
          type="search"
          aria-label="Find in timeline"
          placeholder="Find in timeline"
          value={filter.text}
          data-own-undo={filter.text === '' ? undefined : true}
          onChange={(typed) => onChange({ ...filter, text: typed.currentTarget.value })}
          onKeyDown={(key) => {
            if (key.key === 'Escape' && filter.text !== '') onChange({ ...filter, text: '' })
            else if (key.key === 'ArrowDown' || key.key === 'Enter' || key.key === 'Escape') onLeave()
            else return
            key.preventDefault()
          }}
        />
      </span>
      <MenuOnDemand
        position="bottom-start"
        button={
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconFilter size={14} />}>
            Filter
          </Button>
        }
      >
        {() => <Facets filter={filter} events={events} about={about} onChange={onChange} />}
      </MenuOnDemand>
      {timelineFacets.flatMap((facet) =>
        (filter.chosen[facet] ?? []).map((value) => (
          <Chip
            key={`${facet} ${value}`}
            label={sentenceCase(value)}
            onRemove={() => leaveOut(facet, value)}
          />
        )),
      )}
      {filter.range ? (
        <Chip
          label={rangeLabel(filter.range, zone)}
          onRemove={() => onChange({ ...filter, range: undefined })}
        />
      ) : null}
      {narrowed ? (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(noTimelineFilter)}>
          Show all
        </Button>
      ) : null}
      <span className={classes.count} role="note" aria-label="Events shown">
        {narrowed
          ? `${shown.toLocaleString('en')} of ${events.length.toLocaleString('en')}`
          : `${events.length.toLocaleString('en')} ${events.length === 1 ? 'event' : 'events'}`}
      </span>
      <span className={classes.more}>{children}</span>
      <KeyHelp />
    </search>
  )
}

/** "14:02 to 14:40", with the days where it runs over midnight. */
function rangeLabel({ from, to }: TimeRange, zone: string): string {
  const ends = [from, to].map((at) => wallClock(at, zone))
  const isOneDay = ends[0]?.date === ends[1]?.date
  return ends
    .map(({ date, time }) => `${isOneDay ? '' : `${shortDateText(date)}, `}${time.slice(0, 5)}`)
    .join(' to ')
}

function Chip({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <button
      type="button"
      className={classes.chip}
      aria-label={`Without the filter ${label}`}
      onClick={onRemove}
    >
      {label} <IconX size={12} aria-hidden />
    </button>
  )
}

const facetTitle: Record<TimelineFacet, string> = {
  phase: 'Phase',
  milestone: 'Milestone',
  certainty: 'Certainty',
  visibility: 'Printed',
  lane: 'Lane',
  source: 'Source',
  evidence: 'Evidence',
}

type FacetsProps = Pick<Props, 'filter' | 'events' | 'about' | 'onChange'>

function Facets({ filter, events, about, onChange }: FacetsProps) {
  const groups = useMemo(
    () => timelineFacets.map((facet) => [facet, valuesIn(events, facet, about)] as const),
    [events, about],
  )
  const toggle = (facet: TimelineFacet, value: string) => {
    const before = filter.chosen[facet] ?? []
    const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value]
    onChange({ ...filter, chosen: { ...filter.chosen, [facet]: after } })
  }
  return (
    <div className={classes.facets}>
      {groups.map(([facet, values]) => (
        <div key={facet} className={classes.facet}>
          <Menu.Label>{facetTitle[facet]}</Menu.Label>
          {[...values].map(([value, count]) => {
            const isChosen = filter.chosen[facet]?.includes(value) ?? false
            return (
              <Menu.CheckboxItem
                key={value}
                checked={isChosen}
                rightSection={<span className={classes.number}>{count}</span>}
                onChange={() => toggle(facet, value)}
              >
                {sentenceCase(value)}
              </Menu.CheckboxItem>
            )
          })}
        </div>
      ))}
    </div>
  )
}
