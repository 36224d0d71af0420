import * as z from 'zod'
import { NotedExport } from '../../../domain/exported'
import type { Circumstances } from '../circumstances'
import type { Failed } from '../opened-archive'
import { readShared, type SharedValue, writeShared } from '../shared-value'

/** Which documents have left an archive. */
export const exportRegister: SharedValue<{ exports: NotedExport[] }> = {
  file: 'exports.json',
  format: 'debrief-exports',
  words: 'The exports that were noted',
  Schema: z.object({ exports: z.array(NotedExport) }),
  initial: { exports: [] },
}

export type RegisterOutcome =
  | {
      readonly kind: 'read'
      /** The oldest first. */
      readonly exports: readonly NotedExport[]
    }
  | Failed

export async function readRegister(circumstances: Circumstances): Promise<RegisterOutcome> {
  const found = await readShared(exportRegister, circumstances)
  return found.kind === 'failed' ? found : { kind: 'read', exports: found.value.exports }
}

/** Throws what the disk reports; then nothing has changed. */
export async function noteExports(
  exports: readonly NotedExport[],
  circumstances: Circumstances,
): Promise<RegisterOutcome> {
  const before = await readRegister(circumstances)
  if (before.kind === 'failed') return before
  const all = [...before.exports, ...exports]
  await writeShared(exportRegister, { exports: all }, circumstances)
  return { kind: 'read', exports: all }
}
