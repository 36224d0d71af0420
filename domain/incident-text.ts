import * as z from 'zod'
import { Incident } from './incident'

/**
 * A whole incident as JSON, to be handed from the window to the archive in one piece: copied object by object, one with
 * ten thousand events would hold up the window, and the process between, for some 60 ms with each save.
 */
export const IncidentText = z.string().brand('incident')
export type IncidentText = z.infer<typeof IncidentText>

export function incidentText(incident: Incident): IncidentText {
  return IncidentText.parse(JSON.stringify(incident))
}

/** Throws what is wrong with it. */
export function readIncidentText(text: IncidentText): Incident {
  return Incident.parse(JSON.parse(text))
}
