import * as z from 'zod'
import type { ViewsOutcome } from '../../../domain/desktop/search-requests'
import { changeViews, View, type ViewChange } from '../../../domain/views'
import type { Circumstances } from '../circumstances'
import { readShared, type SharedValue, writeShared } from '../shared-value'

export const savedViews: SharedValue<{ readonly views: readonly View[] }> = {
  file: 'views.json',
  format: 'debrief-views',
  words: 'The saved views',
  Schema: z.object({ views: z.array(View) }),
  initial: { views: [] },
}

/** The views of an archive. */
export async function readViews(circumstances: Circumstances): Promise<ViewsOutcome> {
  const found = await readShared(savedViews, circumstances)
  return found.kind === 'failed' ? found : { kind: 'views', views: found.value.views }
}

/** Throws what the disk reports; then nothing has changed. */
export async function writeViews(change: ViewChange, circumstances: Circumstances): Promise<ViewsOutcome> {
  const before = await readViews(circumstances)
  if (before.kind === 'failed') return before
  const next = changeViews(before.views, change)
  if (next.kind === 'failed') return next
  await writeShared(savedViews, { views: next.views }, circumstances)
  return { kind: 'views', views: next.views }
}
