import { join } from 'node:path'
import { Low } from 'lowdb'
import * as z from 'zod'
import type { Circumstances } from './circumstances'
import { isDiskError } from './disk/disk'
import { diskTrouble } from './disk/disk-trouble'
import { DamagedFile, keep, safeFile } from './disk/safe-file'
import { type Failed, failed } from './opened-archive'
import { setAside } from './quarantine'

const currentFormat = 1

/** Something small that everybody who uses an archive shares. It is one file in its folder, and goes where that goes. */
export type SharedValue<T> = {
  /** Of its file, in the folder of the archive. */
  readonly file: string
  readonly format: string
  /** What it is called, at the beginning of a sentence. */
  readonly words: string
  /** Of what stands in the file beside `format` and `schema`. */
  readonly Schema: z.ZodType<T>
  /** What it is while there is no file. */
  readonly initial: T
}

export type ReadValue<T> =
  /** `from` says whether it is of the file itself, of the last good copy, or lost. */
  { readonly kind: 'read'; readonly value: T; readonly from: 'file' | 'copy' | 'nothing' } | Failed

/** Where the file is damaged, its last good copy. Changes nothing. */
export async function readShared<T>(
  shared: SharedValue<T>,
  circumstances: Circumstances,
): Promise<ReadValue<T>> {
  const found = await readOne(shared, shared.file, circumstances)
  if (found.kind === 'failed') return found
  if (found.kind === 'read') return { kind: 'read', value: found.value, from: 'file' }
  const spare = await readOne(shared, `${shared.file}.bak`, circumstances)
  return spare.kind === 'read'
    ? { kind: 'read', value: spare.value, from: 'copy' }
    : { kind: 'read', value: shared.initial, from: 'nothing' }
}

/** Throws what the disk reports; then nothing has changed. A damaged file is put aside before another takes its place. */
export async function writeShared<T extends object>(
  shared: SharedValue<T>,
  value: T,
  circumstances: Circumstances,
): Promise<void> {
  const path = join(circumstances.folders.archive, shared.file)
  if ((await readOne(shared, shared.file, circumstances)).kind === 'damaged') {
    await setAside(path, 'damaged', circumstances)
  }
  const file = { format: shared.format, schema: currentFormat, ...value }
  await keep(new Low<unknown>(safeFile(path, circumstances.disk), null), file)
}

type Found<T> = { readonly kind: 'read'; readonly value: T } | { readonly kind: 'damaged' } | Failed

async function readOne<T>(
  { format, words, Schema, initial }: SharedValue<T>,
  name: string,
  { folders, disk }: Circumstances,
): Promise<Found<T>> {
  const database = new Low<unknown>(safeFile(join(folders.archive, name), disk), null)
  try {
    await database.read()
  } catch (error) {
    if (error instanceof DamagedFile) return { kind: 'damaged' }
    if (!isDiskError(error)) throw error
    const { cause, advice } = diskTrouble(error)
    return failed(`${words} could not be read: ${cause}. ${advice}`)
  }
  if (database.data === null) return { kind: 'read', value: initial }
  const head = z.looseObject({ format: z.literal(format), schema: z.int() }).safeParse(database.data)
  if (!head.success) return { kind: 'damaged' }
  if (head.data.schema > currentFormat) {
    return failed(`${name} was written by a later version of Debrief. It was left untouched.`)
  }
  const value = Schema.safeParse(database.data)
  return value.success ? { kind: 'read', value: value.data } : { kind: 'damaged' }
}
