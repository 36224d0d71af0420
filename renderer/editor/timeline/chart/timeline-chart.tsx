import { useElementSize } from '@mantine/hooks'
import { memo, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { type Chart, type ChartMark, layOutChart, pixelsPerSecond } from '../../../../domain/chart/chart'
import {
  type Charted,
  type ChartIndex,
  chartIndex,
  type LaneMode,
} from '../../../../domain/chart/chart-index'
import { chartWords, countText } from '../../../../domain/chart/chart-words'
import { sharedWith } from '../../../../domain/chart/sharing'
import { wholeRange } from '../../../../domain/chart/visible-range'
import type { Incident } from '../../../../domain/incident'
import { type Instant, instantOf } from '../../../../domain/time'
import type { TimeRange } from '../../../../domain/timeline-filter'
import { Backdrop } from './backdrop'
import classes from './chart.module.css'
import { ChartTip } from './chart-tip'
import { ChartToolbar, zoomStep } from './chart-toolbar'
import { Ground, type Tool } from './ground'
import type { MarkSurroundings } from './mark-view'
import { Marks } from './marks'
import { useMarks } from './use-marks'
import { useView, useWheel, type View } from './use-view'

type Props = {
  readonly incident: Incident
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: readonly string[]) => void
  readonly onMove: ((id: string, at: Instant) => void) | undefined
  /** What the rows are filtered by; undefined shows all. */
  readonly range: TimeRange | undefined
  readonly onRange: (range: TimeRange | undefined) => void
}

/** The timeline drawn: zoom, pan, select and move by hand, wheel or keyboard. Typing never waits for it. */
export const TimelineChart = memo(function TimelineChart({ incident, ...props }: Props) {
  const { timeline, impact, zone } = useDeferredValue(incident)
  const [laneMode, setLaneMode] = useState<LaneMode>('who')
  const [tool, setTool] = useState<Tool>('select')
  const size = useElementSize()
  const index = useIndex({ timeline, intervals: impact.intervals, zone, laneMode })
  const whole = useShared(useMemo(() => wholeRange(index), [index]))
  const view = useView(whole)
  const chart = useShared(
    useMemo(
      () => (view.range && size.width > 0 ? layOutChart(index, view.range, size.width) : undefined),
      [index, view.range, size.width],
    ),
  )
  const ground = useRef<HTMLDivElement>(null)
  useWheel(ground, chart, view)
  const describedBy = useId()
  const words = useMemo(() => chartWords(index), [index])
  const { onRange, range } = props
  const filter = (isWanted: boolean) =>
    onRange(
      isWanted && view.range
        ? { from: instantOf(view.range.from), to: instantOf(Math.ceil(view.range.to)) }
        : undefined,
    )
  return (
    <section className={classes.chart} aria-label="Timeline chart">
      {whole ? (
        <ChartToolbar
          laneMode={laneMode}
          onLaneMode={setLaneMode}
          tool={tool}
          onTool={setTool}
          onZoom={view.zoom}
          onPan={view.pan}
          onFit={view.fit}
          isWhole={view.isWhole}
          isFiltered={range !== undefined}
          onFilter={filter}
        />
      ) : null}
      <p id={describedBy} className={classes.hidden}>
        {words} {keysHelp}
      </p>
      <div ref={ground}>
        <div ref={size.ref}>
          {chart ? (
            <Plot index={index} chart={chart} tool={tool} view={view} describedBy={describedBy} {...props} />
          ) : null}
        </div>
      </div>
      {whole ? null : (
        <p className={classes.empty}>The chart is drawn as soon as there is an event with a time.</p>
      )}
      {chart ? <Remarks chart={chart} /> : null}
    </section>
  )
})

/** The index of a timeline, most of which one that was changed a little shares with the one before. */
function useIndex({ timeline, intervals, zone, laneMode }: Charted): ChartIndex {
  const last = useRef<ChartIndex>(undefined)
  last.current = useMemo(
    () => chartIndex({ timeline, intervals, zone, laneMode }, last.current),
    [timeline, intervals, zone, laneMode],
  )
  return last.current
}

function useShared<Value>(next: Value): Value {
  const last = useRef<Value>(undefined)
  last.current = useMemo(() => sharedWith(last.current, next), [next])
  return last.current
}

const keysHelp =
  'Arrows on the chart move it, plus and minus zoom, 0 shows everything. Tab leads to the marks: left and right go from one to the next, Enter selects, Alt with left or right moves an event in time, with Shift in fine steps.'

/** What is not drawn is said, so that nobody takes the picture for the whole. */
function Remarks({ chart: { hidden } }: { chart: Chart }) {
  const parts = [
    ...(hidden.before > 0 ? [`${countText(hidden.before, 'event')} earlier`] : []),
    ...(hidden.after > 0 ? [`${countText(hidden.after, 'event')} later`] : []),
    ...(hidden.unplaced > 0 ? [`${countText(hidden.unplaced, 'event')} without a known time`] : []),
  ]
  return parts.length === 0 ? null : <p className={classes.remarks}>Not shown: {parts.join(', ')}.</p>
}

type PlotProps = Omit<Props, 'incident'> & {
  readonly index: ChartIndex
  readonly chart: Chart
  readonly tool: Tool
  readonly view: View
  readonly describedBy: string
}

function Plot({
  index,
  chart,
  tool,
  view,
  describedBy,
  selected,
  onSelect,
  onMove,
  range,
  onRange,
}: PlotProps) {
  const { zone } = index
  const [overlay, setOverlay] = useState<SVGGElement | null>(null)
  const [pointed, setPointed] = useState<ChartMark>()
  const marks = useMarks({ index, chart, view, selected, onSelect, onPoint: setPointed })
  const perSecond = pixelsPerSecond(chart)
  const { left, right } = chart.plot
  const around = useMemo<MarkSurroundings>(
    () => ({
      zone,
      perSecond,
      plot: { left, right },
      overlay,
      onMove,
      onPoint: setPointed,
      ...marks.actions,
    }),
    [zone, perSecond, left, right, overlay, onMove, marks.actions],
  )
  const press = (event: React.KeyboardEvent) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (event.key === 'Escape') setPointed(undefined)
    if (!act) return
    event.preventDefault()
    // What has the focus stays where it is.
    act(view, event.target === event.currentTarget ? undefined : marks.focusedAt)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div
      ref={marks.ref}
      role="group"
      aria-label="Chart"
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys that pan and zoom.
      tabIndex={0}
      className={classes.plot}
      onKeyDown={press}
    >
      <svg className={classes.svg} width={chart.width} height={chart.height} role="presentation">
        <Backdrop chart={chart} />
        <Ground chart={chart} tool={tool} range={range} onRange={onRange} onPan={view.panFrom} />
        <Marks chart={chart} selected={selected} current={marks.current} around={around} />
        <g ref={setOverlay} />
      </svg>
      {pointed ? <ChartTip chart={chart} mark={pointed} zone={zone} /> : null}
    </div>
  )
}

const keys: Readonly<Record<string, (view: View, about: number | undefined) => void>> = {
  '0': (view) => view.fit(),
  '+': (view, about) => view.zoom(1 / zoomStep, about),
  '=': (view, about) => view.zoom(1 / zoomStep, about),
  '-': (view, about) => view.zoom(zoomStep, about),
  ArrowLeft: (view) => view.pan(-0.15),
  ArrowRight: (view) => view.pan(0.15),
  PageUp: (view) => view.pan(-0.9),
  PageDown: (view) => view.pan(0.9),
}
