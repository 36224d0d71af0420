import type { Incident } from '../incident'
import { drawnWords } from '../report/fixed-words'
import { layOutChart } from './chart'
import { chartIndex } from './chart-index'
import { chartWords } from './chart-words'
import { drawChart } from './draw-chart'
import type { Drawing } from './drawing'
import { wholeRange } from './visible-range'

/** The timeline of an incident as a figure for paper. */
export type ChartFigure = {
  readonly title: string
  /** What it shows, in words. */
  readonly alt: string
  readonly drawing: Drawing
}

/** As wide as a page, in pixels of which 11 are the size of a letter. */
const paperWidth = 700

/** The whole timeline, as it is printed; undefined where no event has a known time. */
export function incidentChart(incident: Incident): ChartFigure | undefined {
  const { timeline, impact, zone } = incident
  const index = chartIndex({ timeline, intervals: impact.intervals, zone, laneMode: 'who' })
  const range = wholeRange(index)
  if (!range || index.placed === 0) return undefined
  return {
    title: drawnWords.title,
    alt: chartWords(index),
    drawing: drawChart(layOutChart(index, range, paperWidth)),
  }
}
