import { type Draft, draftOf, type Journal, newDraft, type Step, takeStep } from '../../../domain/draft'
import type { Incident } from '../../../domain/incident'
import type { Circumstances } from '../circumstances'
import { isDiskError } from '../disk/disk'
import { sha256OfData } from '../sha256'
import { readJournal, removeJournal, writeJournal } from './journal-file'

/** The undo history of the incident that is being written on, kept beside it. Trouble with it fails nothing. */
export type Journals = {
  /** Begins to follow an incident. Answers with its history where that leads to exactly this state of it. */
  readonly opened: (incident: Incident) => Promise<Journal | undefined>
  /** Goes on with the steps that were taken until an incident was saved. `id` is the one it was opened under. */
  readonly saved: (id: string, incident: Incident, steps: readonly Step[]) => Promise<void>
}

export function makeJournals(circumstances: Circumstances): Journals {
  /** One incident is written on at a time. */
  let followed: Draft | undefined
  return {
    async opened(incident) {
      const journal = await readJournal(incident.id, circumstances)
      const draft = journal && draftOf(journal)
      const leadsHere = draft && isSame(draft.present, incident)
      followed = leadsHere ? draft : newDraft(incident)
      return leadsHere ? journal : undefined
    },
    async saved(id, incident, steps) {
      if (followed?.present.id !== id) return
      const draft = steps.reduce(takeStep, followed)
      if (!isSame(draft.present, incident)) {
        // Saved without its steps, as under an old id where the new one is taken: they come with the next save.
        if (steps.length === 0) return
        followed = newDraft(incident)
      } else {
        followed = draft
      }
      if (!circumstances.mayRepair) return
      try {
        await writeJournal(followed, circumstances)
        if (incident.id !== id) await removeJournal(id, circumstances)
      } catch (error) {
        if (!isDiskError(error)) throw error
      }
    },
  }
}

function isSame(one: Incident, other: Incident): boolean {
  return sha256OfData(one) === sha256OfData(other)
}
