import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open, readFile, rename, stat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { Instant } from '../../domain/time'
import { hasCode } from './disk/disk'
import { ignore, temporaryName } from './disk/safe-file'

/** The right to write to an archive, or who has it. */
export type LockOutcome =
  | { readonly kind: 'locked'; readonly release: () => Promise<void> }
  | { readonly kind: 'refused'; readonly reason: string }

/** What stands in the file LOCK: which program has the archive open. */
const Holder = z.object({
  pid: z.int(),
  host: z.string(),
  /** Tells one start of the computer from the next; empty where the system does not say. */
  boot: z.string(),
  /** Tells two processes apart that were given the same number; empty where the system does not say. */
  started: z.string(),
  since: Instant,
  token: z.string(),
})
type Holder = Readonly<z.infer<typeof Holder>>

/** Takes the archive for this process, unless another one that still runs has it. Throws what the disk reports. */
export async function lockArchive(folder: string, since: Instant): Promise<LockOutcome> {
  const path = join(folder, 'LOCK')
  const ours: Holder = { ...thisProcess(), since, token: randomUUID() }
  const locked = { kind: 'locked', release: () => release(path, ours) } as const
  for (let tries = 0; tries < 20; tries++) {
    if (await claim(path, ours)) return locked
    const found = await readHolder(path)
    if (found.kind === 'gone') continue
    if (found.kind === 'being written') return refused(folder, undefined)
    if (found.kind === 'held' && isRunning(found.holder)) return refused(folder, found.holder)
    if (await takeOver(path, found.text, ours)) return locked
  }
  return refused(folder, undefined)
}

/** Makes the lock, unless there is one. Throws what the disk reports; then there is none. */
async function claim(path: string, holder: Holder): Promise<boolean> {
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (hasCode(error, ['EEXIST'])) return undefined
    throw error
  })
  if (!file) return false
  try {
    await file.writeFile(`${JSON.stringify(holder)}\n`)
    await file.sync()
    return true
  } catch (error) {
    await unlink(path).catch(ignore)
    throw error
  } finally {
    await file.close()
  }
}

type Found =
  | { readonly kind: 'held'; readonly holder: Holder; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'being written' }
  | { readonly kind: 'gone' }

/** A lock is written in one go; one that is still not readable after this many seconds was left by a crash. */
const secondsToWrite = 5

async function readHolder(path: string): Promise<Found> {
  try {
    const text = await readFile(path, 'utf8')
    const holder = holderIn(text)
    if (holder) return { kind: 'held', holder, text }
    return (await ageOf(path)) < secondsToWrite ? { kind: 'being written' } : { kind: 'unreadable', text }
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return { kind: 'gone' }
    throw error
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** On another computer nothing can be known of a process, so its lock stands. */
function isRunning(holder: Holder): boolean {
  const here = thisProcess()
  if (holder.host !== here.host) return true
  if (holder.boot !== here.boot || !isAlive(holder.pid)) return false
  return holder.started === startOf(holder.pid)
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

/** In seconds; never negative, as after a power cut a clock may stand before the times of files. */
async function ageOf(path: string): Promise<number> {
  return Math.abs(Date.now() - (await stat(path)).mtimeMs) / 1000
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

function thisProcess(): Omit<Holder, 'since' | 'token'> {
  return {
    pid: process.pid,
    host: hostname(),
    boot: textIn('/proc/sys/kernel/random/boot_id').trim(),
    started: startOf(process.pid),
  }
}

/**
 * When a process was started, in ticks since the computer was; of one that has ended and only waits to be noticed
 * by its parent, nothing. Source: proc(5), fields 3 and 22 of /proc/PID/stat.
 */
function startOf(pid: number): string {
  const afterName = textIn(`/proc/${pid}/stat`).split(') ').at(-1) ?? ''
  const fields = afterName.split(' ')
  return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '')
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function refused(folder: string, holder: Holder | undefined): LockOutcome {
  const who = holder
    ? `by process ${holder.pid} on ${holder.host} since ${holder.since.replace('T', ' ').replace('Z', ' UTC')}`
    : 'by another process'
  const elsewhere =
    holder && holder.host !== hostname()
      ? ` If Debrief does not run on ${holder.host} any more, delete the file LOCK in that folder.`
      : ''
  return {
    kind: 'refused',
    reason: `The archive ${folder} is open in Debrief already, ${who}. Close it there and try again.${elsewhere}`,
  }
}
