import type { IncidentSummary } from './desktop/archive-requests'
import { Severity, Status, TemplateName } from './incident'
import { type FacetName, type Facets, type FacetValue, type Filters, facetNames } from './search'

/** Longer lists are read by nobody; what is chosen is always among them. */
const mostValues = 100

/** Counts, while incidents are sieved, what else could be chosen. */
export type Sieve = {
  /** Whether an incident passes all filters. */
  readonly passes: (incident: IncidentSummary) => boolean
  readonly facets: () => Facets
}

/**
 * A filter does not narrow its own list of values: with one severity chosen, the others still tell how many
 * incidents they would add.
 */
export function makeSieve(filters: Filters): Sieve {
  const counts = facetNames.map(() => new Map<string, number>())
  const chosen = facetNames.map((name) => new Set<string>(filters[name]))
  const { from, to } = filters
  return {
    passes(incident) {
      if (from !== undefined && incident.happenedAt.slice(0, 10) < from) return false
      if (to !== undefined && incident.happenedAt.slice(0, 10) > to) return false
      let refusals = 0
      let refusedBy = -1
      for (let facet = 0; facet < facetNames.length; facet++) {
        if (isRefused(incident, facet)) {
          refusals++
          refusedBy = facet
        }
      }
      if (refusals === 0) for (let facet = 0; facet < facetNames.length; facet++) count(incident, facet)
      if (refusals === 1) count(incident, refusedBy)
      return refusals === 0
    },
    facets: () => {
      const entries = facetNames.map((name, facet) => [
        name,
        inOrder(name, counts[facet] ?? new Map(), chosen[facet] ?? new Set()),
      ])
      return Object.fromEntries(entries) as Facets
    },
  }

  function isRefused(incident: IncidentSummary, facet: number): boolean {
    const wanted = chosen[facet]
    if (!wanted || wanted.size === 0) return false
    return !valuesOf[facetNames[facet] as FacetName](incident).some((value) => wanted.has(value))
  }

  function count(incident: IncidentSummary, facet: number): void {
    const counted = counts[facet]
    if (!counted) return
    for (const value of valuesOf[facetNames[facet] as FacetName](incident)) {
      counted.set(value, (counted.get(value) ?? 0) + 1)
    }
  }
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
