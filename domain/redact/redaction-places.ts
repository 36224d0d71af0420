import type { PrintedEdition } from '../edition'
import type { Incident } from '../incident'
import type { Redaction } from '../redaction'
import { redactionsFor, shownIn } from './withheld'
import { placesOf, type WithheldEntry } from './withheld-log'

/** Where each redaction takes something out, by its id, whichever editions it is for. */
export function redactionPlaces(incident: Incident): ReadonlyMap<string, WithheldEntry> {
  const everywhere = incident.redactions.map((redaction) => ({ ...redaction, editions: [] }))
  const { log } = shownIn(
    { ...incident, redactions: everywhere },
    { edition: 'engineering', rolesForNames: false },
  )
  return new Map(log.map((entry) => [entry.id, entry]))
}

/** How many redactions an edition has, and in how many places of the record they take something out. */
export function countFor(
  edition: PrintedEdition,
  incident: Incident,
  places: ReadonlyMap<string, WithheldEntry>,
): { readonly redactions: readonly Redaction[]; readonly places: number } {
  const redactions = redactionsFor(edition, incident)
  return {
    redactions,
    places: redactions.reduce((sum, { id }) => {
      const entry = places.get(id)
      return sum + (entry ? placesOf(entry) : 0)
    }, 0),
  }
}
