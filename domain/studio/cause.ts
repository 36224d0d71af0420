import type { Analysis } from '../analysis'
import type { DefenceLayer, DefenceState } from '../causes'
import { inDepthOrder, whyNumbers, whyTrees } from '../whys'

/** What the views over causes sort: the answer of a why, or a contributing factor. */
export type Cause = {
  readonly list: 'whys' | 'factors'
  readonly id: string
  /** "Why 2a", "Factor 1". */
  readonly label: string
  readonly text: string
  /** A bone of the fishbone; empty where it is not filed. */
  readonly category: string
  readonly layer?: DefenceLayer | undefined
  readonly defence?: DefenceState | undefined
}

/** Every answered why, each before what explains it, and every factor that says something. */
export function causesOf({ whys, factors }: Pick<Analysis, 'whys' | 'factors'>): Cause[] {
  const trees = whyTrees(whys)
  const numbers = whyNumbers(trees)
  const answers = inDepthOrder(trees).map(
    ({ why: { id, answer, category, layer, defence } }): Cause => ({
      list: 'whys',
      id,
      label: `Why ${numbers.get(id)}`,
      text: answer,
      category: category.trim(),
      layer,
      defence,
    }),
  )
  const conditions = factors.map(
    ({ id, text, category, layer, defence }, index): Cause => ({
      list: 'factors',
      id,
      label: `Factor ${index + 1}`,
      text,
      category: category.trim(),
      layer,
      defence,
    }),
  )
  return [...answers, ...conditions].filter(({ text }) => text.trim() !== '')
}

/** "2a" for a why, "F1" for a factor. */
export function shortLabel({ label }: Cause): string {
  return label.replace('Why ', '').replace('Factor ', 'F')
}
