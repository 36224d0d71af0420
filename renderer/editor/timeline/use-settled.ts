import { startTransition, useEffect, useMemo, useState } from 'react'
import type { Incident } from '../../../domain/incident'
import { rewordedSince } from '../../../domain/reworded'

/** How long nothing has to be typed before what words say is worked out again, in ms. */
const pauseMs = 400

/**
 * The incident as far as all its events have been looked at, and those of which other words have been typed since.
 * Typing on in one event then costs the same among thousands; whatever else changes is looked at at once.
 */
export function useSettled(incident: Incident) {
  const [base, setBase] = useState(incident)
  const reworded = useMemo(() => rewordedSince(base, incident), [base, incident])
  if (reworded === undefined) setBase(incident)
  useEffect(() => {
    if (base === incident) return
    const timer = setTimeout(() => startTransition(() => setBase(incident)), pauseMs)
    return () => clearTimeout(timer)
  }, [base, incident])
  return reworded === undefined
    ? { settled: incident, reworded: new Map() as NonNullable<typeof reworded> }
    : { settled: base, reworded }
}
