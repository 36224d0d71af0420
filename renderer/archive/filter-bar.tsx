import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { ArchiveState } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import { facetNames, hasFilters, noFilters, type Search } from '../../domain/search'
import { useCommands } from '../parts/command-center'
import { DayFilter } from './day-filter'
import { FacetFilter } from './facet-filter'
import classes from './search.module.css'
import { ViewsMenu } from './views-menu'

type Props = {
  readonly desktop: Desktop
  readonly archive: ArchiveState
  readonly search: Search
  readonly onLook: (search: Search) => void
}

/** Narrows what is shown, and keeps how. */
export function FilterBar({ desktop, archive, search, onLook }: Props) {
  const isNarrowed = hasFilters(search.filters)
  useCommands(
    useMemo(() => {
      const run = () => onLook({ ...search, filters: noFilters })
      return isNarrowed
        ? [{ name: 'remove filters', label: 'Remove all filters', group: 'Archive', run }]
        : []
    }, [isNarrowed, search, onLook]),
  )
  return (
    <section className={classes.filters} aria-label="Views and filters">
      <ViewsMenu desktop={desktop} archive={archive} search={search} onLook={onLook} />
      {facetNames.map((name) => (
        <FacetFilter key={name} name={name} desktop={desktop} search={search} onLook={onLook} />
      ))}
      <DayFilter search={search} onLook={onLook} />
      {isNarrowed ? (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconX size={14} />}
          onClick={() => onLook({ ...search, filters: noFilters })}
        >
          Remove all filters
        </Button>
      ) : null}
    </section>
  )
}
