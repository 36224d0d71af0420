import type { IncidentSummary } from './desktop/archive-requests'
import { Severity, Status } from './incident'
import { type FacetName, type Facets, type FacetValue, type Filters, facetNames } from './search'
import { TemplateName } from './template'

/** Longer lists are read by nobody; what is chosen is always among them. */
const mostValues = 100

/** Tells which incidents pass filters, and what else could be chosen. */
export type Sieve = {
  /** Whether an incident passes all filters. */
  readonly passes: (incident: IncidentSummary) => boolean
  /** Counts an incident for each value that it could be chosen by. */
  readonly count: (incident: IncidentSummary) => void
  readonly facets: () => Facets
}

/**
 * A filter does not narrow its own list of values: with one severity chosen, the others still tell how many
 * incidents they would add.
 */
export function makeSieve(filters: Filters): Sieve {
  const counts = byFacet(() => new Map<string, number>())
  const chosen = byFacet((name) => new Set<string>(filters[name]))
  const { from, to } = filters
  return {
    passes: (incident) => isInTime(incident) && !facetNames.some((name) => isRefused(incident, name)),
    count(incident) {
      if (!isInTime(incident)) return
      const refusedBy = facetNames.filter((name) => isRefused(incident, name))
      if (refusedBy.length > 1) return
      for (const name of refusedBy.length === 1 ? refusedBy : facetNames) {
        for (const value of valuesOf[name](incident))
          counts[name].set(value, (counts[name].get(value) ?? 0) + 1)
      }
    },
    facets: () => byFacet((name) => inOrder(name, counts[name], chosen[name])),
  }

  function isInTime({ happenedAt }: IncidentSummary): boolean {
    const day = happenedAt.slice(0, 10)
    return (from === undefined || day >= from) && (to === undefined || day <= to)
  }

  function isRefused(incident: IncidentSummary, name: FacetName): boolean {
    const wanted = chosen[name]
    return wanted.size > 0 && !valuesOf[name](incident).some((value) => wanted.has(value))
  }
}

function byFacet<T>(make: (name: FacetName) => T): Record<FacetName, T> {
  return Object.fromEntries(facetNames.map((name) => [name, make(name)])) as Record<FacetName, T>
}

const valuesOf: Record<FacetName, (incident: IncidentSummary) => readonly string[]> = {
  severity: ({ severity }) => [severity],
  status: ({ status }) => [status],
  service: ({ services }) => services,
  category: ({ category }) => [category],
  tag: ({ tags }) => tags,
  template: ({ template }) => [template],
}

/** Those with an order of their own keep it; of others, the most frequent first. */
const fixedOrder: Partial<Record<FacetName, readonly string[]>> = {
  severity: Severity.options,
  status: Status.options,
  template: TemplateName.options,
}

function inOrder(name: FacetName, counts: Map<string, number>, chosen: Set<string>): FacetValue[] {
  const order = fixedOrder[name]
  if (order) return order.map((value) => ({ value, count: counts.get(value) ?? 0 }))
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0)
  return Array.from(counts, ([value, count]) => ({ value, count }))
    .filter(({ value }) => value !== '')
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .filter(({ value }, index) => index < mostValues || chosen.has(value))
}
