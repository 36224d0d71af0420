import { sentenceCase } from '../sentences'
import type { Zone } from '../time'
import { clockText } from '../time-text'
import type { EventMark } from './chart'
import { textWidth } from './text-width'

/** The name and time of a milestone above the plot, tied to its mark by a line. */
export type MilestoneLabel = {
  readonly mark: EventMark
  readonly text: string
  /** Where the label begins and ends, in pixels. */
  readonly left: number
  readonly right: number
  /** From the top. */
  readonly row: number
}

export const milestoneSize = 11
const besideLine = 5
const between = 8

/** Labels beside the lines of their milestones, each in the lowest row in which it touches no other. */
export function milestoneLabels(
  marks: readonly EventMark[],
  zone: Zone,
  plot: { readonly left: number; readonly right: number },
): MilestoneLabel[] {
  const ordered = [...marks].sort((a, b) => b.x - a.x)
  const rows: { left: number }[] = []
  // From right to left: a label stands right of its line, over which those of earlier ones pass in higher rows.
  const placed = ordered.map((mark) => {
    const { event } = mark
    const text = `${sentenceCase(event.milestone ?? '')} ${clockText(event.at, event.precision, zone)}`
    const width = textWidth(text, milestoneSize)
    const left = Math.max(2, Math.min(mark.x + besideLine, plot.right - width))
    const free = rows.findIndex((row) => left + width + between <= row.left)
    const level = free === -1 ? rows.length : free
    // The line of this milestone runs from its label down, left of all that stands below it.
    const begin = Math.min(left, mark.x - 2)
    for (let below = 0; below < level; below++) {
      const row = rows[below]
      if (row) row.left = Math.min(row.left, begin)
    }
    rows[level] = { left: begin }
    return { mark, text, left, right: left + width, level }
  })
  return placed.reverse().map(({ level, ...label }) => ({ ...label, row: rows.length - 1 - level }))
}
