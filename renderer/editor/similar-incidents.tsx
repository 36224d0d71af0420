import { useEffect, useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { SimilarIncident } from '../../domain/search'
import classes from './editor.module.css'

/** How long after a save is waited before looking, in ms: who writes on is not looked over the shoulder. */
const quietMs = 600

type Props = {
  readonly desktop: Desktop
  readonly id: string
  /** Whether what was written is on disk, so that there is something new to compare. */
  readonly isSaved: boolean
  readonly onOpen: (id: string) => void
}

/** Past incidents told in the same words, with the words; nothing while there are none. */
export function SimilarIncidents({ desktop, id, isSaved, onOpen }: Props) {
  const [similar, setSimilar] = useState<readonly SimilarIncident[]>([])
  useEffect(() => {
    if (!isSaved) return
    let isWanted = true
    const timer = setTimeout(async () => {
      const answer = await desktop.similarIncidents(id)
      if (isWanted) setSimilar(answer)
    }, quietMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [desktop, id, isSaved])
  if (similar.length === 0) return null
  return (
    <details className={classes.similar}>
      <summary>Similar incidents ({similar.length})</summary>
      <ul>
        {similar.map(({ incident, words }) => (
          <li key={incident.id}>
            <button type="button" className={classes.similarOne} onClick={() => onOpen(incident.id)}>
              <span className={classes.id}>{incident.id}</span> {incident.title || 'Untitled incident'}
            </button>
            <span className={classes.similarWords}>{words.join(', ')}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
