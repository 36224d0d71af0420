import { memo } from 'react'
import type { Chart, ChartLane } from '../../../../domain/chart/chart'
import { gutter } from '../../../../domain/chart/chart'
import { fitted, labelSize } from '../../../../domain/chart/text-width'
import { sentenceCase } from '../../../../domain/sentences'
import classes from './chart.module.css'

/** The baseline of a text in the middle of a row. */
const middle = (top: number, height: number) => top + height / 2 + labelSize * 0.36

const milestoneRow = 15
const impactRow = 16

/** Everything of a chart that cannot be taken hold of. Each part is drawn anew only where it has changed. */
export function Backdrop({ chart: { lanes, axis, rows, plot, width, ...chart } }: { chart: Chart }) {
  return (
    <g className={classes.backdrop} aria-hidden>
      <Grid lanes={lanes} axis={axis} rows={rows} plot={plot} width={width} />
      <Phases phases={chart.phases} row={rows.phases} />
      <Impacts impacts={chart.impacts} row={rows.impacts} />
      <Gaps gaps={chart.gaps} row={rows.gaps} />
      <Milestones milestones={chart.milestones} lanes={lanes} rows={rows} />
      <AxisWords axis={axis} top={rows.axis.top} />
      {lanes.map((lane) => (
        <Stretches key={lane.name} lane={lane} />
      ))}
    </g>
  )
}

type Part<Name extends keyof Chart> = Pick<Chart, Name>
type Row = { readonly row: { readonly top: number; readonly height: number } }

const Grid = memo(function Grid({
  lanes,
  axis,
  rows,
  plot,
  width,
}: Part<'lanes' | 'axis' | 'rows' | 'plot' | 'width'>) {
  return (
    <>
      {lanes.map(({ name, top, height }, index) => (
        <g key={name}>
          {index % 2 === 0 ? (
            <rect className={classes.stripe} x={0} y={top} width={width} height={height} />
          ) : null}
          <text className={classes.laneName} x={8} y={middle(top, height)}>
            {fitted(name, labelSize, gutter - 14)}
          </text>
        </g>
      ))}
      {axis.ticks.map(({ at, x, isBegin }) => (
        <line
          key={at}
          className={isBegin ? classes.begin : classes.tick}
          x1={x}
          x2={x}
          y1={rows.phases.top}
          y2={rows.axis.top + 4}
        />
      ))}
      <line
        className={classes.axisLine}
        x1={plot.left}
        x2={plot.right}
        y1={rows.axis.top}
        y2={rows.axis.top}
      />
    </>
  )
})

const Phases = memo(function Phases({ phases, row: { top, height } }: Part<'phases'> & Row) {
  if (height === 0) return null
  return (
    <>
      <text className={classes.rowName} x={8} y={middle(top, height - 4)}>
        Phase
      </text>
      {phases.map(({ phase, x1, x2, label }) => (
        <g key={`${phase} ${x1}`} className={classes.phase} data-phase={phase}>
          <rect x={x1} y={top} width={Math.max(1, x2 - x1 - 1)} height={height - 4} rx={3} />
          <text x={(x1 + x2) / 2} y={middle(top, height - 4)}>
            {label}
          </text>
          <title>{sentenceCase(phase)}</title>
        </g>
      ))}
    </>
  )
})

const Impacts = memo(function Impacts({ impacts, row: { top, height } }: Part<'impacts'> & Row) {
  if (height === 0) return null
  return (
    <>
      <text className={classes.rowName} x={8} y={middle(top, impactRow - 2)}>
        Impact
      </text>
      {impacts.map(({ interval, x1, x2, row, label }) => (
        <g key={interval.id} className={classes.impact}>
          <rect
            x={x1}
            y={top + row * impactRow}
            width={Math.max(1, x2 - x1 - 1)}
            height={impactRow - 2}
            rx={3}
          />
          <text x={x1 + 6} y={middle(top + row * impactRow, impactRow - 2)}>
            {label}
          </text>
          <title>{interval.note || 'Impact'}</title>
        </g>
      ))}
    </>
  )
})

const Gaps = memo(function Gaps({ gaps, row: { top, height } }: Part<'gaps'> & Row) {
  if (gaps.length === 0) return null
  const y = top + height / 2
  return (
    <>
      <text className={classes.rowName} x={8} y={middle(top, height)}>
        Gaps
      </text>
      {gaps.map(({ x1, x2, label, words }) => (
        <g key={x1} className={classes.gap}>
          <line x1={x1 + 2} x2={x2 - 2} y1={y} y2={y} />
          <text x={(x1 + x2) / 2} y={middle(top, height)}>
            {label}
          </text>
          <title>{words}</title>
        </g>
      ))}
    </>
  )
})

/** Names above, each with a line down to its mark. */
const Milestones = memo(function Milestones({
  milestones,
  lanes,
  rows,
}: Part<'milestones' | 'lanes' | 'rows'>) {
  return (
    <g className={classes.milestone}>
      {milestones.map(({ mark, row }) => {
        const lane = lanes[mark.lane]
        const y2 = lane ? lane.top + lane.height / 2 : rows.lanes.top
        return (
          <line
            key={mark.key}
            x1={mark.x}
            x2={mark.x}
            y1={rows.milestones.top + row * milestoneRow + 2}
            y2={y2}
          />
        )
      })}
      {milestones.map(({ mark, row, text, left, right }) => (
        <text
          key={mark.key}
          data-before={right < mark.x}
          x={right < mark.x ? right : left}
          y={middle(rows.milestones.top + row * milestoneRow, milestoneRow)}
        >
          {text}
        </text>
      ))}
    </g>
  )
})

const AxisWords = memo(function AxisWords({ axis, top }: Part<'axis'> & { readonly top: number }) {
  const daysTop = top + 29 + (axis.hasUtc ? 14 : 0)
  return (
    <>
      <text className={classes.rowName} x={8} y={top + 15}>
        {axis.zone.split('/').at(-1)?.replaceAll('_', ' ')}
      </text>
      {axis.hasUtc ? (
        <text className={classes.rowName} x={8} y={top + 29}>
          UTC
        </text>
      ) : null}
      {axis.ticks.map(({ at, labelX, label, utc, isBegin }) => (
        <g key={at} className={classes.tickText} data-begin={isBegin}>
          <text x={labelX} y={top + 15}>
            {label}
          </text>
          {axis.hasUtc ? (
            <text className={classes.utc} x={labelX} y={top + 29}>
              {utc}
            </text>
          ) : null}
        </g>
      ))}
      {axis.days.map(({ x, text, isBegin }) => (
        <text key={x} className={classes.day} data-begin={isBegin} x={isBegin ? x + 2 : x} y={daysTop}>
          {text}
        </text>
      ))}
    </>
  )
})

const Stretches = memo(function Stretches({
  lane: { top, height, tails, marks },
}: {
  readonly lane: ChartLane
}) {
  const y = top + height / 2 - 4
  return (
    <g className={classes.stretch}>
      {tails.map(({ x1, x2 }) => (
        <rect key={`${x1} ${x2}`} x={x1} y={y} width={Math.max(1, x2 - x1)} height={8} rx={3} />
      ))}
      {marks.map(({ key, stretch, ...mark }) =>
        stretch ? (
          <rect
            key={key}
            data-faint={'look' in mark && mark.look === 'day'}
            x={stretch.x1}
            y={y}
            width={Math.max(1, stretch.x2 - stretch.x1)}
            height={8}
            rx={3}
          />
        ) : null,
      )}
    </g>
  )
})
