import * as z from 'zod'
import type { IncidentSummary } from './desktop/archive-requests'
import type { TextPart } from './folded-text'
import { Severity, Status } from './incident'
import { TemplateName } from './template'
import { CalendarDate } from './time'

const choice = z.array(z.string().max(1000)).max(200)

/** Which incidents are wanted. Of one kind any will do, of different kinds all must hold; empty asks for nothing. */
export const Filters = z.strictObject({
  severity: z.array(Severity),
  status: z.array(Status),
  service: choice,
  category: choice,
  tag: choice,
  template: z.array(TemplateName),
  /** The first and the last day on which it may have happened, in UTC. */
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
})
export type Filters = Readonly<z.infer<typeof Filters>>

export const noFilters: Filters = {
  severity: [],
  status: [],
  service: [],
  category: [],
  tag: [],
  template: [],
}

/** What an incident can be chosen by from a list of values. */
export const facetNames = ['severity', 'status', 'service', 'category', 'tag', 'template'] as const
export type FacetName = (typeof facetNames)[number]

export const SortBy = z.enum(['relevance', 'happened', 'saved', 'severity', 'impact', 'title'])
export type SortBy = z.infer<typeof SortBy>

/** In the order one expects first: best, most recent, worst, longest, A to Z; or the other way round. */
export const Sort = z.strictObject({ by: SortBy, isReversed: z.boolean() })
export type Sort = Readonly<z.infer<typeof Sort>>

/** What is looked for, without how many rows of it are shown. */
export const Search = z.strictObject({ text: z.string().max(1000), filters: Filters, sort: Sort })
export type Search = Readonly<z.infer<typeof Search>>

export const SearchRequest = Search.extend({ limit: z.int().min(1).max(10_000) })
export type SearchRequest = Readonly<z.infer<typeof SearchRequest>>

/** All incidents, the most recent first; what is typed then ranks them. */
export const everything: Search = {
  text: '',
  filters: noFilters,
  sort: { by: 'relevance', isReversed: false },
}

/** How many rows are answered at first, and with each wish for more: thousands are read by nobody. */
export const rowsAtOnce = 200

export function searchFor(text: string, overrides: Partial<SearchRequest> = {}): SearchRequest {
  return { ...everything, text, limit: rowsAtOnce, ...overrides }
}

/** A value that can be chosen, and how many incidents would then be shown. */
export type FacetValue = { readonly value: string; readonly count: number }
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>

/** A word that stands nowhere, and the one that was looked for instead. */
export type Correction = { readonly typed: string; readonly used: string }

export type FoundIncidents = {
  /** The first of them. */
  readonly incidents: readonly IncidentSummary[]
  /** How many match. */
  readonly matching: number
  /** How many there are. */
  readonly total: number
  /** The words that were looked for, as they are compared. */
  readonly words: readonly string[]
  readonly corrections: readonly Correction[]
}

/** Where else in an incident a word stands. */
export type Excerpt = {
  readonly id: string
  readonly section: string
  readonly parts: readonly TextPart[]
}

/** An incident that is told in the same words, the most telling of them first. */
export type SimilarIncident = { readonly incident: IncidentSummary; readonly words: readonly string[] }

export function hasFilters({ from, to, ...chosen }: Filters): boolean {
  return from !== undefined || to !== undefined || Object.values(chosen).some((values) => values.length > 0)
}
