import { readIncidentText } from '../../../domain/incident-text'
import { redactionPlaces } from '../../../domain/redact/redaction-places'
import { scan, scanFor } from '../../../domain/scan/scan'
import type { ToLookThrough } from './use-scan'

addEventListener('message', ({ data: { text, wanted } }: MessageEvent<ToLookThrough>) => {
  const incident = readIncidentText(text)
  if (wanted === 'redactions') postMessage(redactionPlaces(incident))
  else postMessage(wanted === 'findings' ? scan(incident) : scanFor(incident, wanted))
})
