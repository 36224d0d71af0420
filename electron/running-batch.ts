import type { BatchProgress } from '../domain/desktop/batch-requests'
import { countOfFindings } from '../domain/scan/finding-words'
import { type Batch, type BatchEnd, type BatchWorld, exportBatch } from './export/batch/batch'
import type { RunningExports } from './running-exports'

/** Sets of documents under way, each document made in a process of its own, one after another. */
export type RunningBatches = {
  /** @param onEnd called with what was written, also where it was cancelled */
  readonly start: (
    batch: Batch,
    world: Pick<BatchWorld, 'house' | 'fontsFolder' | 'at' | 'take'>,
    onEnd: (end: BatchEnd) => Promise<void>,
  ) => number
  readonly follow: (job: number) => Promise<BatchProgress>
  readonly cancel: (job: number) => void
  readonly folderOf: (job: number) => string | undefined
}

type Job = {
  readonly folder: string
  progress: BatchProgress
  isTold: boolean
  isCancelled: boolean
  /** The export that is being written. */
  current?: number
  tell?: ((progress: BatchProgress) => void) | undefined
}

export function makeRunningBatches(exports: RunningExports): RunningBatches {
  const jobs: Job[] = []
  const jobOf = (number: number): Job => {
    const job = jobs[number - 1]
    if (!job) throw new Error(`There is no batch ${number}`)
    return job
  }
  return {
    start(batch, world, onEnd) {
      const job: Job = {
        folder: batch.folder,
        progress: { kind: 'working', done: 0, of: batch.ids.length, fileName: '' },
        isTold: false,
        isCancelled: false,
      }
      jobs.push(job)
      run(job, batch, { ...world, exports }, onEnd)
      return jobs.length
    },
    follow(number) {
      const job = jobOf(number)
      if (!job.isTold || job.progress.kind === 'ended') {
        job.isTold = true
        return Promise.resolve(job.progress)
      }
      return new Promise((resolve) => {
        job.tell = resolve
      })
    },
    cancel(number) {
      const job = jobOf(number)
      job.isCancelled = true
      if (job.current !== undefined) exports.cancel(job.current)
    },
    folderOf: (number) => jobs[number - 1]?.folder,
  }
}

type World = Pick<BatchWorld, 'house' | 'fontsFolder' | 'at' | 'take'> & { readonly exports: RunningExports }

async function run(
  job: Job,
  batch: Batch,
  { exports, ...world }: World,
  onEnd: (end: BatchEnd) => Promise<void>,
): Promise<void> {
  const { folder } = batch
  try {
    const end = await exportBatch(batch, {
      ...world,
      isCancelled: () => job.isCancelled,
      onStep: (step) => move(job, { kind: 'working', ...step }),
      write: (order) =>
        new Promise((resolve) => {
          const current = exports.start(order, (ended) => {
            // A document that was made for its pages is not looked at.
            exports.take(current)
            resolve(ended)
          })
          job.current = current
        }),
    })
    await onEnd(end)
    const { isCancelled, written, failures } = end
    const found = countOfFindings(end.findings)
    move(job, { kind: 'ended', isCancelled, folder, written: written.length, found, failures })
  } catch (error) {
    const reason = `Something unexpected happened: ${String(error).slice(0, 200)}`
    const failures = [{ what: folder, reason }]
    move(job, { kind: 'ended', isCancelled: false, folder, written: 0, found: '', failures })
  }
}

function move(job: Job, progress: BatchProgress): void {
  job.progress = progress
  job.isTold = job.tell !== undefined
  job.tell?.(progress)
  job.tell = undefined
}
