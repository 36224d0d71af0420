import type { Why } from '../analysis'
import type { Change } from '../edit'
import { inDepthOrder, isCircular, type WhyTree, whyTrees } from '../whys'

/** A question that nobody has answered yet; without a parent it asks about the problem. */
export function askedWhy(id: string, parent: string | undefined, question = ''): Why {
  return { id, parent, question, answer: '', joined: false, evidence: [], alsoExplains: [], category: '' }
}

/** Makes a why explain the cause that stands before it; none where none does. */
export function indented(whys: readonly Why[], id: string): Change | undefined {
  const before = besideOf(whys, id)?.before
  return before && hung(id, before.why.id, undefined)
}

/** Makes a why explain what the one above it explains; none at the top. */
export function outdented(whys: readonly Why[], id: string): Change | undefined {
  const above = besideOf(whys, id)?.above
  if (!above) return undefined
  const around = besideOf(whys, above.why.id)
  return hung(id, around?.above?.why.id, around?.after?.why.id)
}

/** Puts a why past the cause beside it, above or below. */
export function movedPast(whys: readonly Why[], id: string, way: 'up' | 'down'): Change | undefined {
  const around = besideOf(whys, id)
  if (way === 'up') return around?.before && { kind: 'move', list: 'whys', id, before: around.before.why.id }
  return around?.after && { kind: 'move', list: 'whys', id: around.after.why.id, before: id }
}

/** Takes away a why and all that explains it. */
export function withoutBranch(tree: WhyTree): Change {
  return { kind: 'remove', list: 'whys', ids: inDepthOrder([tree]).map(({ why }) => why.id) }
}

/** The other whys that an answer can explain too without going in a circle. */
export function canAlsoExplain(why: Why, whys: readonly Why[]): Why[] {
  const byId = new Map(whys.map((each) => [each.id, each]))
  return whys.filter(
    ({ id }) =>
      id !== why.id &&
      id !== why.parent &&
      !isCircular({ ...why, parent: undefined, alsoExplains: [id] }, byId),
  )
}

function hung(id: string, parent: string | undefined, before: string | undefined): Change {
  return {
    kind: 'together',
    changes: [
      { kind: 'amend', list: 'whys', id, with: { parent } },
      { kind: 'move', list: 'whys', id, before },
    ],
  }
}

type Around = { readonly above?: WhyTree; readonly before?: WhyTree; readonly after?: WhyTree }

/** What stands around a why in its tree. */
function besideOf(whys: readonly Why[], id: string): Around | undefined {
  const look = (beside: readonly WhyTree[], above: WhyTree | undefined): Around | undefined => {
    const at = beside.findIndex(({ why }) => why.id === id)
    if (at < 0) return beside.map((tree) => look(tree.causes, tree)).find((found) => found !== undefined)
    const before = beside[at - 1]
    const after = beside[at + 1]
    return { ...(above ? { above } : {}), ...(before ? { before } : {}), ...(after ? { after } : {}) }
  }
  return look(whyTrees(whys), undefined)
}
