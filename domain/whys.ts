import type { Why } from './analysis'
import { onceFor } from './once'

/** A why with those that explain it. */
export type WhyTree = { readonly why: Why; readonly depth: number; readonly causes: readonly WhyTree[] }

/** The whys as trees, each once; a why whose parent is gone, or the first of a circle, stands at the top. */
export const whyTrees = onceFor((whys: readonly Why[]): readonly WhyTree[] => {
  const tops = topsOf(whys)
  const below = new Map<string, Why[]>()
  for (const why of whys) {
    if (why.parent === undefined || tops.has(why.id)) continue
    const beside = below.get(why.parent)
    if (beside) beside.push(why)
    else below.set(why.parent, [why])
  }
  const grow = (why: Why, depth: number, above: ReadonlySet<string>): WhyTree => ({
    why,
    depth,
    causes: (below.get(why.id) ?? [])
      .filter(({ id }) => !above.has(id))
      .map((cause) => grow(cause, depth + 1, new Set([...above, cause.id]))),
  })
  return whys.filter(({ id }) => tops.has(id)).map((why) => grow(why, 1, new Set([why.id])))
})

/** The ids of those that stand at the top. */
const topsOf = onceFor((whys: readonly Why[]): ReadonlySet<string> => {
  const byId = new Map(whys.map((why) => [why.id, why]))
  return new Set(whys.filter((why) => isTop(why, byId)).map(({ id }) => id))
})

/** Of those in a circle the first one is, so that each of them is there once. */
function isTop(why: Why, byId: ReadonlyMap<string, Why>): boolean {
  const seen = new Set([why.id])
  for (let id = why.parent; id !== undefined && byId.has(id); id = byId.get(id)?.parent) {
    if (id === why.id) return [...byId.keys()].find((first) => seen.has(first)) === id
    if (seen.has(id)) return false
    seen.add(id)
  }
  return why.parent === undefined || !byId.has(why.parent)
}

/** All whys of the trees, each before its causes, with how deep it stands (from 1). */
export function inDepthOrder(trees: readonly WhyTree[]): WhyTree[] {
  return trees.flatMap((tree) => [tree, ...inDepthOrder(tree.causes)])
}

/** How many answered whys follow each other in the longest chain from the top. */
export function longestChain(whys: readonly Why[]): number {
  const byId = new Map(whys.map((why) => [why.id, why]))
  return Math.max(0, ...whys.map((why) => chainUpFrom(why, byId, topsOf(whys))))
}

/** How many whys lead from the top to this one; 0 where one of them is not answered. */
function chainUpFrom(why: Why, byId: ReadonlyMap<string, Why>, tops: ReadonlySet<string>): number {
  let length = 0
  for (
    let next: Why | undefined = why;
    next && next.answer.trim() !== '';
    next = byId.get(next.parent ?? '')
  ) {
    length++
    if (tops.has(next.id)) return length
  }
  return 0
}

/** How each why is called, by its id: how deep it stands, and a letter where others stand as deep: "1", "2a", "2b". */
export function whyNumbers(trees: readonly WhyTree[]): ReadonlyMap<string, string> {
  const byDepth = new Map<number, string[]>()
  for (const { why, depth } of inDepthOrder(trees)) {
    const beside = byDepth.get(depth)
    if (beside) beside.push(why.id)
    else byDepth.set(depth, [why.id])
  }
  return new Map(
    [...byDepth].flatMap(([depth, ids]) =>
      ids.map((id, index): [string, string] => [id, `${depth}${ids.length > 1 ? letters(index) : ''}`]),
    ),
  )
}

/** 0 is "a", 25 "z", 26 "aa". */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`
}

/** The other whys that an answer explains too: those that are there, and not the one it stands below. */
export function meetings({ id, parent, alsoExplains }: Why, whys: readonly Why[]): string[] {
  const others = new Set(alsoExplains)
  return others.size === 0
    ? []
    : whys.map((why) => why.id).filter((other) => others.has(other) && other !== parent && other !== id)
}

/** Whether what a why explains leads, step by step, back to it. */
export function isCircular(why: Why, byId: ReadonlyMap<string, Why>): boolean {
  const seen = new Set<string>()
  const next = [why.parent, ...why.alsoExplains]
  while (next.length > 0) {
    const explained = byId.get(next.pop() ?? '')
    if (!explained || seen.has(explained.id)) continue
    if (explained.id === why.id) return true
    seen.add(explained.id)
    next.push(explained.parent, ...explained.alsoExplains)
  }
  return false
}
