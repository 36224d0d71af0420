import type { SearchRequests } from '../../domain/desktop/search-requests'
import type { Archive } from '../archive/incident-archive'

/** Finding incidents, in whichever archive is shown. */
export function makeSearchDesktop(current: () => Promise<Archive>): SearchRequests {
  return {
    findIncidents: async (request) => (await current()).find(request),
    facetsOf: async (search) => (await current()).facets(search),
    excerptsOf: async (words, ids) => (await current()).excerpts(words, ids),
    similarIncidents: async (id) => (await current()).similarTo(id),
    savedViews: async () => (await current()).views(),
    changeViews: async (change) => (await current()).changeViews(change),
  }
}
