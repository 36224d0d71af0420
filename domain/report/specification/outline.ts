import type { Block, HeadingLevel } from '../report'
import { heading } from '../words'

/** A numbered section of a specification, with those below it. */
export type Part = {
  readonly title: string
  /** What references lead to, where something does; made from its number otherwise. */
  readonly anchor?: string
  readonly blocks?: readonly Block[]
  readonly parts?: readonly Part[]
}

/** A part with the number it has: "3.2.1". */
export type NumberedPart = {
  readonly number: string
  readonly title: string
  readonly anchor: string
  readonly level: HeadingLevel
  readonly blocks: readonly Block[]
}

/** All parts in reading order, each before those below it. */
export function numberedParts(parts: readonly Part[], above = '', level: HeadingLevel = 1): NumberedPart[] {
  return parts.flatMap(({ title, anchor, blocks = [], parts: below = [] }, index) => {
    const number = `${above}${index + 1}`
    const made = anchor ?? `section-${number.replaceAll('.', '-')}`
    const deeper = (level < 4 ? level + 1 : 4) as HeadingLevel
    return [{ number, title, anchor: made, level, blocks }, ...numberedParts(below, `${number}.`, deeper)]
  })
}

export function printedParts(parts: readonly NumberedPart[]): Block[] {
  return parts.flatMap(({ number, title, anchor, level, blocks }) => [
    heading(level, `${number} ${title}`, anchor),
    ...blocks,
  ])
}
