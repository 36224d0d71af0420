import { randomUUID } from 'node:crypto'
import { readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '../../domain/time'
import { hasCode } from './disk/disk'
import { ignore, temporaryName } from './disk/safe-file'
import {
  ageOf,
  claim,
  type Holder,
  readHolder,
  secondsToWrite,
  startOf,
  thisProcess,
  writeOver,
} from './lock-file'

/** The right to write to an archive, or who has it. */
export type LockOutcome =
  | ({ readonly kind: 'locked' } & Lock)
  | {
      readonly kind: 'refused'
      readonly reason: string
      /** Of a lock that only watching can tell whether its program still runs. To be given back when trying again. */
      readonly seen?: SeenLock
    }

export type Lock = {
  /** Why it is ours no more, in words, once that is so. What cannot be read now may still be ours. */
  readonly lost: () => Promise<string | undefined>
  readonly release: () => Promise<void>
}

/** A lock as it was seen at some moment, in ms of the clock of this computer. */
export type SeenLock = { readonly token: string; readonly beat: string; readonly at: number }

export type Watching = {
  /** What the try before has seen. */
  readonly seen?: SeenLock | undefined
  /** How often the lock says that its program still runs, in ms. */
  readonly everyMs?: number
  /** In ms; never set back, and the same for all threads. */
  readonly clock?: () => number
  /** Called once the lock is found to be lost. */
  readonly onLost?: () => void
}

const beatMs = 10_000

/** So many beats have been missed once a lock is taken for left behind. */
const missedBeats = 3

/**
 * Takes the archive for this process, unless another one that still runs has it. Of a process on another computer
 * nothing can be asked, and its clock may be wrong: its lock stands as long as its beat goes up, and until it was
 * seen twice with the same one, long enough apart by the clock here. Throws what the disk reports.
 */
export async function lockArchive(
  folder: string,
  since: Instant,
  { seen, everyMs = beatMs, clock = upTime, onLost = () => {} }: Watching = {},
): Promise<LockOutcome> {
  const path = join(folder, 'LOCK')
  const ours: Holder = { ...thisProcess(), since, token: randomUUID(), beat: beatText(0) }
  for (let tries = 0; tries < 20; tries++) {
    if (await claim(path, ours)) return locked(path, ours, everyMs, onLost)
    const found = await readHolder(path)
    if (found.kind === 'gone') continue
    if (found.kind === 'being written') return refused(folder, undefined)
    if (found.kind === 'held') {
      const { holder } = found
      const sight = lookAt(holder, seen, clock(), everyMs * missedBeats)
      if (sight.kind !== 'ended')
        return refused(folder, holder, sight.kind === 'watched' ? sight.seen : undefined)
    }
    if (await takeOver(path, found.text, ours)) return locked(path, ours, everyMs, onLost)
  }
  return refused(folder, undefined)
}

/** In ms since some moment: only differences mean something. */
function upTime(): number {
  return Number(process.hrtime.bigint() / 1_000_000n)
}

/** Says every now and then that this process still has the archive, until it is released or lost. */
function locked(path: string, ours: Holder, everyMs: number, onLost: () => void): LockOutcome {
  let beats = 0
  let lost: string | undefined
  let latest: Promise<unknown> = Promise.resolve()
  const look = async () => {
    if (lost !== undefined) return lost
    lost = await whyLost(path, ours)
    if (lost !== undefined) {
      clearInterval(timer)
      onLost()
    }
    return lost
  }
  const beat = async () => {
    beats++
    if ((await look()) === undefined) await writeOver(path, { ...ours, beat: beatText(beats) })
  }
  const timer = setInterval(() => {
    latest = latest.then(beat).catch(ignore)
  }, everyMs)
  timer.unref()
  return {
    kind: 'locked',
    lost: () => look().catch(() => undefined),
    release: async () => {
      clearInterval(timer)
      await latest
      await release(path, ours)
    },
  }
}

function beatText(beats: number): string {
  return String(beats).padStart(10, '0')
}

/** Undefined where the lock is ours still, or nothing is known because the whole archive is out of reach. */
async function whyLost(path: string, ours: Holder): Promise<string | undefined> {
  const found = await readHolder(path)
  if (found.kind === 'held') {
    return found.holder.token === ours.token ? undefined : `It was taken over ${whoIs(found.holder)}.`
  }
  if (found.kind !== 'gone') return 'Another program has changed the file LOCK in it.'
  await stat(join(dirname(path), 'incidents'))
  return 'Another program has removed the file LOCK in it, so that others may have written to it.'
}

type Sight = { readonly kind: 'runs' | 'ended' } | { readonly kind: 'watched'; readonly seen: SeenLock }

function lookAt(holder: Holder, seen: SeenLock | undefined, now: number, silentMs: number): Sight {
  const here = thisProcess()
  const isHere = holder.host === here.host && holder.machine === here.machine
  const isOtherStart = holder.boot !== here.boot
  if (!isHere || (isOtherStart && here.machine === '')) {
    const isSame = seen?.token === holder.token && seen.beat === holder.beat
    if (isSame && now - seen.at >= silentMs) return { kind: 'ended' }
    return { kind: 'watched', seen: isSame ? seen : { token: holder.token, beat: holder.beat, at: now } }
  }
  const runs = !isOtherStart && isAlive(holder.pid) && holder.started === startOf(holder.pid)
  return { kind: runs ? 'runs' : 'ended' }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, but belongs to somebody else.
    return hasCode(error, ['EPERM'])
  }
}

/**
 * Puts our lock in the place of a left-over one. Only one process at a time does so, and there is a lock at every
 * moment, so that of many who find the same left-over exactly one gets it.
 */
async function takeOver(path: string, leftOver: string, ours: Holder): Promise<boolean> {
  const turn = `${path}.turn`
  if (!(await claim(turn, ours))) {
    const age = await ageOf(turn).catch(() => 0)
    if (age > secondsToWrite) await unlink(turn).catch(ignore)
    await pause(20)
    return false
  }
  try {
    if ((await readFile(path, 'utf8')) !== leftOver) return false
    const temporary = temporaryName(path)
    if (!(await claim(temporary, ours))) return false
    await rename(temporary, path)
    return true
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return false
    throw error
  } finally {
    await unlink(turn).catch(ignore)
  }
}

async function release(path: string, ours: Holder): Promise<void> {
  const found = await readHolder(path).catch(() => undefined)
  if (found?.kind === 'held' && found.holder.token === ours.token) await unlink(path).catch(ignore)
}

/** Takes away the lock that a thread of this process left behind when a bug ended it. No thread may have it any more. */
export async function releaseLeftOver(folder: string): Promise<void> {
  const path = join(folder, 'LOCK')
  const found = await readHolder(path).catch(() => undefined)
  if (found?.kind !== 'held') return
  const { pid, host, started } = thisProcess()
  const { holder } = found
  const isOurs = holder.pid === pid && holder.host === host && holder.started === started
  if (isOurs) await unlink(path).catch(ignore)
}

function refused(folder: string, holder: Holder | undefined, seen?: SeenLock): LockOutcome {
  const who = holder ? whoIs(holder) : 'by another process'
  const advice =
    seen && holder
      ? `Close it there and try again. If Debrief does not run on ${holder.host} any more, try again in the window after half a minute.`
      : 'Close it there and try again.'
  return {
    kind: 'refused',
    reason: `The archive ${folder} is open in Debrief already, ${who}. ${advice}`,
    ...(seen ? { seen } : {}),
  }
}

function whoIs({ pid, host, since }: Holder): string {
  return `by process ${pid} on ${host} since ${since.replace('T', ' ').replace('Z', ' UTC')}`
}
