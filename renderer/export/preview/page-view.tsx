import { useEffect, useRef } from 'react'
import type { PdfFile } from './pdf-file'
import classes from './preview.module.css'

type Props = {
  readonly pdf: PdfFile
  /** From 1. */
  readonly number: number
  /** In pixels of the page. */
  readonly width: number
}

/** One page, drawn as sharp as the screen can show. */
export function PageView({ pdf, number, width }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let isWanted = true
    let drawing: { cancel(): void } | undefined
    const draw = async () => {
      const page = await pdf.getPage(number)
      const target = canvas.current
      if (!isWanted || !target) return
      const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio
      const viewport = page.getViewport({ scale })
      target.width = Math.floor(viewport.width)
      target.height = Math.floor(viewport.height)
      const task = page.render({ canvas: target, viewport })
      drawing = task
      await task.promise
    }
    // Cancelled, or of a document that was replaced meanwhile: another page is drawn in its place.
    draw().catch(() => {})
    return () => {
      isWanted = false
      drawing?.cancel()
    }
  }, [pdf, number, width])
  return (
    <canvas
      ref={canvas}
      className={classes.page}
      role="img"
      aria-label={`Page ${number} of ${pdf.numPages}`}
    />
  )
}
