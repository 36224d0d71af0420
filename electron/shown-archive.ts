import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ArchiveProblem, ArchiveState } from '../domain/desktop/archive-requests'
import type { Instant } from '../domain/time'
import { releaseLeftOver } from './archive/archive-lock'
import { openRemoteArchive, type RemoteArchive } from './remote-archive'
import type { ThreadArchive } from './work/archive-worker'

/** Which archive the window shows: the person's own, or a throwaway copy of the samples. */
export type ShownArchive = {
  /** Opens the own archive at the first call. */
  readonly current: () => Promise<ThreadArchive>
  readonly state: () => Promise<ArchiveState>
  readonly showSamples: () => Promise<ArchiveState>
  readonly showOwn: () => Promise<ArchiveState>
  readonly close: () => Promise<void>
}

type Shown = {
  readonly archive: RemoteArchive
  readonly throwaway?: string
  /** What went wrong on the way to it. */
  readonly problem?: ArchiveProblem
}

/** @param now the current instant, asked for whenever an archive is opened */
export function makeShownArchive(ownFolder: string, now: () => Instant): ShownArchive {
  const openOwn = async (): Promise<Shown> => ({
    archive: await openRemoteArchive({ folder: ownFolder }, now()),
  })
  let shown: Promise<Shown> | undefined
  let reopening: Promise<Shown> | undefined
  const current = async (): Promise<Shown> => {
    const before = await shown?.catch(() => undefined)
    if (before && !before.archive.hasFailed()) return before
    // A bug has ended it, or kept it from opening. It is tried anew, so that what is being written can be saved.
    reopening ??= reopen(before).finally(() => {
      reopening = undefined
    })
    return reopening
  }
  const reopen = async (before: Shown | undefined): Promise<Shown> => {
    if (before) await releaseLeftOver(before.archive.folder)
    shown = openOwn()
    return shown
  }
  /** One change after the other: an archive is opened only once the one before it is closed. */
  let latest: Promise<unknown> = Promise.resolve()
  const change = (next: () => Promise<Shown>): Promise<ArchiveState> => {
    const turn = latest.then(async () => {
      await leave(await current())
      shown = next()
      return stateOf(await shown)
    })
    latest = turn.catch(() => undefined)
    return turn
  }
  return {
    current: async () => (await current()).archive,
    state: async () => stateOf(await current()),
    showOwn: () => change(openOwn),
    showSamples: () =>
      change(async () => {
        const samples = await copyOfSamples(now())
        return 'archive' in samples ? samples : { ...(await openOwn()), problem: samples }
      }),
    close: async () => {
      const last = await shown
      if (last && !last.archive.hasFailed()) await leave(last)
    },
  }
}

async function leave({ archive, throwaway }: Shown): Promise<void> {
  await archive.close()
  if (throwaway) await rm(throwaway, { recursive: true, force: true })
}

async function stateOf({ archive, throwaway, problem }: Shown): Promise<ArchiveState> {
  const problems = await archive.problems()
  return {
    kind: throwaway ? 'samples' : 'own',
    folder: archive.folder,
    count: await archive.count(),
    problems: problem ? [...problems, problem] : problems,
  }
}

/** Samples are tried out in a copy that nobody misses. */
async function copyOfSamples(now: Instant): Promise<Shown | ArchiveProblem> {
  try {
    const throwaway = await mkdtemp(join(tmpdir(), 'debrief-samples-'))
    const archive = await openRemoteArchive({ folder: throwaway }, now)
    const samples = join(__dirname, 'samples')
    const files = await readdir(samples)
    await archive.importFiles(
      files.map((file) => join(samples, file)),
      now,
    )
    return { archive, throwaway }
  } catch (error) {
    return { file: tmpdir(), message: `The samples could not be copied there: ${error}` }
  }
}
