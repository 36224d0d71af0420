import type { WhyKept } from '../../../domain/desktop/history-requests'
import type { Incident } from '../../../domain/incident'
import { readIncidentFile } from '../incident-file'
import { incidentPath, type OpenedArchive } from '../opened-archive'

/** What was signed in an incident, by whom and when: one text for each signature. */
export type Decisions = { readonly revision: number; readonly signed: readonly string[] }

/** Signatories who have not decided yet may be added and named freely. */
export function decisionsOf({ revision, review }: Incident): Decisions {
  const signed = review.approvals.filter(({ decision }) => decision !== 'pending')
  return {
    revision,
    signed: signed.map(({ id, role, name, decision, on }) =>
      JSON.stringify([id, role, name, decision, on ?? '']),
    ),
  }
}

/** Why a state is kept that amends, or that signs, changes or withdraws something that is signed otherwise on disk. */
export async function decidedIn(
  id: string,
  incident: Incident,
  archive: OpenedArchive,
): Promise<Extract<WhyKept, 'approved' | 'amended' | 'withdrawn'> | undefined> {
  const before = archive.histories.decisions.get(id) ?? (await decisionsOnDisk(id, archive))
  const after = decisionsOf(incident)
  if (after.revision > before.revision) return 'amended'
  if (after.signed.some((signature) => !before.signed.includes(signature))) return 'approved'
  return after.signed.length < before.signed.length ? 'withdrawn' : undefined
}

async function decisionsOnDisk(id: string, archive: OpenedArchive): Promise<Decisions> {
  const found = await readIncidentFile(incidentPath(id, archive), archive.circumstances.disk)
  return found.kind === 'opened' ? decisionsOf(found.file.data) : { revision: 1, signed: [] }
}
