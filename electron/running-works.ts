import type { StartedWork, WorkProgress } from '../domain/desktop/folder-requests'
import type { Work } from './archive/keeping/work'

/** Work that takes a while: told about as it goes on, and stopped when it is not wanted any more. */
export type RunningWorks = {
  readonly start: (run: (work: Work) => Promise<Ended>) => StartedWork
  readonly follow: (job: number) => Promise<WorkProgress>
  readonly cancel: (job: number) => void
}

export type Ended = Exclude<WorkProgress, { readonly kind: 'working' }>

type Job = {
  progress: WorkProgress
  isTold: boolean
  isCancelled: boolean
  tell?: (progress: WorkProgress) => void
}

export function makeRunningWorks(): RunningWorks {
  const jobs: Job[] = []
  return {
    start(run) {
      const job: Job = {
        progress: { kind: 'working', share: 0, step: 'Beginning' },
        isTold: false,
        isCancelled: false,
      }
      const tell = (progress: WorkProgress) => {
        job.progress = progress
        job.isTold = job.tell !== undefined
        job.tell?.(progress)
        delete job.tell
      }
      const work: Work = {
        isCancelled: () => job.isCancelled,
        tell: (share, step) => {
          // Each percent is worth telling; each file is not.
          const before = job.progress
          const isNew = before.kind === 'working' && (before.step !== step || share - before.share >= 0.01)
          if (isNew) tell({ kind: 'working', share, step })
        },
      }
      run(work).then(tell, (error) =>
        tell({ kind: 'failed', reason: `Something unexpected happened: ${error}` }),
      )
      return { kind: 'started', job: jobs.push(job) }
    },
    async follow(number) {
      const job = jobs[number - 1]
      if (!job) return { kind: 'cancelled' }
      if (!job.isTold) {
        job.isTold = true
        return job.progress
      }
      return new Promise((resolve) => {
        job.tell = resolve
      })
    },
    cancel(number) {
      const job = jobs[number - 1]
      if (job) job.isCancelled = true
    },
  }
}
