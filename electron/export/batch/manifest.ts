import { join } from 'node:path'
import type { ExportedFile, ExportManifest, NotedExport } from '../../../domain/exported'
import type { Instant } from '../../../domain/time'
import { sha256OfBytes } from '../../archive/sha256'
import { type Written, writeWhole } from '../write-file'

export const manifestName = 'manifest.json'
/** As `sha256sum --check` reads it. */
export const sumsName = 'SHA256SUMS'

/** Says beside the files of a batch what they are, for programs and for people. */
export async function writeManifest(
  folder: string,
  exports: readonly NotedExport[],
  at: Instant,
): Promise<Written> {
  const manifest: ExportManifest = {
    format: 'debrief-manifest',
    schema: 1,
    at,
    files: exports.map(withoutKept),
  }
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
  const written = await writeWhole(join(folder, manifestName), bytes)
  if (written.kind === 'failed') return written
  const sums = [...manifest.files, { sha256: sha256OfBytes(bytes), fileName: manifestName }]
  const text = sums.map(({ sha256, fileName }) => `${sha256}  ${fileName}\n`).join('')
  return writeWhole(join(folder, sumsName), new TextEncoder().encode(text))
}

/** The hash of the whole record would let somebody try what is withheld until it fits. */
function withoutKept({ keptSha256: _, ...file }: NotedExport): ExportedFile {
  return file
}
