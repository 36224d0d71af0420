import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArchiveProblem, ArchiveState, ClosedArchive } from '../domain/desktop/archive-requests'
import { HalfTyped, type ProtectionOutcome, type Secret } from '../domain/desktop/protection-requests'
import type { Instant } from '../domain/time'
import { releaseLeftOver, type SeenLock } from './archive/archive-lock'
import type { WayIn } from './archive/protection/enter-archive'
import { type EnteredRemote, enterRemoteArchive, type RemoteArchive } from './remote-archive'
import type { ThreadArchive } from './work/archive-worker'

/** Something was asked of an archive that is locked: perhaps since a bug has ended its thread. */
export class LockedArchive extends Error {}

/** Which archive the window shows: the person's own, or a throwaway copy of the samples. */
export type ShownArchive = {
  /** Opens the own archive at the first call. Rejected where that is locked. */
  readonly current: () => Promise<ThreadArchive>
  readonly state: () => Promise<ArchiveState | ClosedArchive>
  readonly showSamples: () => Promise<ArchiveState | ClosedArchive>
  readonly showOwn: () => Promise<ArchiveState | ClosedArchive>
  readonly tryToWrite: () => Promise<ArchiveState | ClosedArchive>
  /** Closes a protected archive and forgets its key. What is half typed is kept in memory, encrypted with that key. */
  readonly lock: (halfTyped?: HalfTyped) => Promise<void>
  readonly takeHalfTyped: () => Promise<HalfTyped | undefined>
  readonly unlock: (secret: Secret) => Promise<ProtectionOutcome>
  readonly protect: (passphrase: string, recoveryKey: string) => Promise<ProtectionOutcome>
  readonly unprotect: (secret: Secret) => Promise<ProtectionOutcome>
  /** Closes the archive, does something meanwhile, and opens the own one anew. */
  readonly whileClosed: <T>(work: () => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** Where the own archive is, and what is to be done whenever it was opened. */
export type OwnArchive = {
  readonly folder: () => Promise<string>
  readonly onOpened: (archive: ThreadArchive) => void
}

type Open = {
  readonly kind: 'open'
  readonly archive: RemoteArchive
  readonly throwaway?: string
  /** What went wrong on the way to it. */
  readonly problem?: ArchiveProblem
}
type Shown = Open | ClosedArchive

/** @param now the current instant, asked for whenever an archive is opened */
export function makeShownArchive({ folder, onOpened }: OwnArchive, now: () => Instant): ShownArchive {
  let seen: SeenLock | undefined
  const enterOwn = async (wayIn: WayIn) => {
    const entered = await enterRemoteArchive(await folder(), wayIn, now(), undefined, seen)
    if (entered.kind === 'opened') {
      seen = entered.archive.seen
      onOpened(entered.archive)
    }
    return entered
  }
  const openOwn = async () => shownFrom(await folder(), await enterOwn({ kind: 'knock' }))
  let shown: Promise<Shown> | undefined
  /** What was half typed when the archive was locked. */
  let sealed: Uint8Array | undefined
  let reopening: Promise<Shown> | undefined
  const whatIsShown = async (): Promise<Shown> => {
    const before = await shown?.catch(() => undefined)
    if (before && !(before.kind === 'open' && before.archive.hasFailed())) return before
    // A bug has ended it, or kept it from opening. It is tried anew, so that what is being written can be saved.
    reopening ??= reopen(before).finally(() => {
      reopening = undefined
    })
    return reopening
  }
  const reopen = async (before: Shown | undefined): Promise<Shown> => {
    if (before?.kind === 'open') await releaseLeftOver(before.archive.folder)
    shown = openOwn()
    return shown
  }
  const current = async () => {
    const found = await whatIsShown()
    if (found.kind !== 'open') throw new LockedArchive('The archive is locked.')
    return found.archive
  }
  /** One change after the other: an archive is opened only once the one before it is closed. */
  let latest: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = latest.then(work)
    latest = turn.catch(() => undefined)
    return turn
  }
  const change = (next: () => Promise<Shown>) =>
    inTurn(async () => {
      await leave(await whatIsShown())
      shown = next()
      return stateOf(await shown)
    })
  /** Closes the archive and goes in again in another way; where that is refused, as one that only knocks. */
  const enterAgain = (wayIn: WayIn) =>
    inTurn(async (): Promise<ProtectionOutcome> => {
      await leave(await whatIsShown())
      const entered = await enterOwn(wayIn)
      shown = entered.kind === 'opened' ? Promise.resolve(shownFrom(await folder(), entered)) : openOwn()
      await shown
      if (entered.kind === 'opened') return { kind: 'done', ...(entered.note ? { note: entered.note } : {}) }
      return entered.kind === 'locked'
        ? { kind: 'failed', reason: 'The archive is protected already.' }
        : outcomeOf(entered)
    })
  return {
    current,
    state: async () => stateOf(await whatIsShown()),
    showOwn: () => change(openOwn),
    tryToWrite: () => change(openOwn),
    showSamples: () =>
      change(async () => {
        const samples = await copyOfSamples(now())
        if (!('message' in samples)) return samples
        const own = await openOwn()
        return own.kind === 'open' ? { ...own, problem: samples } : own
      }),
    lock: async (halfTyped) => {
      const { protection } = await current()
      if ((await protection.state()).kind !== 'unlocked') return
      sealed = halfTyped && (await protection.seal(JSON.stringify(halfTyped)))
      await change(openOwn)
    },
    takeHalfTyped: async () => {
      const text = sealed && (await (await current()).protection.unseal(sealed))
      sealed = undefined
      return text === undefined ? undefined : HalfTyped.parse(JSON.parse(text))
    },
    unlock: (secret) => enterAgain({ kind: 'unlock', secret }),
    protect: (passphrase, recoveryKey) => enterAgain({ kind: 'protect', passphrase, recoveryKey }),
    unprotect: async (secret) => {
      // First, as what is refused at the door leaves the archive locked.
      const known = await (await current()).protection.check(secret)
      if (known.kind !== 'done') return known
      const outcome = await enterAgain({ kind: 'unprotect', secret })
      const state = await (await current()).protection.state()
      return outcome.kind === 'done' && state.kind === 'unlocked'
        ? { kind: 'failed', reason: outcome.note ?? '' }
        : outcome
    },
    whileClosed: (work) =>
      inTurn(async () => {
        const last = await shown?.catch(() => undefined)
        if (last) await leave(last)
        const ended = work()
        shown = ended.then(openOwn, openOwn)
        return ended
      }),
    close: async () => {
      const last = await shown
      if (last && !(last.kind === 'open' && last.archive.hasFailed())) await leave(last)
    },
  }
}

function shownFrom(folder: string, entered: EnteredRemote): Shown {
  switch (entered.kind) {
    case 'opened': {
      const { archive, note } = entered
      return { kind: 'open', archive, ...(note ? { problem: { file: 'protection', message: note } } : {}) }
    }
    case 'locked':
      return { kind: 'locked', folder }
    default:
      return { kind: 'lost', folder, reason: entered.reason }
  }
}

function outcomeOf({ kind, reason }: Extract<EnteredRemote, { reason: string }>): ProtectionOutcome {
  return { kind: kind === 'refused' ? 'refused' : 'failed', reason }
}

async function leave(shown: Shown): Promise<void> {
  if (shown.kind !== 'open') return
  await shown.archive.close()
  if (shown.throwaway) await rm(shown.throwaway, { recursive: true, force: true })
}

async function stateOf(shown: Shown): Promise<ArchiveState | ClosedArchive> {
  if (shown.kind !== 'open') return shown
  const { archive, throwaway, problem } = shown
  const readOnly = await archive.whyReadOnly()
  const problems = (await archive.problems()).filter(
    ({ message }) => readOnly === undefined || !message.startsWith(readOnly),
  )
  const protection = await archive.protection.state()
  return {
    kind: throwaway ? 'samples' : 'own',
    folder: archive.folder,
    count: await archive.count(),
    ...(readOnly === undefined ? {} : { readOnly }),
    problems: problem ? [...problems, problem] : problems,
    ...(protection.kind === 'unlocked' ? { lockAfter: protection.lockAfter } : {}),
  }
}

/** Samples are tried out in a copy that nobody misses. */
async function copyOfSamples(now: Instant): Promise<Open | ArchiveProblem> {
  try {
    const throwaway = await mkdtemp(join(tmpdir(), 'debrief-samples-'))
    const entered = await enterRemoteArchive(throwaway, { kind: 'knock' }, now)
    if (entered.kind !== 'opened') throw new Error(entered.kind)
    const { archive } = entered
    const samples = join(__dirname, 'samples')
    const files = await readdir(samples)
    await archive.importFiles(
      files.map((file) => join(samples, file)),
      now,
    )
    return { kind: 'open', archive, throwaway }
  } catch (error) {
    return { file: tmpdir(), message: `The samples could not be copied there: ${error}` }
  }
}
