import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ExportManifest } from '../../../domain/exported'
import type { VerifiedFile } from '../../../domain/verified-file'
import { readBack } from '../../export/read-back/read-back'
import type { Circumstances } from '../circumstances'
import { isDiskError } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { type Failed, failed } from '../opened-archive'
import { sha256OfBytes } from '../sha256'
import { verifyExported } from './verify-exported'

/** Says which revision of which incident a file is, and whether it is still what was exported. */
export async function verifyFile(path: string, circumstances: Circumstances): Promise<VerifiedFile | Failed> {
  try {
    const bytes = await readFile(path)
    const read = await readBack(bytes)
    return read.kind === 'manifest'
      ? await verifyManifest(path, read.manifest)
      : await verifyExported(bytes, read, circumstances)
  } catch (error) {
    if (!isDiskError(error)) throw error
    return failed(`${basename(path)} could not be read: ${diskTrouble(error).cause}.`)
  }
}

/** Compares the files beside a manifest with what it says of them. */
async function verifyManifest(path: string, { files }: ExportManifest): Promise<VerifiedFile> {
  const sentences: string[] = []
  let wrong = 0
  for (const { fileName, sha256, incidentId, revision, edition } of files) {
    // A name in a manifest is no path, whoever wrote it.
    const found = await readFile(join(dirname(path), basename(fileName))).catch(() => undefined)
    const state = found === undefined ? 'missing' : sha256OfBytes(found) === sha256 ? 'as listed' : 'changed'
    if (state !== 'as listed') wrong++
    sentences.push(`${fileName}: ${state}, revision ${revision} of ${incidentId}, ${edition} edition.`)
  }
  const sum = files.length === 1 ? '1 file' : `${files.length} files`
  const all = wrong === 0 ? 'All are as they were written.' : `${wrong} not as written.`
  return {
    verdict: wrong === 0 ? 'as listed' : 'changed',
    sentences: [...sentences, `${sum} listed. ${all}`],
  }
}
