import type { DefenceLayer } from '../causes'
import { sentenceCase } from '../sentences'
import type { Cause } from './cause'
import { layersOf } from './sorted-causes'

/** Something filed in a layer: a hole that the hazard passes, or a place that holds. Lengths in pixels. */
export type Spot = {
  readonly cause: Cause
  /** "2a", "F1". */
  readonly label: string
  /** Its middle. */
  readonly x: number
  readonly y: number
}

export type Slice = {
  readonly name: DefenceLayer
  readonly lines: readonly string[]
  readonly x: number
  readonly width: number
  /** Not there at all: everything filed in it says so. */
  readonly isAbsent: boolean
  /** Something is filed in it. */
  readonly isKnown: boolean
  readonly spots: readonly Spot[]
}

export type SwissCheese = {
  readonly width: number
  readonly height: number
  /** Of the slices. */
  readonly top: number
  readonly bottom: number
  readonly slices: readonly Slice[]
  /** The way of the hazard, from the left. */
  readonly path: readonly { readonly x: number; readonly y: number }[]
  /** What ended it: a layer that held, past which nothing was filed as let through. None: it reached the users. */
  readonly endedBy?: DefenceLayer
}

export const spotRadius = 12
const namesHeight = 34
const sides = { left: 56, right: 52 }
const leastSlice = 58
const mostSlice = 92
const between = 10

/**
 * The layers of defence in the order a hazard passes them, with the holes it went through.
 * Source: J. Reason, "Human error: models and management", BMJ 2000.
 */
export function laySwissCheese(causes: readonly Cause[], room: number): SwissCheese {
  const layers = layersOf(causes)
  const step = Math.floor(
    Math.min(mostSlice, Math.max(leastSlice, (room - sides.left - sides.right) / layers.length)),
  )
  const most = Math.max(1, ...layers.map(({ causes: filed }) => filed.length))
  const top = namesHeight
  const bottom = top + 56 + most * (2 * spotRadius + 8)
  const middle = (top + bottom) / 2
  const slices = layers.map(({ name, causes: filed }, index): Slice => {
    const x = sides.left + index * step
    const width = step - between
    const first = middle - ((filed.length - 1) * (2 * spotRadius + 8)) / 2
    return {
      name,
      lines: sentenceCase(name).split(' '),
      x,
      width,
      isKnown: filed.length > 0,
      isAbsent: filed.length > 0 && filed.every(({ defence }) => defence === 'absent'),
      spots: filed.map((cause, row) => ({
        cause,
        label: cause.number,
        x: x + width / 2,
        y: first + row * (2 * spotRadius + 8),
      })),
    }
  })
  const end = lastStanding(slices)
  const passed = slices.slice(0, end ? slices.indexOf(end) : slices.length)
  const holes = passed.flatMap(({ spots }) => spots.filter(isHole).slice(0, 1))
  return {
    width: sides.left + layers.length * step - between + sides.right,
    height: bottom + 8,
    top,
    bottom,
    slices,
    path: [
      { x: 4, y: holes[0]?.y ?? middle },
      ...holes.map(({ x, y }) => ({ x, y })),
      { x: end ? end.x - 2 : sides.left + layers.length * step + 4, y: holes.at(-1)?.y ?? middle },
    ],
    ...(end ? { endedBy: end.name } : {}),
  }
}

function isHole({ cause }: Spot): boolean {
  return cause.defence === 'absent' || cause.defence === 'failed'
}

function hasHeld({ cause }: Spot): boolean {
  return cause.defence === 'held'
}

/** The first layer that held once nothing further let it through. */
function lastStanding(slices: readonly Slice[]): Slice | undefined {
  const lastHole = slices.findLastIndex(({ spots }) => spots.some(isHole))
  return slices.slice(lastHole + 1).find(({ spots }) => spots.some(hasHeld))
}

/** What the picture shows, in sentences. */
export function swissCheeseWords({ slices, endedBy }: SwissCheese): string {
  const named = (holds: (slice: Slice) => boolean) =>
    slices.filter(holds).map(({ name }) => sentenceCase(name))
  const through = named(({ spots }) => spots.some(isHole))
  const held = named(({ spots }) => spots.some(hasHeld))
  if (through.length === 0 && held.length === 0) return 'No layer of defence is described yet.'
  return [
    ...(through.length > 0 ? [`The hazard passed: ${through.join(', ')}.`] : []),
    ...(held.length > 0 ? [`Held: ${held.join(', ')}.`] : []),
    endedBy ? `It ended at: ${sentenceCase(endedBy)}.` : 'It reached the users.',
  ].join(' ')
}
