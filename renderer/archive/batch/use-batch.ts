import { useCallback, useState } from 'react'
import type { BatchProgress, BatchRequest } from '../../../domain/desktop/batch-requests'
import type { Desktop } from '../../../domain/desktop/desktop'

export type RunningBatch =
  | { readonly kind: 'idle' }
  | { readonly kind: 'failed'; readonly reason: string }
  | (BatchProgress & { readonly job: number })

/** Starts a set of exports and follows it to its end. */
export function useBatch(desktop: Desktop) {
  const [batch, setBatch] = useState<RunningBatch>({ kind: 'idle' })
  const start = useCallback(
    async (request: BatchRequest) => {
      try {
        const started = await desktop.startBatch(request)
        if (started.kind === 'cancelled') return
        if (started.kind === 'failed') {
          setBatch(started)
          return
        }
        const { job } = started
        let progress: BatchProgress
        do {
          progress = await desktop.followBatch(job)
          setBatch({ ...progress, job })
        } while (progress.kind === 'working')
      } catch (error) {
        // A bug on the way must not leave the dialog waiting for ever.
        const reason = `Something unexpected happened: ${String(error).slice(0, 200)}`
        setBatch({ kind: 'failed', reason })
      }
    },
    [desktop],
  )
  const job = 'job' in batch ? batch.job : undefined
  return {
    batch,
    start,
    cancel: () => job !== undefined && desktop.cancelBatch(job),
    reveal: () => job !== undefined && desktop.revealBatch(job),
  }
}
