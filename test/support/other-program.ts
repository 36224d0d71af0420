import { readFileSync, writeFileSync } from 'node:fs'
import type { Incident } from '../../domain/incident'
import { type SavedFile, sealFile } from '../../domain/saved-file'
import { sha256 } from '../../electron/archive/sha256'

/** Changes the file of an incident as a Debrief on another computer would have, and Git or a sync program brought it. */
export function changeOutside(path: string, change: Partial<Incident>, to = path): void {
  const file = JSON.parse(readFileSync(path, 'utf8')) as SavedFile
  const other = {
    save: file.save + 1,
    savedAt: '2026-03-13T10:00:00Z',
    data: { ...file.data, ...change },
  }
  writeFileSync(to, `${JSON.stringify(sealFile(other, sha256), null, 2)}\n`)
}
