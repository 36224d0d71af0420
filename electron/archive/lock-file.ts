import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open, readFile, stat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import * as z from 'zod'
import { Instant } from '../../domain/time'
import { hasCode } from './disk/disk'
import { ignore } from './disk/safe-file'

/** What stands in the file LOCK: which program has the archive open. */
export const Holder = z.object({
  pid: z.int(),
  host: z.string(),
  /** Tells two computers of one name apart; empty where the system does not say. */
  machine: z.string().default(''),
  /** Tells one start of the computer from the next; empty where the system does not say. */
  boot: z.string(),
  /** Tells two processes apart that were given the same number; empty where the system does not say. */
  started: z.string(),
  since: Instant,
  token: z.string(),
  /** Goes up while the program runs, always in as many digits. */
  beat: z.string().default(''),
})
export type Holder = Readonly<z.infer<typeof Holder>>

export type Found =
  | { readonly kind: 'held'; readonly holder: Holder; readonly text: string }
  | { readonly kind: 'unreadable'; readonly text: string }
  | { readonly kind: 'being written' }
  | { readonly kind: 'gone' }

/** A lock is written in one go; one that is still not readable after this many seconds was left by a crash. */
export const secondsToWrite = 5

/** Makes the lock, unless there is one. Throws what the disk reports; then there is none. */
export async function claim(path: string, holder: Holder): Promise<boolean> {
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (hasCode(error, ['EEXIST'])) return undefined
    throw error
  })
  if (!file) return false
  try {
    await file.writeFile(textOf(holder))
    await file.sync()
    return true
  } catch (error) {
    await unlink(path).catch(ignore)
    throw error
  } finally {
    await file.close()
  }
}

/**
 * Writes over a lock what differs from it in some digits only, so that a power cut leaves one that can be read. Where
 * another one is put in its place meanwhile, the write goes to the file that is gone and never to the other one.
 * Writes nothing where the lock is not that of `holder` any more. Throws what the disk reports.
 */
export async function writeOver(path: string, holder: Holder): Promise<void> {
  const file = await open(path, 'r+')
  try {
    if (holderIn(await file.readFile('utf8'))?.token !== holder.token) return
    await file.write(textOf(holder), 0)
    await file.datasync()
  } finally {
    await file.close()
  }
}

export async function readHolder(path: string): Promise<Found> {
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

function textOf(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`
}

function holderIn(text: string): Holder | undefined {
  try {
    return Holder.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** In seconds; never negative, as after a power cut a clock may stand before the times of files. */
export async function ageOf(path: string): Promise<number> {
  return Math.abs(Date.now() - (await stat(path)).mtimeMs) / 1000
}

export function thisProcess(): Pick<Holder, 'pid' | 'host' | 'machine' | 'boot' | 'started'> {
  return {
    pid: process.pid,
    host: hostname(),
    machine: thisMachine(),
    boot: textIn('/proc/sys/kernel/random/boot_id').trim(),
    started: startOf(process.pid),
  }
}

/** Not the id itself, which is nobody's business. Source: machine-id(5). */
function thisMachine(): string {
  const id = textIn('/etc/machine-id').trim()
  return id === '' ? '' : createHash('sha256').update(`debrief ${id}`).digest('hex').slice(0, 16)
}

/**
 * When a process was started, in ticks since the computer was; of one that has ended and only waits to be noticed
 * by its parent, nothing. Source: proc(5), fields 3 and 22 of /proc/PID/stat.
 */
export function startOf(pid: number): string {
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
