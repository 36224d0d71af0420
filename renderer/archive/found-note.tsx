import type { FoundIncidents, Search } from '../../domain/search'
import archive from './archive.module.css'
import classes from './search.module.css'

type Props = {
  readonly search: Search
  readonly found: FoundIncidents
  readonly onLook: (search: Search) => void
  readonly onExport: () => void
}

/** How many were found, for which words, and in which order where no column tells. */
export function FoundNote({ search, found, onLook, onExport }: Props) {
  const { by } = search.sort
  const isRanked = by === 'relevance' && found.words.length > 0
  return (
    <div className={archive.count}>
      <span role="status">
        {countText(found)}
        {found.corrections.map(({ typed, used }) => (
          <span key={typed}>
            . Nothing holds “{typed}”; showing <strong>{used}</strong>
          </span>
        ))}
      </span>
      {isRanked ? ' · best match first' : null}
      {by === 'saved' ? ' · saved last first' : null}
      {by !== 'relevance' && found.words.length > 0 ? (
        <>
          {' · '}
          <button
            type="button"
            className={classes.inline}
            onClick={() => onLook({ ...search, sort: { by: 'relevance', isReversed: false } })}
          >
            Sort by best match
          </button>
        </>
      ) : null}
      {by !== 'saved' && found.words.length === 0 ? (
        <>
          {' · '}
          <button
            type="button"
            className={classes.inline}
            onClick={() => onLook({ ...search, sort: { by: 'saved', isReversed: false } })}
          >
            Sort by last saved
          </button>
        </>
      ) : null}
      {' · '}
      <button type="button" className={classes.inline} onClick={onExport}>
        {found.matching === 1 ? 'Export 1 incident…' : `Export ${found.matching} incidents…`}
      </button>
    </div>
  )
}

function countText({ matching, total }: FoundIncidents): string {
  const all = total === 1 ? '1 incident' : `${total} incidents`
  return matching === total ? all : `${matching} of ${all}`
}
