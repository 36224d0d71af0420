import type { Analysis } from '../analysis'
import type { DefenceLayer, DefenceState } from '../causes'
import { analysisWords } from '../report/fixed-words'
import { inDepthOrder, whyNumbers, whyTrees } from '../whys'

/** What the views over causes sort: the answer of a why, or a contributing factor. */
export type Cause = {
  readonly list: 'whys' | 'factors'
  readonly id: string
  /** "Why 2a", "Factor 1". */
  readonly label: string
  /** "2a", "F1": where there is little room. */
  readonly number: string
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
      label: analysisWords.whyNumber(numbers.get(id) ?? ''),
      number: numbers.get(id) ?? '',
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
      label: analysisWords.factorNumber(index + 1),
      number: analysisWords.factorShort(index + 1),
      text,
      category: category.trim(),
      layer,
      defence,
    }),
  )
  return [...answers, ...conditions].filter(({ text }) => text.trim() !== '')
}
