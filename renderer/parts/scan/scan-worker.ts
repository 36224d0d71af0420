import { readIncidentText } from '../../../domain/incident-text'
import { scan, scanFor } from '../../../domain/scan/scan'
import type { ToScan } from './use-scan'

addEventListener('message', ({ data: { text, choices } }: MessageEvent<ToScan>) => {
  const incident = readIncidentText(text)
  postMessage(choices ? scanFor(incident, choices) : scan(incident))
})
