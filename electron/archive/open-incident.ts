import type { OpenOutcome } from '../../domain/desktop/incident-requests'
import { stampOf } from './circumstances'
import { decisionsOf } from './history/decisions'
import { failed, type OpenedArchive } from './opened-archive'
import { takeIn } from './take-in'

/** Opens an incident to be written on: what is saved later is compared with what the file was now. */
export async function openIncident(id: string, archive: OpenedArchive): Promise<OpenOutcome> {
  const outcome = await lookAtIncident(id, archive)
  const entry = archive.contents.catalogue.get(id)
  if (outcome.kind === 'failed') return outcome
  // Put last, where those that were opened most lately stand.
  archive.inHand.delete(id)
  if (entry) archive.inHand.set(id, entry)
  const journal = await archive.journals.opened(outcome.incident)
  return journal ? { ...outcome, journal } : outcome
}

/** What an incident is now, whoever has changed it since the archive was opened. */
export async function lookAtIncident(id: string, archive: OpenedArchive): Promise<OpenOutcome> {
  const { contents, circumstances } = archive
  const known = contents.catalogue.get(id)
  if (!known) return failed(`There is no incident ${id} in this archive.`)
  const name = circumstances.fileNameFor(id)
  const stamp = await stampOf(name, circumstances)
  const taken = await takeIn(name, circumstances)
  if (taken.problem) contents.report(taken.problem)
  if (taken.kind === 'lost') return failed(taken.problem.message)
  archive.histories.decisions.set(id, decisionsOf(taken.file.data))
  if (stamp !== known.stamp || taken.problem) contents.catalogue.enter(taken.file, taken.problem ? '' : stamp)
  return { kind: 'opened', incident: taken.file.data, savedAt: taken.file.savedAt }
}
