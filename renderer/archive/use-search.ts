import { useEffect, useState } from 'react'
import type { ArchiveState } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import { type Excerpt, type FoundIncidents, rowsAtOnce, type Search } from '../../domain/search'

/** How long after the last key stroke incidents are read again to show where words stand in them, in ms. */
const quietMs = 150

/** How many rows are looked into: more than fit on a screen. */
const rowsWithExcerpts = 40

/** What was found; `found` is undefined until something was looked for once. */
export function useSearch(
  desktop: Desktop,
  archive: ArchiveState,
  search: Search,
  onSearch: (next: Search) => void,
) {
  const [limit, setLimit] = useState(rowsAtOnce)
  const [found, setFound] = useState<FoundIncidents>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another archive has other incidents.
  useEffect(() => {
    let isWanted = true
    desktop.findIncidents({ ...search, limit }).then((answer) => {
      // A late answer to an older question is dropped.
      if (isWanted) setFound(answer)
    })
    return () => {
      isWanted = false
    }
  }, [desktop, search, limit, archive])
  return {
    found,
    excerpts: useExcerpts(desktop, found),
    look: (next: Search) => {
      onSearch(next)
      setLimit(rowsAtOnce)
    },
    showMore: () => setLimit(limit + rowsAtOnce),
  }
}

/** Where the words stand in the first incidents, by their ids. */
function useExcerpts(desktop: Desktop, found: FoundIncidents | undefined): ReadonlyMap<string, Excerpt> {
  const [excerpts, setExcerpts] = useState<ReadonlyMap<string, Excerpt>>(new Map())
  useEffect(() => {
    let isWanted = true
    setExcerpts(new Map())
    if (!found || found.words.length === 0) return
    const ids = found.incidents.slice(0, rowsWithExcerpts).map(({ id }) => id)
    const timer = setTimeout(async () => {
      const answer = await desktop.excerptsOf(found.words, ids)
      if (isWanted) setExcerpts(new Map(answer.map((excerpt) => [excerpt.id, excerpt])))
    }, quietMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [desktop, found])
  return excerpts
}
