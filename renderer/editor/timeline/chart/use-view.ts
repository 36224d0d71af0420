import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Chart, momentAt } from '../../../../domain/chart/chart'
import { around, panned, showing, type VisibleRange, zoomed } from '../../../../domain/chart/visible-range'

/** What a person can do with the part of the timeline that is shown. */
export type View = {
  readonly range: VisibleRange | undefined
  readonly isWhole: boolean
  readonly fit: () => void
  /** Makes the range shorter (below 1) or longer, about a moment or the middle. */
  readonly zoom: (factor: number, about?: number) => void
  /** Moves by a share of what is shown; positive is later. */
  readonly pan: (share: number) => void
  readonly panFrom: (begin: VisibleRange, seconds: number) => void
  readonly open: (from: number, to: number) => void
  readonly reveal: (at: number) => void
}

export function useView(whole: VisibleRange | undefined): View {
  const [chosen, setChosen] = useState<VisibleRange>()
  const change = useCallback(
    (next: (range: VisibleRange, whole: VisibleRange) => VisibleRange) => {
      if (whole) setChosen((range) => next(range ?? whole, whole))
    },
    [whole],
  )
  return useMemo(
    () => ({
      range: chosen ?? whole,
      isWhole: chosen === undefined,
      fit: () => setChosen(undefined),
      zoom: (factor, about) =>
        change((range, all) => zoomed(range, about ?? (range.from + range.to) / 2, factor, all)),
      pan: (share) => change((range, all) => panned(range, share * (range.to - range.from), all)),
      panFrom: (begin, seconds) => change((_, all) => panned(begin, seconds, all)),
      open: (from, to) => change((_, all) => around(from, to, all)),
      reveal: (at) => change((range, all) => showing(range, at, all)),
    }),
    [chosen, whole, change],
  )
}

/** Wheel and pinch zoom about the pointer; sideways they pan. Where all is shown, turning it away scrolls the page. */
export function useWheel(ground: RefObject<HTMLElement | null>, chart: Chart | undefined, view: View): void {
  const current = useRef({ chart, view })
  current.current = { chart, view }
  useEffect(() => {
    const element = ground.current
    if (!element) return
    const turn = (event: WheelEvent) => {
      const { chart: shown, view: now } = current.current
      if (!shown) return
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault()
        now.pan(event.deltaX / (shown.plot.right - shown.plot.left))
        return
      }
      if (now.isWhole && event.deltaY > 0) return
      event.preventDefault()
      const x = event.clientX - element.getBoundingClientRect().left
      // A pinch tells of small steps, a wheel of large ones.
      now.zoom(Math.exp(event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), momentAt(x, shown))
    }
    // React listens passively, and then the page would scroll as well.
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [ground])
}
