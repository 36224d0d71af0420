import type { Incident } from '../../../domain/incident'
import { readIncidentFile } from '../incident-file'
import { incidentPath, type OpenedArchive } from '../opened-archive'

/** What was signed in an incident, by whom and when, as one text. */
export function decisionsOf({ review }: Incident): string {
  return JSON.stringify(
    review.approvals.map(({ id, role, name, decision, on }) => [id, role, name, decision, on ?? '']),
  )
}

/** Whether a state signs, changes or withdraws something that is signed otherwise on disk. */
export async function changesDecisions(
  id: string,
  incident: Incident,
  archive: OpenedArchive,
): Promise<boolean> {
  const before = archive.histories.decisions.get(id) ?? (await decisionsOnDisk(id, archive))
  const after = decisionsOf(incident)
  return before !== after && (isSigned(before) || isSigned(after))
}

/** Signatories who have not decided yet may be added and named freely. */
function isSigned(decisions: string): boolean {
  return /"(approved|changes requested)"/.test(decisions)
}

async function decisionsOnDisk(id: string, archive: OpenedArchive): Promise<string> {
  const found = await readIncidentFile(incidentPath(id, archive), archive.circumstances.disk)
  return found.kind === 'opened' ? decisionsOf(found.file.data) : '[]'
}
