import type { Analysis, Why } from '../analysis'
import { onceFor } from '../once'
import { meetings, type WhyTree, whyNumbers, whyTrees } from '../whys'
import { lineHeight, spoken, wrapped } from './wrapped'

/** A box of the drawn tree. Lengths in pixels, from the top left of the drawing. */
export type TreeBox = {
  /** None for the problem, which the first whys explain. */
  readonly why?: string
  /** "2a"; empty for the problem. */
  readonly number: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The text as far as there is room. */
  readonly lines: readonly string[]
  /** The whole text, on one line. */
  readonly text: string
  readonly isWritten: boolean
}

/** A line from what is explained, on the left, to what explains it. */
export type TreeEdge = {
  readonly kind: 'explains' | 'also explains'
  readonly key: string
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Where "and" is written: between two causes that explain something only together. */
export type TreeAnd = { readonly key: string; readonly x: number; readonly y: number }

export type TreeLayout = {
  readonly width: number
  readonly height: number
  readonly boxes: readonly TreeBox[]
  readonly edges: readonly TreeEdge[]
  readonly ands: readonly TreeAnd[]
}

const gap = { across: 24, down: 8 }
const margin = 3
const boxWidth = { least: 98, most: 200 }
const padding = { side: 8, top: 5, bottom: 6 }
const mostLines = 3
/** Above the words stands the number. */
const numberHeight = 14

/**
 * The whys as boxes from left to right: the problem, what explains it, and what explains that. Each stands in the
 * middle of what explains it, so that a chain is a straight line; lines cross only where branches meet again.
 * @param room how wide the drawing should be; it is wider where the boxes would be too narrow to read
 */
export function layTree({ whys, problem }: Pick<Analysis, 'whys' | 'problem'>, room: number): TreeLayout {
  const trees = whyTrees(whys)
  const levels = 1 + deepest(trees)
  const width = widthOfBox(room, levels)
  const numbers = whyNumbers(trees)
  const root = measured({ text: problem || 'The problem', causes: trees }, width)
  const boxes: TreeBox[] = []
  const ands: TreeAnd[] = []

  const place = ({ why, causes, low, high, ...words }: Measured, top: number, depth: number): number => {
    let next = top + (high - low) / 2
    const middles = causes.map((cause) => {
      const middle = place(cause, next, depth + 1)
      next += cause.high + gap.down
      return middle
    })
    const between = middles.length === 0 ? top + high / 2 : ((middles[0] ?? 0) + (middles.at(-1) ?? 0)) / 2
    const y = Math.min(Math.max(between - words.height / 2, top), top + high - words.height)
    const x = margin + depth * (width + gap.across)
    const number = (why && numbers.get(why.id)) ?? ''
    const isWritten = (why ? why.answer : problem).trim() !== ''
    boxes.push({ ...words, ...(why ? { why: why.id } : {}), number, x, y, width, isWritten })
    ands.push(...andsBetween(causes, middles, x + width + gap.across / 2))
    return y + words.height / 2
  }

  place(root, margin, 0)
  return {
    width: levels * (width + gap.across) - gap.across + 2 * margin,
    height: root.high + 2 * margin,
    boxes,
    edges: edgesOf(whys, boxes),
    ands,
  }
}

function deepest(trees: readonly WhyTree[]): number {
  return Math.max(0, ...trees.map(({ depth, causes }) => Math.max(depth, deepest(causes))))
}

function widthOfBox(room: number, levels: number): number {
  const fitting = (room - 2 * margin + gap.across) / levels - gap.across
  return Math.floor(Math.min(boxWidth.most, Math.max(boxWidth.least, fitting)))
}

type Measured = {
  readonly why?: Why
  readonly causes: readonly Measured[]
  readonly text: string
  readonly lines: readonly string[]
  /** Of the box. */
  readonly height: number
  /** Of its causes below each other. */
  readonly low: number
  /** Of all of it. */
  readonly high: number
}

function measured(
  { why, text, causes }: { why?: Why; text: string; causes: readonly WhyTree[] },
  width: number,
): Measured {
  const below = causes.map((cause) =>
    measured({ why: cause.why, text: textOfBox(cause.why), causes: cause.causes }, width),
  )
  const lines = why ? linesOf(why)(width) : linesIn(text, width)
  const height = padding.top + (why ? numberHeight : 0) + lines.length * lineHeight + padding.bottom
  const low = below.reduce((sum, { high }) => sum + high, 0) + gap.down * Math.max(0, below.length - 1)
  return {
    ...(why ? { why } : {}),
    causes: below,
    text: spoken(text),
    lines,
    height,
    low,
    high: Math.max(height, low),
  }
}

function linesIn(text: string, width: number): readonly string[] {
  return wrapped(text, width - 2 * padding.side, mostLines)
}

/** While one why is typed in, the words of the others are not laid out anew. */
const linesOf = onceFor((why: Why) => {
  const byWidth = new Map<number, readonly string[]>()
  return (width: number) => {
    const lines = byWidth.get(width) ?? linesIn(textOfBox(why), width)
    byWidth.set(width, lines)
    return lines
  }
})

function textOfBox({ question, answer }: Why): string {
  return answer.trim() || question.trim() || 'Why?'
}

function andsBetween(causes: readonly Measured[], middles: readonly number[], x: number): TreeAnd[] {
  return causes.flatMap(({ why }, index) => {
    const before = causes[index - 1]?.why
    const isAnd = why && before && (why.joined || before.joined)
    return isAnd ? [{ key: why.id, x, y: ((middles[index - 1] ?? 0) + (middles[index] ?? 0)) / 2 }] : []
  })
}

function edgesOf(whys: readonly Why[], boxes: readonly TreeBox[]): TreeEdge[] {
  const byWhy = new Map(boxes.map((box) => [box.why, box]))
  const edge = (
    kind: TreeEdge['kind'],
    above: TreeBox | undefined,
    below: TreeBox | undefined,
  ): TreeEdge[] =>
    above && below
      ? [
          {
            kind,
            key: `${above.why} ${below.why}`,
            x1: above.x + above.width,
            y1: above.y + above.height / 2,
            x2: below.x,
            y2: below.y + below.height / 2,
          },
        ]
      : []
  return whys.flatMap((why) => {
    const box = byWhy.get(why.id)
    const parent = byWhy.get(why.parent)
    return [
      // What hangs on nothing, or in a circle, was placed at the top and explains the problem.
      ...edge('explains', isLeftOf(parent, box) ? parent : byWhy.get(undefined), box),
      ...meetings(why, whys).flatMap((id) => edge('also explains', byWhy.get(id), box)),
    ]
  })
}

function isLeftOf(one: TreeBox | undefined, other: TreeBox | undefined): boolean {
  return one !== undefined && other !== undefined && one.x < other.x
}
