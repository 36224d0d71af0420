import { useEffect, useMemo, useState } from 'react'
import type { ExportChoices } from '../../../domain/export-choices'
import type { Incident } from '../../../domain/incident'
import { type IncidentText, incidentText } from '../../../domain/incident-text'
import type { WithheldEntry } from '../../../domain/redact/withheld-log'
import type { ScanFinding } from '../../../domain/scan/scan'

type Choices = Pick<ExportChoices, 'edition' | 'rolesForNames'>

export type ToLookThrough = {
  readonly text: IncidentText
  /** Findings in the whole record or in what leaves with a choice, or where redactions take something out. */
  readonly wanted: 'findings' | 'redactions' | Choices
}

/** What looks like a secret or personal data: in the whole record, or in what leaves with the choices. */
export function useScan(incident: Incident, choices?: Choices): readonly ScanFinding[] | undefined {
  const { edition, rolesForNames } = choices ?? {}
  const wanted = useMemo(
    () => (edition && rolesForNames !== undefined ? { edition, rolesForNames } : 'findings'),
    [edition, rolesForNames],
  )
  return useLookThrough<readonly ScanFinding[]>(incident, wanted)
}

/** Where each redaction takes something out, by its id. */
export function useRedactionPlaces(incident: Incident): ReadonlyMap<string, WithheldEntry> | undefined {
  return useLookThrough<ReadonlyMap<string, WithheldEntry>>(incident, 'redactions')
}

/** So long nobody has changed anything, in ms, before it is looked through. */
const pauseMs = 250

/**
 * Found in a thread of its own: in an incident of ten thousand events that takes seconds. Undefined until it is known;
 * while something changed is looked through, what was found before stays.
 */
function useLookThrough<Answer>(incident: Incident, wanted: ToLookThrough['wanted']): Answer | undefined {
  const [found, setFound] = useState<Answer>()
  useEffect(() => {
    let worker: Worker | undefined
    const clock = setTimeout(() => {
      worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<Answer>) => setFound(() => data)
      worker.postMessage({ text: incidentText(incident), wanted } satisfies ToLookThrough)
    }, pauseMs)
    return () => {
      clearTimeout(clock)
      worker?.terminate()
    }
  }, [incident, wanted])
  return found
}
