import { useCallback, useReducer, useRef, useState } from 'react'
import { type Draft, draftOf, type Journal, newDraft, type Step, takeStep } from '../../domain/draft'
import type { Change } from '../../domain/edit'
import { withDraftStamp } from '../../domain/guide/first-draft'
import type { Incident } from '../../domain/incident'
import { instantOf } from '../../domain/time'
import { tellApproval } from './approvals/tell-approval'
import { makeStepLog } from './step-log'

/** An incident as it was opened, with what can be undone and redone in it from before. */
export type Opened = { readonly incident: Incident; readonly journal?: Journal | undefined }

/** A draft, and how many steps led to it since it was opened. */
export type Writing = { readonly draft: Draft; readonly steps: number }

function go({ draft, steps }: Writing, step: Step): Writing {
  return { draft: takeStep(draft, step), steps: steps + 1 }
}

function begin({ incident, journal }: Opened): Writing {
  return { draft: journal ? draftOf(journal) : newDraft(incident), steps: 0 }
}

/** @param show goes to where something was undone or redone */
export function useDraft(opened: Opened, show: (change: Change) => void) {
  const [writing, dispatch] = useReducer(go, opened, begin)
  const [log] = useState(makeStepLog)
  const latest = useRef(writing.draft)
  latest.current = writing.draft
  const take = useCallback(
    (step: Step) => {
      log.note(step)
      dispatch(step)
    },
    [log],
  )
  const undo = useCallback(() => {
    const turn = latest.current.past.at(-1)
    if (!turn) return
    show(turn.change)
    take({ kind: 'undo' })
  }, [take, show])
  return {
    writing,
    log,
    canUndo: writing.draft.past.length > 0,
    canRedo: writing.draft.future.length > 0,
    change: useCallback(
      (change: Change) => {
        const at = Date.now()
        const stamped = withDraftStamp(latest.current.present, change, instantOf(at / 1000))
        tellApproval(latest.current.present, stamped, undo)
        take({ kind: 'change', change: stamped, at })
      },
      [take, undo],
    ),
    undo,
    redo: useCallback(() => {
      const [turn] = latest.current.future
      if (!turn) return
      show(turn.change)
      take({ kind: 'redo' })
    }, [take, show]),
  }
}
