import { useMemo, useRef } from 'react'
import type { Why } from '../../../domain/analysis'
import { askedWhy, indented, movedPast, outdented, withoutBranch } from '../../../domain/studio/why-changes'
import { inDepthOrder, whyTrees } from '../../../domain/whys'
import { newId } from '../../parts/new-id'
import type { SectionProps } from '../section-props'
import { focusCause } from './focus-cause'

export type WhyActions = {
  readonly amend: (id: string, changed: Partial<Why>) => void
  /** Asks why of an answer, or of the problem; the cursor goes to the new question. */
  readonly ask: (parent: string | undefined) => void
  /** Asks several whys of an answer as one step; the cursor goes to the answer of the first. */
  readonly askEach: (parent: string, questions: readonly string[]) => void
  /** Goes on from an answer: to what explains it, or to a new why. */
  readonly goOn: (id: string) => void
  /** Another cause of what a why explains. */
  readonly askBeside: (id: string) => void
  readonly arrange: (id: string, way: 'in' | 'out' | 'up' | 'down') => void
  /** Removes a why and what explains it; the cursor goes to the one before. */
  readonly remove: (id: string) => void
}

/** What one can do while typing whys. The functions stay the same, so that only the row that changes is drawn anew. */
export function useWhyActions(whys: readonly Why[], change: SectionProps['change']): WhyActions {
  const latest = useRef(whys)
  latest.current = whys
  return useMemo(() => {
    const add = (items: readonly Why[]) => change({ kind: 'add', list: 'whys', items })
    const ask = (parent: string | undefined) => {
      const id = newId()
      add([askedWhy(id, parent)])
      focusCause('whys', id, 'question')
    }
    const steps = () => inDepthOrder(whyTrees(latest.current))
    return {
      amend: (id, changed) => change({ kind: 'amend', list: 'whys', id, with: changed }),
      ask,
      askEach: (parent, questions) => {
        const asked = questions.map((question) => askedWhy(newId(), parent, question))
        add(asked)
        if (asked[0]) focusCause('whys', asked[0].id)
      },
      goOn: (id) => {
        const [first] = steps().find(({ why }) => why.id === id)?.causes ?? []
        if (first) focusCause('whys', first.why.id, 'question')
        else ask(id)
      },
      askBeside: (id) => ask(latest.current.find((why) => why.id === id)?.parent),
      arrange: (id, way) => {
        const changed = arranged[way](latest.current, id)
        if (!changed) return
        const part = document.activeElement?.closest('[data-part="question"]') ? 'question' : 'text'
        change(changed)
        focusCause('whys', id, part)
      },
      remove: (id) => {
        const all = steps()
        const at = all.findIndex(({ why }) => why.id === id)
        const tree = all[at]
        const before = all[at - 1]
        if (!tree) return
        change(withoutBranch(tree))
        if (before) focusCause('whys', before.why.id)
      },
    }
  }, [change])
}

const arranged = {
  in: indented,
  out: outdented,
  up: (whys: readonly Why[], id: string) => movedPast(whys, id, 'up'),
  down: (whys: readonly Why[], id: string) => movedPast(whys, id, 'down'),
}
