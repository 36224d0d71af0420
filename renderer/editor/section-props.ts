import type { Change } from '../../domain/edit'
import type { Incident } from '../../domain/incident'
import type { Attaching } from './use-attaching'

/** What every section gets: the incident as it is, and a way to change it. */
export type SectionProps = {
  readonly incident: Incident
  readonly change: (change: Change) => void
}

/** What the sections get that also deal with files. */
export type AttachingProps = SectionProps & { readonly attaching: Attaching }
