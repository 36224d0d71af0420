import { useCallback, useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { ExportProgress, ReportFormat } from '../../domain/desktop/export-requests'
import type { ExportChoices } from '../../domain/export-choices'

export type Exporting =
  | { readonly kind: 'idle' }
  | { readonly kind: 'failed'; readonly reason: string }
  | (ExportProgress & { readonly job: number; readonly fileName: string })

/** Starts an export and follows it to its end. */
export function useExport(desktop: Desktop, id: string) {
  const [exporting, setExporting] = useState<Exporting>({ kind: 'idle' })

  const start = useCallback(
    async (choices: ExportChoices, format: ReportFormat) => {
      const started = await desktop.startExport({ id, choices, format }).catch(unexpected)
      if (started.kind === 'cancelled') return
      if (started.kind === 'failed') {
        setExporting(started)
        return
      }
      const { job, fileName } = started
      let progress: ExportProgress
      do {
        progress = await desktop.followExport(job).catch(unexpected)
        setExporting({ ...progress, job, fileName })
      } while (progress.kind === 'working')
    },
    [desktop, id],
  )
  const job = 'job' in exporting ? exporting.job : undefined
  return {
    exporting,
    start,
    cancel: () => job !== undefined && desktop.cancelExport(job),
    reveal: () => job !== undefined && desktop.revealExport(job),
  }
}

/** A bug on the way must not leave the dialog waiting for ever. */
function unexpected(error: unknown): Extract<ExportProgress, { kind: 'failed' }> {
  return { kind: 'failed', reason: `Something unexpected happened: ${String(error).slice(0, 200)}` }
}
