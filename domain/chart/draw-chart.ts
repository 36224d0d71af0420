import { drawnWords } from '../report/fixed-words'
import type { Phase } from '../timeline-event'
import { type Chart, type ChartLane, type ChartMark, gutter, upwards } from './chart'
import type { Drawing, Shape } from './drawing'
import { labelSize } from './text-width'

/** The colours of a chart on paper: those of the printed documents. */
const ink = '#1d2b31'
const muted = '#5b6b72'
const line = '#d3dce0'
const stripe = '#f4f7f8'
const paper = '#ffffff'
const accent = '#0b4f5e'
const guide = '#8fb2ba'
const span = '#c4d8dd'
const faint = '#e4ecee'
const impact = { fill: '#f6d5d2', text: '#8a1a13' }

const phases: Record<Phase, { readonly fill: string; readonly text: string }> = {
  detection: { fill: '#fbe0cc', text: '#7a3606' },
  triage: { fill: '#f7ebc1', text: '#655000' },
  stabilization: { fill: '#d3e5f6', text: '#1a4f80' },
  resolution: { fill: '#d3ecdd', text: '#1d5c3a' },
  'follow-up': { fill: '#e4e8ea', text: '#465057' },
}

/** A chart as shapes on white paper. */
export function drawChart(chart: Chart): Drawing {
  const shapes: Shape[] = [
    { kind: 'rect', x: 0, y: 0, width: chart.width, height: chart.height, fill: paper },
    ...grid(chart),
    ...bands(chart),
    ...impacts(chart),
    ...gaps(chart),
    ...guides(chart),
    ...chart.lanes.flatMap(laneShapes),
    ...axis(chart),
  ]
  return { width: chart.width, height: chart.height, shapes }
}

type Words = { readonly size?: number; readonly bold?: boolean; readonly anchor?: 'start' | 'middle' | 'end' }

function words(x: number, y: number, text: string, fill: string, look: Words = {}): Shape[] {
  return text === '' ? [] : [{ kind: 'text', x, y, text, fill, size: labelSize, ...look }]
}

/** The baseline of a text that stands in the middle of a row. */
const middle = (top: number, height: number) => top + height / 2 + labelSize * 0.36

function grid({ axis, lanes, rows, plot, width }: Chart): Shape[] {
  const bottom = rows.axis.top
  return [
    ...lanes.flatMap(({ top, height }, index): Shape[] =>
      index % 2 === 0 ? [{ kind: 'rect', x: 0, y: top, width, height, fill: stripe }] : [],
    ),
    ...axis.ticks.map(
      ({ x, isBegin }): Shape => ({
        kind: 'line',
        x1: x,
        y1: rows.phases.top,
        x2: x,
        y2: bottom + 4,
        stroke: isBegin ? '#a9b8be' : line,
        width: isBegin ? 1.2 : 0.7,
      }),
    ),
    { kind: 'line', x1: plot.left, y1: bottom, x2: plot.right, y2: bottom, stroke: muted, width: 0.8 },
  ]
}

function bands({ phases: spans, rows }: Chart): Shape[] {
  const { top, height } = rows.phases
  if (height === 0) return []
  return [
    ...words(8, middle(top, height - 4), drawnWords.phase, muted),
    ...spans.flatMap(({ x1, x2, phase, label }): Shape[] => [
      {
        kind: 'rect',
        x: x1,
        y: top,
        width: Math.max(1, x2 - x1 - 1),
        height: height - 4,
        radius: 2,
        fill: phases[phase].fill,
      },
      ...words((x1 + x2) / 2, middle(top, height - 4), label, phases[phase].text, { anchor: 'middle' }),
    ]),
  ]
}

function impacts({ impacts: bars, rows }: Chart): Shape[] {
  const { top, height } = rows.impacts
  if (height === 0) return []
  const rowHeight = 16
  return [
    ...words(8, middle(top, rowHeight - 2), drawnWords.impact, muted),
    ...bars.flatMap(({ x1, x2, row, label }): Shape[] => {
      const y = top + row * rowHeight
      return [
        {
          kind: 'rect',
          x: x1,
          y,
          width: Math.max(1, x2 - x1 - 1),
          height: rowHeight - 2,
          radius: 2,
          fill: impact.fill,
        },
        { kind: 'rect', x: x1, y, width: Math.min(2, x2 - x1), height: rowHeight - 2, fill: impact.text },
        ...words(x1 + 6, middle(y, rowHeight - 2), label, impact.text),
      ]
    }),
  ]
}

function gaps({ gaps: bars, rows }: Chart): Shape[] {
  const { top, height } = rows.gaps
  if (bars.length === 0) return []
  const y = top + height / 2
  return [
    ...words(8, middle(top, height), drawnWords.gaps, muted),
    ...bars.flatMap(({ x1, x2, label }): Shape[] => [
      { kind: 'line', x1: x1 + 2, y1: y, x2: x2 - 2, y2: y, stroke: muted, width: 0.9, dash: 3 },
      ...(label === ''
        ? []
        : [
            {
              kind: 'rect',
              x: (x1 + x2) / 2 - half(label),
              y: top,
              width: half(label) * 2,
              height: height - 3,
              fill: paper,
            } as const,
          ]),
      ...words((x1 + x2) / 2, middle(top, height), label, muted, { anchor: 'middle' }),
    ]),
  ]
}

/** Half of the ground behind a text, so that it stands free of the line it interrupts. */
const half = (text: string) => text.length * labelSize * 0.27 + 5

/** Milestones by name above, and a line from each down to its mark. */
function guides({ milestones, lanes, rows }: Chart): Shape[] {
  const rowHeight = 15
  return [
    ...milestones.map(({ mark, row }): Shape => {
      const lane = lanes[mark.lane]
      const y2 = lane ? lane.top + lane.height / 2 : rows.lanes.top
      const y1 = rows.milestones.top + row * rowHeight + 2
      return { kind: 'line', x1: mark.x, y1, x2: mark.x, y2, stroke: guide, width: 0.9 }
    }),
    ...milestones.flatMap(({ mark, left, right, row, text }): Shape[] => {
      const isBefore = right < mark.x
      const top = rows.milestones.top + row * rowHeight
      return [
        {
          kind: 'rect',
          x: left - 2,
          y: top + 1,
          width: right - left + 2,
          height: rowHeight - 2,
          fill: paper,
        },
        ...words(isBefore ? right : left, middle(top, rowHeight), text, accent, {
          bold: true,
          anchor: isBefore ? 'end' : 'start',
        }),
      ]
    }),
  ]
}

function laneShapes(lane: ChartLane): Shape[] {
  const y = lane.top + lane.height / 2
  const bar = (x1: number, x2: number, fill: string): Shape => ({
    kind: 'rect',
    x: x1,
    y: y - 4,
    width: Math.max(1, x2 - x1),
    height: 8,
    radius: 3,
    fill,
  })
  return [
    ...words(8, middle(lane.top, lane.height), shortName(lane.name), ink),
    ...lane.tails.map(({ x1, x2 }) => bar(x1, x2, faint)),
    ...lane.marks.flatMap(({ stretch, ...mark }) =>
      stretch ? [bar(stretch.x1, stretch.x2, 'look' in mark && mark.look === 'day' ? faint : span)] : [],
    ),
    ...upwards(lane.marks).flatMap((mark) => markShapes(mark, y)),
  ]
}

function markShapes(mark: ChartMark, y: number): Shape[] {
  if (mark.kind === 'cluster') {
    const { x, half: wide } = mark
    return [
      { kind: 'rect', x: x - wide, y: y - 8, width: wide * 2, height: 16, radius: 8, fill: accent },
      ...words(x, y + labelSize * 0.36, String(mark.count), paper, { bold: true, anchor: 'middle' }),
    ]
  }
  return [
    ...shapeOf(mark.x, y, mark.look, mark.event.milestone !== undefined),
    ...words(mark.x + (mark.labelSide === 'left' ? -9 : 9), y + labelSize * 0.36, mark.label, ink, {
      anchor: mark.labelSide === 'left' ? 'end' : 'start',
    }),
  ]
}

function shapeOf(x: number, y: number, look: 'sharp' | 'soft' | 'day', isMilestone: boolean): Shape[] {
  if (isMilestone) {
    const points = [
      [x, y - 6],
      [x + 6, y],
      [x, y + 6],
      [x - 6, y],
    ] as const
    return [{ kind: 'polygon', points, fill: accent }]
  }
  if (look === 'sharp') return [{ kind: 'circle', x, y, radius: 4.5, fill: accent }]
  // About then: a soft edge and an empty middle.
  return [
    { kind: 'circle', x, y, radius: 6.5, fill: look === 'day' ? faint : span },
    { kind: 'circle', x, y, radius: 3.6, fill: paper, stroke: accent },
  ]
}

function shortName(name: string): string {
  const letters = [...name.replace(/\s+/g, ' ')]
  const most = Math.floor((gutter - 14) / (labelSize * 0.56))
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`
}

function axis({ axis: { ticks, days, zone, hasUtc }, rows }: Chart): Shape[] {
  const top = rows.axis.top
  const utcTop = top + 29
  const daysTop = top + 15 + (hasUtc ? 14 : 0)
  return [
    ...words(8, top + 15, zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone, muted),
    ...(hasUtc ? words(8, utcTop, 'UTC', muted) : []),
    ...ticks.flatMap(({ labelX, label, utc, isBegin }) => [
      ...words(labelX, top + 15, label, isBegin ? ink : muted, { anchor: 'middle', bold: isBegin }),
      ...(hasUtc ? words(labelX, utcTop, utc, muted, { anchor: 'middle', size: 10 }) : []),
    ]),
    ...days.flatMap(({ x, text, isBegin }) =>
      words(isBegin ? x + 2 : x, daysTop + 14, text, ink, { bold: isBegin }),
    ),
  ]
}
