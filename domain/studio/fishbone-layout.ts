import type { Cause } from './cause'
import { bonesOf } from './sorted-causes'
import { lineHeight, wrapped } from './wrapped'

/** A cause beside its bone: its words above a twig that leads to the bone. Lengths in pixels. */
export type Twig = {
  readonly cause: Cause
  readonly lines: readonly string[]
  /** Of the words, from their top left. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Where the twig meets the bone. */
  readonly tip: { readonly x: number; readonly y: number }
}

export type BoneLine = {
  readonly category: string
  /** The category, in one or two lines. */
  readonly name: readonly string[]
  readonly nameX: number
  /** Of its first baseline. */
  readonly nameY: number
  /** The outer end, past which the name is written, and the spine. */
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly twigs: readonly Twig[]
}

export type Fishbone = {
  readonly width: number
  readonly height: number
  readonly spine: { readonly x1: number; readonly x2: number; readonly y: number }
  readonly head: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly lines: readonly string[]
  }
  readonly bones: readonly BoneLine[]
}

const headWidth = 122
const slant = 34
const leastColumn = 142
const mostColumn = 250
/** Past the end of a bone, for its name. */
const nameHeight = 34
const twigGap = 9
const mostLines = 4
const margin = 8

/**
 * The causes as a fishbone: the problem at its head on the right, a bone for each category that something is filed in,
 * by turns above and below the spine.
 * Source: K. Ishikawa, "Guide to Quality Control".
 * @param room how wide the drawing should be; it is wider where the words would have no room
 */
export function layFishbone(causes: readonly Cause[], problem: string, room: number): Fishbone {
  const bones = bonesOf(causes)
  const columns = Math.max(1, Math.ceil(bones.length / 2))
  const column = Math.floor(
    Math.min(mostColumn, Math.max(leastColumn, (room - headWidth - 2 * margin - slant) / columns)),
  )
  const measured = bones.map((bone) => {
    const twigs = bone.causes.map((cause) => ({
      cause,
      lines: wrapped(`${cause.number} ${cause.text}`, column - slant - 12, mostLines),
    }))
    const heights = twigs.map(({ lines }) => lines.length * lineHeight + twigGap)
    return { ...bone, twigs, height: heights.reduce((sum, height) => sum + height, 0) + 10 }
  })
  const reach = (isAbove: boolean) =>
    nameHeight +
    Math.max(56, ...measured.filter((_, index) => isAbove === (index % 2 === 0)).map(({ height }) => height))
  const spineY = margin + reach(true)
  const spineEnd = margin + columns * column + slant

  const lines = measured.map((bone, index): BoneLine => {
    const isAbove = index % 2 === 0
    const x2 = spineEnd - Math.floor(index / 2) * column - 14
    const x1 = x2 - slant
    const y1 = isAbove ? spineY - bone.height : spineY + bone.height
    const xAt = (y: number) => x1 + (slant * Math.abs(y - y1)) / bone.height
    let top = isAbove ? y1 + 4 : spineY + 8
    const twigs = bone.twigs.map(({ cause, lines: words }): Twig => {
      const height = words.length * lineHeight
      const y = top
      top += height + twigGap
      const tip = { x: xAt(y + height + 1), y: y + height + 1 }
      return { cause, lines: words, x: x2 - column + 6, y, width: column - slant - 12, height, tip }
    })
    const name = wrapped(bone.category, column - 12, 2)
    return {
      category: bone.category,
      name,
      nameX: x2 - column + 6,
      nameY: isAbove ? y1 - 6 - (name.length - 1) * lineHeight : y1 + 14,
      x1,
      y1,
      x2,
      y2: spineY,
      twigs,
    }
  })
  const words = wrapped(problem || 'The problem', headWidth - 20, 6)
  const headHeight = words.length * lineHeight + 18
  return {
    width: spineEnd + headWidth + margin,
    height: Math.max(spineY + reach(false), spineY + headHeight / 2) + margin,
    spine: { x1: margin, x2: spineEnd, y: spineY },
    head: { x: spineEnd, y: spineY - headHeight / 2, width: headWidth, height: headHeight, lines: words },
    bones: lines,
  }
}
