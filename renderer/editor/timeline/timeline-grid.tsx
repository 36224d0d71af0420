import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { TimelineRow } from '../../../domain/timeline-rows'
import classes from './grid.module.css'
import { Grid, GridRows } from './grid-parts'
import { type GridKeys, useGridKeys } from './use-grid-keys'

/** The part of a row that gets the cursor. */
export type Cell = 'row' | 'time' | 'text'

export type GridHandle = {
  /** Scrolls a row into sight and puts the cursor into it. */
  readonly focus: (key: string, cell?: Cell) => void
  readonly reveal: (key: string) => void
}

type Props = {
  readonly rows: readonly TimelineRow[]
  readonly active: string | undefined
  readonly keys: GridKeys
  readonly handle: RefObject<GridHandle | null>
  /** What stands at the bottom of the page, over the rows. */
  readonly foot: RefObject<HTMLElement | null>
  /** A row, and its place among all, from 1. */
  readonly children: (row: TimelineRow, place: number) => ReactNode
}

/** As they usually are, in px; each is measured once it is in sight. */
const usualHeight: Record<TimelineRow['kind'], number> = { day: 40, phase: 34, gap: 26, event: 56 }
const lineHeight = 21
const besideText = 445

/**
 * The rows of a timeline, of which only those in sight exist. They scroll with the page they are on. The row with the
 * cursor is always there: a cursor in what does not exist any more would be lost.
 */
export function TimelineGrid({ rows, active, keys, handle, foot, children }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const wanted = useRef<{ key: string; cell: Cell }>(undefined)
  const [margin, setMargin] = useState(0)
  const [, look] = useState(0)
  const covered = useHeight(() => foot.current)
  const seen = useHeight(() => list.current?.closest('main'))
  const width = useWidth(() => list.current)
  const heights = useMemo(() => Float64Array.from(rows, (row) => heightOf(row, width)), [rows, width])
  const activeIndex = active === undefined ? -1 : rows.findIndex((row) => row.key === active)
  // The same one as long as the rows are: with another one all of them are placed anew.
  const keyOf = useCallback((index: number) => rows[index]?.key ?? index, [rows])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    estimateSize: (index) => heights[index] ?? usualHeight.event,
    getItemKey: keyOf,
    overscan: 12,
    useFlushSync: false,
    scrollMargin: margin,
    scrollPaddingStart: 16,
    scrollPaddingEnd: covered + 8,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      if (activeIndex < 0 || shown.includes(activeIndex)) return shown
      return [...shown, activeIndex].sort((a, b) => a - b)
    },
  })
  useDistanceFromTop(list, setMargin)

  const keyIndex = (key: string) => rows.findIndex((row) => row.key === key)
  const reveal = (key: string) => {
    const index = keyIndex(key)
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }
  useImperativeHandle(handle, () => ({
    reveal,
    focus: (key, cell = 'row') => {
      wanted.current = { key, cell }
      look((times) => times + 1)
    },
  }))
  // After each rendering: what is to have the cursor may only just have come into being.
  useEffect(() => {
    const { key, cell } = wanted.current ?? {}
    if (key === undefined || cell === undefined || keyIndex(key) < 0) return
    reveal(key)
    if (putCursor(list.current, key, cell)) wanted.current = undefined
    else requestAnimationFrame(() => look((times) => times + 1))
  })
  const cursor = useRef<{ key: string; index: number }>(undefined)
  // Undo may take away the row with the cursor, which then goes to the one that has come to its place.
  useEffect(() => {
    const { key, index } = cursor.current ?? {}
    if (key === undefined || index === undefined || wanted.current) return
    if (document.activeElement !== document.body || keyIndex(key) >= 0) return
    const isLeft = (row: TimelineRow) => row.kind === 'event' || row.kind === 'phase'
    const next = rows.slice(index).find(isLeft) ?? rows.findLast(isLeft)
    cursor.current = undefined
    if (!next) return
    wanted.current = { key: next.key, cell: 'row' }
    look((times) => times + 1)
  })
  // What has grown at the bottom, or a smaller window, may have come to stand over the row with the cursor.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when these change, not when the rows do.
  useEffect(() => {
    if (active !== undefined && list.current?.contains(document.activeElement)) reveal(active)
  }, [covered, seen])
  const press = useGridKeys(rows, keys)

  return (
    <Grid
      ref={list}
      aria-label="Events"
      aria-multiselectable
      aria-rowcount={rows.length}
      tabIndex={-1}
      className={classes.grid}
      onKeyDown={press}
      onFocus={({ target }) => {
        const key = target.closest<HTMLElement>('[data-row]')?.dataset.row
        if (key !== undefined) cursor.current = { key, index: keyIndex(key) }
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && !list.current?.contains(relatedTarget)) cursor.current = undefined
      }}
    >
      <GridRows style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        <div role="presentation" className={classes.places}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            return row ? (
              <div
                key={key}
                role="presentation"
                ref={virtual.measureElement}
                data-index={index}
                className={classes.place}
                style={{ transform: `translateY(${start - margin}px)` }}
              >
                {children(row, index + 1)}
              </div>
            ) : null
          })}
        </div>
      </GridRows>
    </Grid>
  )
}

/** As high as a row will be, in px, nearly always: each that turns out otherwise has the rows placed once more. */
function heightOf(row: TimelineRow, width: number): number {
  if (row.kind !== 'event') return usualHeight[row.kind]
  const lines = Math.ceil((row.event.text.length * 6.9) / Math.max(200, width - besideText))
  return usualHeight.event + Math.max(0, lines - 1) * lineHeight
}

function putCursor(list: HTMLElement | null, key: string, cell: Cell): boolean {
  const row = list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)
  const target = cell === 'row' ? row : row?.querySelector<HTMLElement>(`[data-cell="${cell}"]`)
  if (!target) return false
  // Where the cursor is already, it stands as it was put.
  if (target === document.activeElement) return true
  target.focus({ preventScroll: true })
  if (target instanceof HTMLTextAreaElement)
    target.setSelectionRange(target.value.length, target.value.length)
  if (target instanceof HTMLInputElement) target.select()
  return true
}

/** In px; `part` is asked once. */
function useHeight(part: () => HTMLElement | null | undefined): number {
  return useSize(part, (element) => element.offsetHeight)
}

function useWidth(part: () => HTMLElement | null | undefined): number {
  return useSize(part, (element) => element.offsetWidth)
}

function useSize(
  part: () => HTMLElement | null | undefined,
  sizeOf: (element: HTMLElement) => number,
): number {
  const [size, setSize] = useState(0)
  const asked = useRef({ part, sizeOf })
  useEffect(() => {
    const element = asked.current.part()
    if (!element) return
    const observer = new ResizeObserver(() => setSize(asked.current.sizeOf(element)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return size
}

/** How far below the top of the page the rows begin; what stands above them grows and shrinks. */
function useDistanceFromTop(list: RefObject<HTMLElement | null>, onChange: (distance: number) => void): void {
  useLayoutEffect(() => {
    const page = list.current?.closest('main')
    const above = list.current?.parentElement
    if (!page || !above || !list.current) return
    const measure = () => {
      const from = page.getBoundingClientRect().top - page.scrollTop
      onChange(Math.round((list.current?.getBoundingClientRect().top ?? 0) - from))
    }
    measure()
    const observer = new ResizeObserver(measure)
    for (const part of above.children) if (part !== list.current) observer.observe(part)
    observer.observe(page)
    return () => observer.disconnect()
  }, [list, onChange])
}
