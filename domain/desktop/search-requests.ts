import * as z from 'zod'
import { IncidentId } from '../incident'
import {
  type Excerpt,
  type Facets,
  type FoundIncidents,
  Search,
  SearchRequest,
  type SimilarIncident,
} from '../search'
import { type View, ViewChange } from '../views'

/** What the window may ask to find incidents. */
export interface SearchRequests {
  /** Incidents that hold all words and pass all filters. */
  findIncidents(request: SearchRequest): Promise<FoundIncidents>
  /** By what the incidents that hold the words can be chosen, and how many each value would show. */
  facetsOf(search: Search): Promise<Facets>
  /** Where words stand in incidents, outside what the list shows anyway; nothing for those where they do not. */
  excerptsOf(words: readonly string[], ids: readonly string[]): Promise<readonly Excerpt[]>
  /** Incidents told in the same words as this one was when it was saved last. */
  similarIncidents(id: string): Promise<readonly SimilarIncident[]>
  /** The views that were kept in the archive. */
  savedViews(): Promise<ViewsOutcome>
  /** Answers with the views as they then are. */
  changeViews(change: ViewChange): Promise<ViewsOutcome>
}

export type ViewsOutcome =
  | { readonly kind: 'views'; readonly views: readonly View[] }
  | { readonly kind: 'failed'; readonly reason: string }

export const searchArguments = {
  findIncidents: z.tuple([SearchRequest]),
  facetsOf: z.tuple([Search]),
  excerptsOf: z.tuple([
    z.array(z.string().min(1).max(1000)).max(200).readonly(),
    z.array(IncidentId).max(100).readonly(),
  ]),
  similarIncidents: z.tuple([IncidentId]),
  savedViews: z.tuple([]),
  changeViews: z.tuple([ViewChange]),
}
