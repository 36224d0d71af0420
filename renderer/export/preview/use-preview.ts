import { useEffect, useRef, useState } from 'react'
import type { Desktop } from '../../../domain/desktop/desktop'
import type { ExportChoices } from '../../../domain/export-choices'
import type { House } from '../../../domain/house'
import { openPdf, type PdfFile } from './pdf-file'

export type Preview = {
  /** The last one that could be made; stays while the next is under way. */
  readonly pdf: PdfFile | undefined
  /** What a reader should know about it. */
  readonly notes: readonly string[]
  readonly state:
    | { readonly kind: 'making'; readonly step: string }
    | { readonly kind: 'made' }
    | { readonly kind: 'failed'; readonly reason: string }
}

/** Somebody who is typing the number of a page types on. */
const pauseMs = 250

/** The PDF as an export would write it now: made anew whenever something about it is chosen otherwise. */
export function usePreview(desktop: Desktop, id: string, choices: ExportChoices, house: House): Preview {
  const [preview, setPreview] = useState<Preview>({
    pdf: undefined,
    notes: [],
    state: { kind: 'making', step: 'Starting' },
  })
  const shown = useRef<PdfFile | undefined>(undefined)
  const wanted = JSON.stringify({ choices, house })

  useEffect(() => {
    const { choices: asked } = JSON.parse(wanted) as { readonly choices: ExportChoices }
    let isWanted = true
    let job: number | undefined
    const tell = (next: Partial<Preview>) => isWanted && setPreview((before) => ({ ...before, ...next }))
    const make = async () => {
      tell({ state: { kind: 'making', step: 'Starting' } })
      const started = await desktop.startPreview({ id, choices: asked })
      if (started.kind === 'failed') return tell({ state: started })
      job = started.job
      let progress = await desktop.followExport(job)
      while (isWanted && progress.kind === 'working') {
        tell({ state: { kind: 'making', step: progress.step } })
        progress = await desktop.followExport(job)
      }
      if (progress.kind === 'failed') tell({ state: progress })
      if (!isWanted || progress.kind !== 'done') return
      const bytes = await desktop.takePreview(job)
      const pdf = bytes && (await openPdf(bytes))
      if (!isWanted) return pdf?.loadingTask.destroy()
      shown.current?.loadingTask.destroy()
      shown.current = pdf
      tell({ pdf, notes: progress.notes, state: { kind: 'made' } })
    }
    const clock = setTimeout(
      () => make().catch((error: unknown) => tell({ state: { kind: 'failed', reason: unexpected(error) } })),
      pauseMs,
    )
    return () => {
      isWanted = false
      clearTimeout(clock)
      if (job !== undefined) desktop.cancelExport(job)
    }
  }, [desktop, id, wanted])

  useEffect(() => () => void shown.current?.loadingTask.destroy(), [])
  return preview
}

/** A bug on the way must not leave the screen waiting for ever. */
function unexpected(error: unknown): string {
  return `The preview could not be made: ${String(error).slice(0, 200)}`
}
