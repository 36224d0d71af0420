import { useEffect, useState } from 'react'
import type { ExportChoices } from '../../../domain/export-choices'
import type { Incident } from '../../../domain/incident'
import { type IncidentText, incidentText } from '../../../domain/incident-text'
import type { ScanFinding } from '../../../domain/scan/scan'

type Choices = Pick<ExportChoices, 'edition' | 'rolesForNames'>

export type ToScan = {
  readonly text: IncidentText
  /** Only what leaves with these; the whole record without them. */
  readonly choices: Choices | undefined
}

/** So long nobody has changed anything, in ms, before it is looked through. */
const pauseMs = 250

/**
 * What looks like a secret or personal data, found in a thread of its own: in an incident of ten thousand events that
 * takes seconds. Undefined until it is known; while something changed is looked through, what was found before stays.
 */
export function useScan(incident: Incident, choices?: Choices): readonly ScanFinding[] | undefined {
  const [found, setFound] = useState<readonly ScanFinding[]>()
  const { edition, rolesForNames } = choices ?? {}
  useEffect(() => {
    let worker: Worker | undefined
    const clock = setTimeout(() => {
      worker = new Worker(new URL('./scan-worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<readonly ScanFinding[]>) => setFound(data)
      const wanted = edition && rolesForNames !== undefined ? { edition, rolesForNames } : undefined
      worker.postMessage({ text: incidentText(incident), choices: wanted } satisfies ToScan)
    }, pauseMs)
    return () => {
      clearTimeout(clock)
      worker?.terminate()
    }
  }, [incident, edition, rolesForNames])
  return found
}
