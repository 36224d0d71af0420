import type { Block } from '../../domain/report/report'

type Whys = Extract<Block, { kind: 'whys' }>
type Step = Whys['steps'][number]

/** A step of the five whys as it is drawn: where it hangs, and what passes beside it on the way further down. */
export type WhyLink = {
  readonly step: Step
  /** It explains its parent only together with the sibling before it. */
  readonly isAnd: boolean
  /** For each level above the step, outermost first: whether that level goes on below it. */
  readonly goesOn: readonly boolean[]
  /** Whether something explains this step. */
  readonly isExplained: boolean
}

export function whyChain({ steps }: Whys): WhyLink[] {
  return steps.map((step, index) => {
    const before = siblingBefore(steps, index)
    return {
      step,
      isAnd: before !== undefined && (step.isJoined || before.isJoined),
      goesOn: Array.from({ length: step.depth - 1 }, (_, level) => hasMoreAt(steps, index, level + 2)),
      isExplained: (steps[index + 1]?.depth ?? 0) > step.depth,
    }
  })
}

function siblingBefore(steps: readonly Step[], index: number): Step | undefined {
  const depth = steps[index]?.depth ?? 0
  const above = steps.slice(0, index).reverse()
  const candidate = above.find((step) => step.depth <= depth)
  return candidate?.depth === depth ? candidate : undefined
}

/** Whether, below a step, another follows at a depth before the branch that holds it ends. */
function hasMoreAt(steps: readonly Step[], index: number, depth: number): boolean {
  return steps.slice(index + 1).find((step) => step.depth <= depth)?.depth === depth
}
