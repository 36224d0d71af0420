import { useMemo } from 'react'
import type { PlacedFinding } from '../../../domain/coach/finding'
import { movedTo } from '../../../domain/coach/moved'
import { useCoach } from './coach-context'
import { useShared } from './shared'

const none: readonly PlacedFinding[] = []

/** What the coach found in a text, where it stands in it by now. Renders anew only when that changes. */
export function useFindings(place: string | undefined, text: string): readonly PlacedFinding[] {
  const { found } = useCoach()
  const findings = useShared(found, (all) => (place === undefined ? none : (all.get(place) ?? none)))
  return useMemo(() => movedTo(text, findings), [text, findings])
}
