import { releaseLeftOver } from '../../electron/archive/archive-lock'
import { type Disk, realDisk } from '../../electron/archive/disk/disk'
import type { Archive } from '../../electron/archive/incident-archive'
import { errno, errnoValues, type Moment, watchedDisk } from './faulty-disk'
import { inLanes } from './in-lanes'

/** Something that is done on disk, as a test lets it fail: `T` is what it is done to. */
export type Deed<T> = {
  /** A fresh place to do it in, and what it is done to, made on the given disk. */
  readonly begin: (disk: Disk) => Promise<T>
  readonly act: (subject: T) => Promise<{ readonly kind: string }>
  /** The archive it is done to, where one is open. */
  readonly archiveOf?: (subject: T) => Archive
  /** Looks at what is there afterwards. `outcome` is undefined where the program was killed. */
  readonly check: (subject: T, outcome: string | undefined, what: string) => Promise<void>
}

/** As after a kill: from one step on nothing happens on disk any more, no clean-up either. */
class Killed extends Error {}

type Watch = (moment: Moment, step: number) => void

/** @param isKilled whether nothing can be done on disk any more */
async function doWatched<T>(
  deed: Deed<T>,
  watch: Watch,
  isKilled: () => boolean = () => false,
): Promise<{ subject: T; outcome?: string }> {
  let start: number | undefined
  let hasBegun = false
  const disk = watchedDisk(realDisk, (moment, { number }) => {
    if (!hasBegun) return
    start ??= number
    watch(moment, number - start)
  })
  const subject = await deed.begin(disk)
  hasBegun = true
  const outcome = await deed.act(subject).catch((error: unknown) => {
    if (error instanceof Killed) return undefined
    throw error
  })
  const archive = deed.archiveOf?.(subject)
  if (!isKilled()) {
    hasBegun = false
    await archive?.close()
  } else if (archive) await leaveAsKilled(archive)
  await disk.closeAll()
  return outcome ? { subject, outcome: outcome.kind } : { subject }
}

/** Nothing is written any more; what is left is the lock, of a process that the next opening finds to have ended. */
async function leaveAsKilled(archive: Archive): Promise<void> {
  await archive.close().catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error
  })
  await releaseLeftOver(archive.folder)
}

async function countSteps<T>(deed: Deed<T>): Promise<number> {
  let steps = 0
  const { subject, outcome } = await doWatched(deed, (_, step) => {
    steps = step + 1
  })
  await deed.check(subject, outcome, 'undisturbed')
  return steps
}

/** What was done and then reported as failed is answered alike for most errors; one of each sort is tried. */
const codesAfter: ReadonlySet<string> = new Set(['EIO', 'EPERM'])

/** Lets each step fail with each error, before it happened and after. Answers with how often. */
export async function failAtEveryStep<T>(deed: Deed<T>): Promise<number> {
  const steps = await countSteps(deed)
  const cases = errnoValues.flatMap((code) =>
    Array.from({ length: steps }, (_, step) => [
      { code, step, moment: 'before' as const },
      ...(codesAfter.has(code) ? [{ code, step, moment: 'after' as const }] : []),
    ]).flat(),
  )
  await inLanes(cases, 6, async ({ code, step, moment }) => {
    const { subject, outcome } = await doWatched(deed, (now, number) => {
      if (now === moment && number === step) throw errno(code)
    })
    await deed.check(subject, outcome, `${code} ${moment} step ${step}`)
  })
  return cases.length
}

/** Kills the program before each step and after it. Answers with how often. */
export async function killAtEveryStep<T>(deed: Deed<T>): Promise<number> {
  const steps = await countSteps(deed)
  const cases = Array.from({ length: steps }, (_, step) => [
    { step, moment: 'before' },
    { step, moment: 'after' },
  ]).flat()
  await inLanes(cases, 6, async ({ step, moment }) => {
    let isDead = false
    const { subject, outcome } = await doWatched(
      deed,
      (now, number) => {
        isDead ||= now === moment && number === step
        if (isDead) throw new Killed()
      },
      () => isDead,
    )
    // What a dead program answers, nobody hears.
    await deed.check(subject, isDead ? undefined : outcome, `killed ${moment} step ${step}`)
  })
  return cases.length
}
