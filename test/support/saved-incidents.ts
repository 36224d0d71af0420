import { expect } from 'vitest'
import type { Incident } from '../../domain/incident'
import { searchFor } from '../../domain/search'
import { openArchive } from '../../electron/archive/incident-archive'
import { openedAt } from './archives'

/** The number of the save an incident holds; all of it has to be of the same one. */
export function saveIn(incident: Incident): number {
  const save = Number(/^Save (\d+)$/.exec(incident.title)?.[1])
  for (const event of incident.timeline) expect(event.text).toMatch(new RegExp(`^Save ${save}, `))
  return save
}

/** All incidents of an archive that is opened anew, which has to find nothing wrong. */
export async function incidentsIn(folder: string): Promise<Incident[]> {
  const archive = await openArchive(folder, openedAt)
  expect([archive.readOnly, await archive.problems()]).toEqual([undefined, []])
  const opened = await Promise.all(
    (await archive.find(searchFor('', { limit: 10_000 }))).incidents.map(({ id }) => archive.open(id)),
  )
  await archive.close()
  return opened.flatMap((outcome) => (outcome.kind === 'opened' ? [outcome.incident] : []))
}
