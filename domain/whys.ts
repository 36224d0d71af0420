import type { Why } from './analysis'

/** A why with those that explain it. */
export type WhyTree = { readonly why: Why; readonly depth: number; readonly causes: readonly WhyTree[] }

/** The whys as trees; a why whose parent is gone, or that explains itself in a circle, stands at the top. */
export function whyTrees(whys: readonly Why[]): WhyTree[] {
  const grow = (why: Why, depth: number, above: ReadonlySet<string>): WhyTree => ({
    why,
    depth,
    causes: whys
      .filter((candidate) => candidate.parent === why.id && !above.has(candidate.id))
      .map((cause) => grow(cause, depth + 1, new Set([...above, cause.id]))),
  })
  return whys.filter((why) => isTop(why, whys)).map((why) => grow(why, 1, new Set([why.id])))
}

function isTop(why: Why, whys: readonly Why[]): boolean {
  const parentOf = (child: Why) => whys.find((candidate) => candidate.id === child.parent)
  const seen = new Set([why.id])
  for (let above = parentOf(why); above; above = parentOf(above)) {
    if (above.id === why.id) return true
    if (seen.has(above.id)) return false
    seen.add(above.id)
  }
  return parentOf(why) === undefined
}

/** All whys of the trees, each before its causes, with how deep it stands (from 1). */
export function inDepthOrder(trees: readonly WhyTree[]): WhyTree[] {
  return trees.flatMap((tree) => [tree, ...inDepthOrder(tree.causes)])
}

/** How many answered whys follow each other in the longest chain from the top. */
export function longestChain(whys: readonly Why[]): number {
  return Math.max(0, ...whys.map((why) => chainUpFrom(why, whys)))
}

/** How many whys lead from the top to this one; 0 where one of them is not answered. */
function chainUpFrom(why: Why, whys: readonly Why[]): number {
  const chain: Why[] = []
  let next: Why | undefined = why
  while (next && !chain.includes(next) && next.answer.trim() !== '') {
    const { parent }: Why = next
    chain.push(next)
    next = whys.find(({ id }) => id === parent)
  }
  const last = chain.at(-1)
  return last && isTop(last, whys) ? chain.length : 0
}
