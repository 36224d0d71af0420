import { join } from 'node:path'
import * as z from 'zod'
import { LockAfter } from '../../../domain/desktop/protection-requests'
import { type Disk, hasCode, isDiskError } from '../disk/disk'
import { ignore, safeFile, writeSafely } from '../disk/safe-file'
import { sha256OfData } from '../sha256'
import { isSealed } from './archive-key'
import { Stretching, Wrap } from './wraps'

const currentSchema = 1

/**
 * What opens a protected archive: its key, wrapped once by the passphrase and once by the recovery key. Nothing in
 * it is secret, and without it nothing in the archive can be read ever again.
 */
const Protection = z.strictObject({
  format: z.literal('debrief-protection'),
  schema: z.literal(currentSchema),
  archive: z.uuid(),
  lockAfter: LockAfter,
  stretching: Stretching,
  passphrase: Wrap,
  recoveryKey: Wrap,
})
export type Protection = Readonly<z.infer<typeof Protection>>

const Checked = z.looseObject({ schema: z.int(), sha256: z.string() })

export const protectionHead = { format: 'debrief-protection', schema: currentSchema } as const

/** What an archive's folder says of its protection. */
export type FoundProtection =
  | { readonly kind: 'plain' }
  | {
      readonly kind: 'protected'
      readonly protection: Protection
      /** What was wrong with its first copy, in words. */
      readonly problem?: string
      /** Whether all copies say the same. */
      readonly isWhole: boolean
    }
  /** The files are encrypted, but nothing is left that opens them. */
  | { readonly kind: 'lost'; readonly reason: string }

/** Looks for all copies of the protection. Changes nothing. */
export async function findProtection(folder: string, disk: Disk): Promise<FoundProtection> {
  const copies = await Promise.all(pathsIn(folder).map((path) => read(path, disk)))
  if (copies.some(({ kind }) => kind === 'newer')) {
    return lost(folder, 'it was protected by a later version of Debrief. Open it with that version')
  }
  const good = copies.find((copy) => copy.kind === 'read')
  const [first] = copies
  if (good?.kind === 'read') {
    const isWhole = copies.every((copy) => copy.kind === 'read' && copy.text === good.text)
    if (first === undefined || first.kind === 'read') {
      return { kind: 'protected', protection: good.protection, isWhole }
    }
    const problem = `${firstName} ${wordsFor[first.kind]}. A copy of it was used, so everything can be opened. Make a backup soon.`
    return { kind: 'protected', protection: good.protection, problem, isWhole }
  }
  if (copies.every(({ kind }) => kind === 'missing') && !(await holdsSealedFiles(folder, disk))) {
    return { kind: 'plain' }
  }
  const state = first ? wordsFor[first.kind === 'read' ? 'damaged' : first.kind] : ''
  return lost(
    folder,
    `${firstName} ${state}, and so are its copies. Put one of them back from a backup of this archive`,
  )
}

/**
 * Returns once all copies are on the disk for good. The one that is read first is written last: until then, nothing
 * has changed. No earlier copy stays, as it would still open with the passphrase from before.
 */
export async function writeProtection(folder: string, protection: Protection, disk: Disk): Promise<void> {
  const text = textOf(protection)
  for (const path of pathsIn(folder).reverse()) await writeSafely(path, text, disk, { keepsPrevious: false })
}

/** Makes the copies the same again. They are spare ones, so this may fail. */
export async function mendCopies(folder: string, found: FoundProtection, disk: Disk): Promise<void> {
  if (found.kind !== 'protected' || found.isWhole) return
  await writeProtection(folder, found.protection, disk).catch(ignore)
}

const firstName = 'protection.json'

/** In the order in which they are read. */
export const protectionNames = [firstName, `${firstName}.bak`, 'protection.copy.json'] as const

function pathsIn(folder: string): string[] {
  return protectionNames.map((name) => join(folder, name))
}

const wordsFor = {
  missing: 'is missing',
  damaged: 'is damaged',
  newer: 'is of a later version of Debrief',
  unreachable: 'cannot be read',
} as const

type Copy =
  | { readonly kind: 'read'; readonly protection: Protection; readonly text: string }
  | { readonly kind: keyof typeof wordsFor }

async function read(path: string, disk: Disk): Promise<Copy> {
  try {
    const json = await safeFile(path, disk).read()
    if (json === null) return { kind: 'missing' }
    const checked = Checked.safeParse(json)
    if (!checked.success) return { kind: 'damaged' }
    if (checked.data.schema > currentSchema) return { kind: 'newer' }
    const { sha256, ...rest } = checked.data
    const protection = Protection.safeParse(rest)
    if (!protection.success || sha256OfData(rest) !== sha256) return { kind: 'damaged' }
    return { kind: 'read', protection: protection.data, text: textOf(protection.data) }
  } catch (error) {
    // Where a file is in the place of the folder, there is no archive at all.
    if (hasCode(error, ['ENOTDIR'])) return { kind: 'missing' }
    return { kind: isDiskError(error) ? 'unreachable' : 'damaged' }
  }
}

function textOf(protection: Protection): string {
  return `${JSON.stringify({ ...protection, sha256: sha256OfData(protection) }, null, 2)}\n`
}

/** An encrypted archive must not pass for a plain one full of damaged files, which would all be put aside. */
async function holdsSealedFiles(folder: string, disk: Disk): Promise<boolean> {
  const list = await disk.read(join(folder, 'manifest.json')).catch(() => undefined)
  if (list && list.length > 0) return isSealed(list)
  const incidents = join(folder, 'incidents')
  const names = await disk.list(incidents).catch(() => [])
  for (const name of names.filter((name) => name.endsWith('.json')).slice(0, 3)) {
    if (await disk.read(join(incidents, name)).then(isSealed, () => false)) return true
  }
  return false
}

function lost(folder: string, what: string): FoundProtection {
  return {
    kind: 'lost',
    reason: `The archive ${folder} cannot be opened: ${what}. Nothing in it was changed.`,
  }
}
