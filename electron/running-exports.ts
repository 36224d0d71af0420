import { join } from 'node:path'
import { type UtilityProcess, utilityProcess } from 'electron'
import type { ExportEnded, ExportProgress } from '../domain/desktop/export-requests'
import type { ExportMessage, ExportOrder } from './work/export-messages'

/** Exports under way, each in a process of its own: the window never waits, and cancelling is ending it. */
export type RunningExports = {
  readonly start: (order: ExportOrder, onEnd?: (end: ExportEnded) => void) => number
  readonly follow: (job: number) => Promise<ExportProgress>
  readonly cancel: (job: number) => void
  /** The document of a preview that is done; it is forgotten here then. */
  readonly take: (job: number) => Uint8Array | undefined
  /** Where the finished export of a job is. */
  readonly pathOf: (job: number) => string | undefined
}

type Job = {
  readonly path: string | undefined
  document?: Uint8Array | undefined
  readonly process: UtilityProcess
  readonly onEnd: (end: ExportEnded) => void
  progress: ExportProgress
  /** Whether the latest progress has been told. */
  isTold: boolean
  tell?: ((progress: ExportProgress) => void) | undefined
}

/** An export that takes longer than this has gone wrong; 10,000 events take a tenth of it. */
const longestMinutes = 10

export function makeRunningExports(): RunningExports {
  const jobs = new Map<number, Job>()
  const jobOf = (number: number): Job => {
    const job = jobs.get(number)
    if (!job) throw new Error(`There is no export ${number}`)
    return job
  }
  return {
    start(order, onEnd = () => {}) {
      const number = jobs.size + 1
      jobs.set(number, begin(order, onEnd))
      return number
    },
    follow(number) {
      const job = jobOf(number)
      if (!job.isTold || job.progress.kind !== 'working') {
        job.isTold = true
        return Promise.resolve(job.progress)
      }
      return new Promise((resolve) => {
        job.tell = resolve
      })
    },
    cancel(number) {
      const job = jobOf(number)
      // A preview that came too late to be wanted is not taken any more.
      job.document = undefined
      if (job.progress.kind !== 'working') return
      move(job, { kind: 'cancelled' })
      job.process.kill()
    },
    take(number) {
      const job = jobOf(number)
      const { document } = job
      job.document = undefined
      return document
    },
    pathOf: (number) => jobs.get(number)?.path,
  }
}

function begin(order: ExportOrder, onEnd: (end: ExportEnded) => void): Job {
  // The order holds a whole incident; the job outlives it and keeps only where the document is.
  const { path } = order
  const child = utilityProcess.fork(join(__dirname, 'export-worker.cjs'), [], {
    serviceName: 'Debrief export',
    execArgv: ['--max-old-space-size=4096'],
  })
  const job: Job = {
    path,
    process: child,
    progress: { kind: 'working', share: 0, step: 'Starting' },
    isTold: false,
    onEnd,
  }
  const clock = setTimeout(() => {
    move(job, {
      kind: 'failed',
      reason: `The export took longer than ${longestMinutes} minutes and was ended.`,
    })
    child.kill()
  }, longestMinutes * 60_000)
  child.on('message', (message: ExportMessage) => {
    if (message.kind === 'done') {
      const { document, ...done } = message
      if (job.progress.kind === 'working') job.document = document
      move(job, { ...done, path: path ?? '' })
    } else move(job, message)
    if (message.kind !== 'working') child.kill()
  })
  child.on('exit', () => {
    clearTimeout(clock)
    move(job, { kind: 'failed', reason: 'The export ended unexpectedly. Nothing was written; try again.' })
  })
  child.postMessage(order)
  return job
}

/** The first ending stands: what comes after a job was done or cancelled changes nothing. */
function move(job: Job, progress: ExportProgress): void {
  if (job.progress.kind !== 'working') return
  job.progress = progress
  job.isTold = job.tell !== undefined
  job.tell?.(progress)
  job.tell = undefined
  if (progress.kind !== 'working') job.onEnd(progress)
}
