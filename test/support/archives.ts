import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Incident } from '../../domain/incident'
import type { Disk } from '../../electron/archive/disk/disk'
import { type Archive, openArchive } from '../../electron/archive/incident-archive'
import { tempFolder } from './temp-folder'

/** When the archives of tests are opened. */
export const openedAt = '2026-03-12T09:00:00Z'
export const savedAt = '2026-03-12T09:05:00Z'

/** An archive that is closed after the test, and what it takes to look at it from outside. */
export async function anArchive(folder = tempFolder(), disk?: Disk): Promise<Archive> {
  const archive = await openArchive(folder, openedAt, disk)
  onTestFinished(() => archive.close())
  return archive
}

/** An archive that holds these incidents and was closed again, by its folder. */
export async function aFolderWith(...incidents: readonly Incident[]): Promise<string> {
  const folder = tempFolder()
  const archive = await openArchive(folder, openedAt)
  for (const incident of incidents) {
    expect(await archive.add(incident, savedAt)).toMatchObject({ kind: 'added', isNew: true })
  }
  await archive.close()
  return folder
}

export function pathOf(folder: string, name: string): string {
  return join(folder, 'incidents', name)
}

/** The names in one of an archive's folders, in order. */
export function namesIn(folder: string, part: 'incidents' | 'quarantine'): string[] {
  return readdirSync(join(folder, part)).sort()
}
