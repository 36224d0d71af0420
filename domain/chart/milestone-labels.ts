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
    if (!before) return []
    const after = rightOfLines(named.slice(split), named[split - 1]?.mark.x ?? edgeOfChart, plot)
    return before.some((one) => after.some((other) => touches(one, other))) ? [] : [[...before, ...after]]
  })
  const [best = []] = ways.sort((a, b) => rowsOf(a) - rowsOf(b))
  const rows = rowsOf(best)
  return best
    .map(({ label, level }) => ({ ...label, row: rows - 1 - level }))
    .sort((a, b) => a.mark.x - b.mark.x)
}

const rowsOf = (placed: readonly Placed[]) => Math.max(0, ...placed.map(({ level }) => level + 1))

function touches(one: Placed, other: Placed): boolean {
  const isApart =
    one.label.right + between <= other.label.left || other.label.right + between <= one.label.left
  return one.level === other.level && !isApart
}

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

/** `after` is where the line of the last one before these is. */
function rightOfLines(named: readonly Named[], after: number, plot: Edges): Placed[] {
  /** From where on each row is taken. */
  const taken: number[] = []
  const placed = named.map(({ mark, text, width }, index) => {
    const before = mark.x - besideLine - width
    const isFreeBefore = before > (named[index - 1]?.mark.x ?? after) + between
    // One at the edge may have more room on the other side, where no other line is.
    const turns = mark.x + besideLine + width > plot.right + edge && isFreeBefore
    const left = turns ? before : Math.max(edgeOfChart, Math.min(mark.x + besideLine, plot.right - width))
    return { mark, text, left, right: left + width }
  })
  return placed.reverse().map((label) => {
    const level = freeRow(taken, (begin) => label.right + between <= begin)
    const begin = Math.min(label.left, label.mark.x - 2)
    for (let row = 0; row <= level; row++) taken[row] = Math.min(taken[row] ?? begin, begin)
    return { label, level }
  })
}

function freeRow(taken: readonly number[], isFree: (edge: number) => boolean): number {
  const free = taken.findIndex(isFree)
  return free === -1 ? taken.length : free
}
