import type { Instant } from '../../domain/time'
import type { Archive } from '../archive/incident-archive'
import { importExchangeFile } from './exchange-file'

export type Imported = { readonly file: string; readonly id: string; readonly isNew: boolean }
export type Refused = { readonly file: string; readonly reason: string }
export type ImportedFiles = { readonly imported: readonly Imported[]; readonly refused: readonly Refused[] }

/** Adds the incidents of files to an archive; what cannot be added is refused with its reason, the rest goes on. */
export async function importFiles(
  files: readonly string[],
  archive: Archive,
  now: Instant,
): Promise<ImportedFiles> {
  const imported: Imported[] = []
  const refused: Refused[] = []
  for (const file of files) {
    const read = await importExchangeFile(file, now)
    if (read.kind === 'failed') {
      refused.push({ file, reason: read.reason })
      continue
    }
    for (const incident of read.incidents) {
      const added = await archive.add(incident, now)
      if (added.kind === 'failed') refused.push({ file, reason: added.reason })
      else imported.push({ file, id: added.id, isNew: added.isNew })
    }
  }
  return { imported, refused }
}
