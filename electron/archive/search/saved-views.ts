import { basename, join } from 'node:path'
import { Low } from 'lowdb'
import * as z from 'zod'
import type { ViewsOutcome } from '../../../domain/desktop/search-requests'
import { changeViews, View, type ViewChange } from '../../../domain/views'
import type { Circumstances } from '../circumstances'
import { type Disk, isDiskError } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'
import { DamagedFile, keep, safeFile } from '../disk/safe-file'
import { failed } from '../opened-archive'
import { setAside } from '../quarantine'

const currentFormat = 1

const ViewsFile = z.object({
  format: z.literal('debrief-views'),
  schema: z.literal(currentFormat),
  views: z.array(View),
})

type Found =
  | { readonly kind: 'read'; readonly views: readonly View[] }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'failed'; readonly reason: string }

/** The views of an archive. They are kept in its folder, so that they go where it goes. */
export async function readViews(circumstances: Circumstances): Promise<ViewsOutcome> {
  const path = pathOf(circumstances)
  const found = await readOne(path, circumstances.disk)
  if (found.kind === 'failed') return found
  if (found.kind === 'read') return { kind: 'views', views: found.views }
  const spare = await readOne(`${path}.bak`, circumstances.disk)
  return { kind: 'views', views: spare.kind === 'read' ? spare.views : [] }
}

/** Throws what the disk reports; then nothing has changed. A damaged file is put aside before another takes its place. */
export async function writeViews(change: ViewChange, circumstances: Circumstances): Promise<ViewsOutcome> {
  const before = await readViews(circumstances)
  if (before.kind === 'failed') return before
  const next = changeViews(before.views, change)
  if (next.kind === 'failed') return next
  const path = pathOf(circumstances)
  if ((await readOne(path, circumstances.disk)).kind === 'damaged') {
    await setAside(path, 'damaged', circumstances)
  }
  const file = { format: 'debrief-views', schema: currentFormat, views: next.views }
  await keep(new Low<unknown>(safeFile(path, circumstances.disk), null), file)
  return { kind: 'views', views: next.views }
}

async function readOne(path: string, disk: Disk): Promise<Found> {
  const database = new Low<unknown>(safeFile(path, disk), null)
  try {
    await database.read()
  } catch (error) {
    if (error instanceof DamagedFile) return { kind: 'damaged' }
    if (!isDiskError(error)) throw error
    const { cause, advice } = diskTrouble(error)
    return failed(`The saved views could not be read: ${cause}. ${advice}`)
  }
  if (database.data === null) return { kind: 'read', views: [] }
  const schema = z.looseObject({ schema: z.int() }).safeParse(database.data)
  if (schema.success && schema.data.schema > currentFormat) {
    return failed(`${basename(path)} was written by a later version of Debrief. It was left untouched.`)
  }
  const file = ViewsFile.safeParse(database.data)
  return file.success ? { kind: 'read', views: file.data.views } : { kind: 'damaged' }
}

function pathOf({ folders }: Circumstances): string {
  return join(folders.archive, 'views.json')
}
