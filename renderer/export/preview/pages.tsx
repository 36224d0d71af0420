import { useElementSize } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { PageView } from './page-view'
import type { PdfFile } from './pdf-file'
import classes from './preview.module.css'

/** Room around a page, in pixels. */
const gap = 20
/** A page is shown no wider than this, however wide the window is. */
const widest = 820

type Size = { readonly width: number; readonly height: number }

/** All pages of a document below each other, as wide as there is room; only those in sight are drawn. */
export function Pages({ pdf }: { readonly pdf: PdfFile }) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const page = useFirstSize(pdf)
  const scroller = useRef<HTMLElement | null>(null)
  const shown = Math.min(widest, Math.max(0, width - 2 * gap))
  const height = page ? (page.height / page.width) * shown : 0
  const pages = useVirtualizer({
    count: page && shown > 0 ? pdf.numPages : 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => height + gap,
    overscan: 1,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are as high as the pages are now.
  useEffect(() => pages.measure(), [height])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which has to be possible by keyboard.
    <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label="Preview">
      <div ref={ref} className={classes.sheets} style={{ height: pages.getTotalSize() + gap }}>
        {pages.getVirtualItems().map(({ index, start }) => (
          <div key={index} className={classes.sheet} style={{ top: start + gap, width: shown, height }}>
            <PageView pdf={pdf} number={index + 1} width={shown} />
          </div>
        ))}
      </div>
    </section>
  )
}

/** All pages of a document of ours have one size. */
function useFirstSize(pdf: PdfFile): Size | undefined {
  const [size, setSize] = useState<Size>()
  useEffect(() => {
    let isWanted = true
    pdf.getPage(1).then((page) => {
      const { width, height } = page.getViewport({ scale: 1 })
      if (isWanted) setSize({ width, height })
    }, ignoreClosed)
    return () => {
      isWanted = false
    }
  }, [pdf])
  return size
}

/** A document that was replaced meanwhile has no pages any more. */
function ignoreClosed(): void {}
