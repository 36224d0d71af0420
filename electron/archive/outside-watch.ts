import type { ArchiveChange } from '../../domain/desktop/outside-requests'
import { ignore } from './disk/safe-file'
import type { OpenedArchive } from './opened-archive'
import { lookAtFile, type Sight } from './outside-sight'

/** Notices what other programs do to the files of an archive. */
export type OutsideWatch = {
  /** Begins to watch at the first call. Nothing once the watch has ended. */
  readonly next: () => Promise<ArchiveChange | undefined>
  /** Looks at all files now: not every drive says when something changes on it. */
  readonly lookAround: () => Promise<void>
  /** Tells of a change that is of no incident. */
  readonly tell: () => void
  readonly end: () => void
}

/** How long after a file was changed it is looked at, and how often those in hand are looked at anyway, in ms. */
const settleMs = 250
const handMs = 1500

/** How often all files are looked at, in ms: where the system tells of changes, and where it does not. */
const roundMs = { told: 60_000, untold: 10_000 }

/** @param inTurn does something between two saves */
export function watchOutside(
  archive: OpenedArchive,
  inTurn: (work: () => Promise<Sight>) => Promise<Sight>,
): OutsideWatch {
  const { circumstances, contents, inHand } = archive
  const { folders, disk } = circumstances
  const suspects = new Set<string>()
  const earlier = new Map<string, string>()
  const changed = new Set<string>()
  let answer: ((change: ArchiveChange | undefined) => void) | undefined
  let stopWatching = () => {}
  let isBusy = false
  let hasBegun = false
  let hasEnded = false
  const timers = new Set<NodeJS.Timeout>()

  const suspect = (name: string) => {
    if (/^[^.].*\.json$/.test(name)) suspects.add(name)
  }
  const tell = () => {
    if (changed.size === 0 || !answer) return
    answer({ ids: [...changed] })
    answer = undefined
    changed.clear()
  }
  const investigate = async () => {
    if (isBusy || hasEnded) return
    isBusy = true
    try {
      for (const name of [...suspects]) {
        suspects.delete(name)
        const sight = await inTurn(() => lookAtFile(name, earlier.get(name), archive))
        if (sight.kind === 'unclear') earlier.set(name, sight.stamp)
        else earlier.delete(name)
        if (sight.kind === 'changed') changed.add(sight.id)
      }
    } finally {
      isBusy = false
    }
    tell()
  }
  const lookAround = async () => {
    const names = await disk.list(folders.incidents).catch(() => undefined)
    if (!names || hasEnded) return
    const known = new Map(
      Array.from(contents.catalogue.entries(), (entry) => [
        circumstances.fileNameFor(entry.summary.id),
        entry.stamp,
      ]),
    )
    const present = new Set(names)
    for (const name of names) {
      const stamp = known.get(name)
      if (stamp === undefined) suspect(name)
      else if (stamp !== (await disk.stamp(`${folders.incidents}/${name}`).catch(() => ''))) suspect(name)
    }
    for (const name of known.keys()) if (!present.has(name)) suspect(name)
    await investigate()
  }
  const every = (milliseconds: number, work: () => Promise<void>) => {
    const timer = setInterval(() => work().catch(ignore), milliseconds)
    timers.add(timer)
  }
  const begin = async () => {
    const toldAt = (name: string | null) => {
      if (name === null) return void lookAround().catch(ignore)
      suspect(name)
      setTimeout(() => investigate().catch(ignore), settleMs)
    }
    const stop = await disk.watch(folders.incidents, toldAt).catch(() => undefined)
    if (stop) stopWatching = stop
    if (hasEnded) return stopWatching()
    every(stop ? roundMs.told : roundMs.untold, lookAround)
    every(handMs, async () => {
      for (const [id, { stamp }] of [...inHand].slice(-5)) {
        const name = circumstances.fileNameFor(id)
        if (stamp !== (await disk.stamp(`${folders.incidents}/${name}`).catch(() => ''))) suspect(name)
      }
      for (const name of earlier.keys()) suspect(name)
      await investigate()
    })
  }

  return {
    next() {
      if (hasEnded) return Promise.resolve(undefined)
      if (!hasBegun) begin().catch(ignore)
      hasBegun = true
      return new Promise((resolve) => {
        // A window that was reloaded asks anew; the earlier question has nobody left to answer.
        answer = resolve
        tell()
      })
    },
    lookAround: async () => {
      if (hasBegun) await lookAround()
    },
    tell() {
      changed.add('')
      tell()
    },
    end() {
      hasEnded = true
      for (const timer of timers) clearInterval(timer)
      stopWatching()
      answer?.(undefined)
    },
  }
}
