import type { Change } from '../../domain/edit'
import type { Incident } from '../../domain/incident'

/** What every section gets: the incident as it is, and a way to change it. */
export type SectionProps = {
  readonly incident: Incident
  readonly change: (change: Change) => void
}
