import type { Step } from '../../domain/draft'

/** The steps a person took, until a save has taken them along; counted from when the incident was opened. */
export type StepLog = {
  readonly note: (step: Step) => void
  /** What was done since the last save up to a number of steps. */
  readonly upTo: (count: number) => readonly Step[]
  readonly saved: (count: number) => void
}

/** While nothing can be saved, typing must not fill the memory: of more than this, none are handed on. */
const mostSteps = 2000

export function makeStepLog(): StepLog {
  let first = 0
  let steps: Step[] = []
  return {
    note(step) {
      steps.push(step)
    },
    upTo: (count) => (count - first > mostSteps ? [] : steps.slice(0, count - first)),
    saved(count) {
      steps = steps.slice(count - first)
      first = count
    },
  }
}
