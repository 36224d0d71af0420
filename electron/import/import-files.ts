import type { DocumentReview } from '../../domain/document-edits'
import type { Instant } from '../../domain/time'
import type { Archive } from '../archive/incident-archive'
import { importDocxFile } from './docx-file'
import { importExchangeFile } from './exchange-file'

export type Imported = { readonly file: string; readonly id: string; readonly isNew: boolean }
export type Refused = { readonly file: string; readonly reason: string }
export type ImportedFiles = {
  readonly imported: readonly Imported[]
  readonly refused: readonly Refused[]
  /** What was changed in Word documents, also where the incident in them was refused. */
  readonly reviews: readonly ReviewedFile[]
}
export type ReviewedFile = { readonly file: string; readonly review: DocumentReview }

/** Adds the incidents of files to an archive; what cannot be added is refused with its reason, the rest goes on. */
export async function importFiles(
  files: readonly string[],
  archive: Archive,
  now: Instant,
): Promise<ImportedFiles> {
  const imported: Imported[] = []
  const refused: Refused[] = []
  const reviews: ReviewedFile[] = []
  for (const file of files) {
    const isWord = file.toLowerCase().endsWith('.docx')
    const read = isWord ? await importDocxFile(file, now) : await importExchangeFile(file, now)
    if (read.kind === 'failed') {
      refused.push({ file, reason: read.reason })
      continue
    }
    if ('review' in read) reviews.push({ file, review: read.review })
    for (const incident of read.incidents) {
      const added = await archive.add(incident, now)
      if (added.kind === 'failed') refused.push({ file, reason: added.reason })
      else imported.push({ file, id: added.id, isNew: added.isNew })
    }
  }
  return { imported, refused, reviews }
}
