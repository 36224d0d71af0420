import type { Why } from '../analysis'
import { countText } from '../chart/chart-words'
import { inDepthOrder, longestChain, meetings, whyNumbers, whyTrees } from '../whys'

/** What the drawn tree shows, in sentences: for those who hear it. */
export function treeWords(whys: readonly Why[]): string {
  const trees = whyTrees(whys)
  const numbers = whyNumbers(trees)
  const steps = inDepthOrder(trees)
  const open = steps.filter(({ why }) => why.answer.trim() === '').length
  const branches = steps.filter(({ causes }) => causes.length > 1)
  const joins = whys.flatMap((why) =>
    meetings(why, whys).map((id) => `Why ${numbers.get(why.id)} also explains why ${numbers.get(id)}.`),
  )
  return [
    `${countText(whys.length, 'why')}, the longest chain has ${longestChain(whys)} answered.`,
    ...(open > 0 ? [`${countText(open, 'question')} still open.`] : []),
    ...branches.map(
      ({ why, causes }) => `Why ${numbers.get(why.id)} is explained by ${countText(causes.length, 'cause')}.`,
    ),
    ...joins,
  ].join(' ')
}
