import { sentenceCase } from '../sentences'
import type { Zone } from '../time'
import { clockText } from '../time-text'
import type { EventMark } from './chart'
import { edge, labelSize, textWidth } from './text-width'

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

type Edges = { readonly left: number; readonly right: number }
type Named = { readonly mark: EventMark; readonly text: string; readonly width: number }
/** `level` is the row counted from below. */
type Placed = { readonly label: Omit<MilestoneLabel, 'row'>; readonly level: number }

const besideLine = 5
const between = 8
const edgeOfChart = 2

/**
 * Labels beside the lines of their milestones, each in the lowest row in which it touches neither another nor its line.
 * The earlier ones stand left of their lines and the later ones right of theirs, split so that it takes the fewest rows.
 */
export function milestoneLabels(marks: readonly EventMark[], zone: Zone, plot: Edges): MilestoneLabel[] {
  const named = [...marks]
    .sort((a, b) => a.x - b.x)
    .map((mark): Named => {
      const { milestone = '', at, precision } = mark.event
      const text = `${sentenceCase(milestone)} ${clockText(at, precision, zone)}`
      return { mark, text, width: textWidth(text, labelSize) }
    })
  const ways = named.flatMap((_, split) => {
    const before = leftOfLines(named.slice(0, split))
    return before ? [[...before, ...rightOfLines(named.slice(split), plot)]] : []
  })
  const [best = []] = ways.sort((a, b) => rowsOf(a) - rowsOf(b))
  const rows = rowsOf(best)
  return best
    .map(({ label, level }) => ({ ...label, row: rows - 1 - level }))
    .sort((a, b) => a.mark.x - b.mark.x)
}

const rowsOf = (placed: readonly Placed[]) => Math.max(0, ...placed.map(({ level }) => level + 1))

/** Undefined where one of them would stand outside of the chart. */
function leftOfLines(named: readonly Named[]): Placed[] | undefined {
  /** How far each row is taken, from the left. */
  const taken: number[] = []
  const placed: Placed[] = []
  for (const { mark, text, width } of named) {
    const right = mark.x - besideLine
    const left = right - width
    if (left < edgeOfChart) return undefined
    const level = freeRow(taken, (end) => end + between <= left)
    // The line runs down past all lower rows, and ends what may stand in them.
    for (let row = 0; row <= level; row++) taken[row] = Math.max(taken[row] ?? 0, mark.x + 2)
    placed.push({ label: { mark, text, left, right }, level })
  }
  return placed
}

function rightOfLines(named: readonly Named[], plot: Edges): Placed[] {
  /** From where on each row is taken. */
  const taken: number[] = []
  return [...named].reverse().map(({ mark, text, width }) => {
    // The last of them may have more room on the other side.
    const isAtEdge =
      mark.x + besideLine + width > plot.right + edge && mark.x - besideLine - width > edgeOfChart
    const left = isAtEdge
      ? mark.x - besideLine - width
      : Math.max(edgeOfChart, Math.min(mark.x + besideLine, plot.right - width))
    const level = freeRow(taken, (begin) => left + width + between <= begin)
    const begin = Math.min(left, mark.x - 2)
    for (let row = 0; row <= level; row++) taken[row] = Math.min(taken[row] ?? begin, begin)
    return { label: { mark, text, left, right: left + width }, level }
  })
}

function freeRow(taken: readonly number[], isFree: (edge: number) => boolean): number {
  const free = taken.findIndex(isFree)
  return free === -1 ? taken.length : free
}
