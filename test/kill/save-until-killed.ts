import { writeSync } from 'node:fs'
import type { Incident } from '../../domain/incident'
import { openArchive } from '../../electron/archive/incident-archive'
import { anIncident, at } from '../support/incidents'

const openedAt = '2026-03-12T09:00:00Z'

/** Some twenty kilobytes, each of which says which save it belongs to. */
function incidentOf(id: string, save: number): Incident {
  const timeline = Array.from({ length: 80 }, (_, index) => at('14:00', `Save ${save}, event ${index}`))
  return anIncident({ id, title: `Save ${save}`, timeline })
}

/** Saves as fast as it can, and tells each number only once it was said to be saved. Ends when it is killed. */
async function saveUntilKilled(folder: string, mode: string): Promise<void> {
  const archive = await openArchive(folder, openedAt)
  let id = 'INC-1'
  for (let save = 1; ; save++) {
    if (mode === 'import') {
      const added = await archive.add(incidentOf(`INC-${save}`, save), openedAt)
      if (added.kind === 'failed') throw new Error(added.reason)
    } else {
      const next = mode === 'rename' ? `INC-${(save % 3) + 1}` : id
      const saved = await archive.save(id, incidentOf(next, save), openedAt)
      if (saved.kind === 'failed') throw new Error(saved.reason)
      id = next
    }
    writeSync(1, `${save}\n`)
  }
}

const [folder = '', mode = ''] = process.argv.slice(2)
saveUntilKilled(folder, mode)
