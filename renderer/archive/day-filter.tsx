import { Popover } from '@mantine/core'
import type { Search } from '../../domain/search'
import { DateField } from '../parts/date-field'
import { FilterButton } from './filter-button'
import classes from './search.module.css'

type Props = { readonly search: Search; readonly onLook: (search: Search) => void }

/** The days between which it happened. */
export function DayFilter({ search, onLook }: Props) {
  const { from, to, ...rest } = search.filters
  const look = (days: { from: string | undefined; to: string | undefined }) =>
    onLook({
      ...search,
      filters: { ...rest, ...(days.from ? { from: days.from } : {}), ...(days.to ? { to: days.to } : {}) },
    })
  const words = from && to ? `${from} to ${to}` : from ? `from ${from}` : to ? `until ${to}` : undefined
  return (
    <Popover position="bottom-start" shadow="md" withinPortal={false} trapFocus returnFocus>
      <Popover.Target>
        <FilterButton name="Dates" chosen={words === undefined ? [] : [words]} />
      </Popover.Target>
      <Popover.Dropdown className={classes.days ?? ''} aria-label="Dates">
        <DateField label="Happened from" value={from} onChange={(day) => look({ from: day, to })} />
        <DateField label="until" value={to} onChange={(day) => look({ from, to: day })} />
      </Popover.Dropdown>
    </Popover>
  )
}
