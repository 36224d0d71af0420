import { Menu } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import { severityWord } from '../../domain/incident'
import type { FacetName, FacetValue, Search } from '../../domain/search'
import { sentenceCase } from '../../domain/sentences'
import { FilterButton } from './filter-button'
import classes from './search.module.css'

type Props = {
  readonly name: FacetName
  readonly desktop: Desktop
  readonly search: Search
  readonly onLook: (search: Search) => void
}

/** Chooses values of one kind; each tells how many incidents it would show. */
export function FacetFilter({ name, desktop, search, onLook }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const [values, setValues] = useState<readonly FacetValue[]>()
  const chosen: readonly string[] = search.filters[name]
  useEffect(() => {
    let isWanted = isOpen
    if (isOpen) desktop.facetsOf(search).then((facets) => isWanted && setValues(facets[name]))
    return () => {
      isWanted = false
    }
  }, [isOpen, desktop, search, name])

  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
    // The desktop checks what it is sent; here the values come from its own list.
    onLook({ ...search, filters: { ...search.filters, [name]: next } })
  }
  return (
    <Menu
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <FilterButton name={sentenceCase(name)} chosen={chosen.map((value) => labelOf(name, value))} />
      </Menu.Target>
      <Menu.Dropdown className={classes.facets ?? ''}>
        {values?.length === 0 ? <Menu.Label>No incident has one yet</Menu.Label> : null}
        {values?.map(({ value, count }) => (
          <Menu.CheckboxItem
            key={value}
            checked={chosen.includes(value)}
            rightSection={<span className={classes.facetCount}>{count}</span>}
            onChange={() => toggle(value)}
          >
            {labelOf(name, value)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function labelOf(name: FacetName, value: string): string {
  if (name === 'severity') return `${value} ${severityWord[value as keyof typeof severityWord]}`
  return name === 'status' || name === 'template' ? sentenceCase(value) : value
}
