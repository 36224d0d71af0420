import { join } from 'node:path'
import * as z from 'zod'
import { type Draft, Journal, journalOf } from '../../../domain/draft'
import type { Change } from '../../../domain/edit'
import type { Circumstances } from '../circumstances'
import { renamePatiently } from '../disk/disk'
import { ignore, temporaryName } from '../disk/safe-file'
import { sha256 } from '../sha256'

type Where = Pick<Circumstances, 'folders' | 'disk' | 'fileNameFor'>

/** The largest file, in characters; the oldest steps are left out to stay below. */
const largestFile = 512 * 1024

/** The undo history of an incident as it was kept; nothing where there is none or it cannot be read. */
export async function readJournal(id: string, where: Where): Promise<Journal | undefined> {
  try {
    const bytes = await where.disk.read(pathOf(id, where))
    const file = JournalFile.parse(JSON.parse(bytes.toString('utf8')))
    if (sha256(JSON.stringify(file.journal)) !== file.sha256) return undefined
    const { base, past, future } = file.journal
    return Journal.parse({ base, past: past.map(withoutNulls), future: future.map(withoutNulls) })
  } catch {
    // It is a convenience and no data: whatever is wrong with it, the incident itself is whole.
    return undefined
  }
}

/**
 * Keeps the undo history of an incident. Not flushed, because the incident itself is: a history that a power cut
 * tears or holds back is noticed when it is read. Throws what the disk reports.
 */
export async function writeJournal(draft: Draft, where: Where): Promise<void> {
  const { id } = draft.present
  const text = textOf(draft)
  if (text === undefined) return removeJournal(id, where)
  const { disk, folders } = where
  await disk.makeFolder(folders.journal)
  const path = pathOf(id, where)
  const temporary = temporaryName(path)
  try {
    const file = await disk.create(temporary)
    try {
      await disk.write(file, Buffer.from(text))
    } finally {
      await disk.close(file)
    }
    await renamePatiently(disk, temporary, path)
  } catch (error) {
    await disk.remove(temporary).catch(ignore)
    throw error
  }
}

export async function removeJournal(id: string, where: Where): Promise<void> {
  await where.disk.remove(pathOf(id, where)).catch(ignore)
}

function pathOf(id: string, { folders, fileNameFor }: Where): string {
  return join(folders.journal, fileNameFor(id))
}

const JournalFile = z.object({
  format: z.literal('debrief-journal'),
  schema: z.literal(1),
  /** Of the text of `journal`, in lower-case hexadecimal. */
  sha256: z.string(),
  journal: z.object({ base: z.json(), past: z.array(z.json()), future: z.array(z.json()) }),
})

/** The text of the file; none where not even the latest step fits. */
function textOf(draft: Draft): string | undefined {
  for (let { past } = draft; ; past = past.slice(Math.ceil(past.length / 2))) {
    const { base, ...changes } = journalOf({ ...draft, past })
    const content = JSON.stringify({
      base,
      past: changes.past.map(withNulls),
      future: changes.future.map(withNulls),
    })
    if (content.length <= largestFile) {
      return `{"format":"debrief-journal","schema":1,"sha256":"${sha256(content)}","journal":${content}}\n`
    }
    if (past.length === 0) return undefined
  }
}

/** JSON knows no `undefined`, which is how a change clears a field; no field is ever null. */
function withNulls(change: Change): unknown {
  if (!('with' in change)) return change
  const entries = Object.entries(change.with).map(([key, value]) => [key, value ?? null])
  return { ...change, with: Object.fromEntries(entries) }
}

function withoutNulls(change: unknown): unknown {
  const found = z.looseObject({ with: z.record(z.string(), z.json()) }).safeParse(change)
  if (!found.success) return change
  const entries = Object.entries(found.data.with).map(([key, value]) => [key, value ?? undefined])
  return { ...found.data, with: Object.fromEntries(entries) }
}
