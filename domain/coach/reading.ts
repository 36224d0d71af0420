import { grouped } from '../grouped'
import type { Incident } from '../incident'
import type { PlacedFinding } from './finding'
import { type IncidentNews, withNews } from './incident-news'
import type { CoachSettings } from './settings'

/** What the one who reads is told: what is new in the incident, and the settings where they are others. */
export type ToRead = { readonly news: IncidentNews; readonly settings?: CoachSettings }

/** What has been found by place. */
export type Found = ReadonlyMap<string, readonly PlacedFinding[]>

/** An incident as it was last read, and what was found in it. */
export type Reading = {
  readonly incident: Incident
  readonly settings: CoachSettings
  readonly found: Found
}

/** What is found otherwise than at the reading before. */
export type FoundAnew = {
  /** The places with another answer; without findings where there are none any more. */
  readonly changed: readonly (readonly [place: string, findings: readonly PlacedFinding[]])[]
  /** All places with findings, as they follow each other in the document. */
  readonly places: readonly string[]
}

type Coach = (incident: Incident, settings: CoachSettings) => readonly PlacedFinding[]

/** Reads what is new. The first time, all of the incident and the settings are new. */
export function readOn(before: Reading | undefined, { news, settings }: ToRead, coach: Coach): Reading {
  const set = settings ?? before?.settings
  if (!set) throw new Error('The coach reads by no settings.')
  const incident = withNews(before?.incident, news)
  return { incident, settings: set, found: grouped(coach(incident, set), ({ place }) => place) }
}

export function foundAnew(before: Found, after: Found): FoundAnew {
  const changed = [...after].filter(([place, findings]) => !isSame(before.get(place) ?? [], findings))
  const gone = [...before.keys()].filter((place) => !after.has(place))
  return {
    changed: [...changed, ...gone.map((place) => [place, []] as const)],
    places: [...after.keys()],
  }
}

/** What is found now, where each place whose answer did not change keeps the very same one. */
export function withFound(before: Found, { changed, places }: FoundAnew): Found {
  const anew = new Map(changed)
  return new Map(places.map((place) => [place, anew.get(place) ?? before.get(place) ?? []]))
}

function isSame(some: readonly PlacedFinding[], others: readonly PlacedFinding[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index]
      return (
        one.rule === other?.rule &&
        one.start === other.start &&
        one.words === other.words &&
        one.why === other.why &&
        one.rewrite === other.rewrite
      )
    })
  )
}
