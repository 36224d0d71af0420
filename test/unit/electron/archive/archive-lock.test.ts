import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import {
  type Lock,
  type LockOutcome,
  lockArchive,
  type SeenLock,
} from '../../../../electron/archive/archive-lock'
import { tempFolder } from '../../../support/temp-folder'

const since = '2026-03-12T09:00:00Z'

/** A lock as this process would write it, with something changed. */
async function aLock(folder: string, change: Record<string, unknown>): Promise<string> {
  const path = join(folder, 'LOCK')
  const lock = await lockArchive(folder, since)
  const holder = JSON.parse(readFileSync(path, 'utf8'))
  if (lock.kind === 'locked') await lock.release()
  writeFileSync(path, JSON.stringify({ ...holder, ...change }))
  return path
}

/** The number of a process that has come to its end. */
function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

describe('the lock of an archive', () => {
  it('is had by one, and says by whom since when', async () => {
    const folder = tempFolder()
    expect((await lockArchive(folder, since)).kind).toBe('locked')
    expect(await lockArchive(folder, since)).toEqual({
      kind: 'refused',
      reason: `The archive ${folder} is open in Debrief already, by process ${process.pid} on ${hostname()} since 2026-03-12 09:00:00 UTC. Close it there and try again.`,
    })
  })

  it('is had by one of many who ask at the same moment', async () => {
    const folder = tempFolder()
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => lockArchive(folder, since)))
    expect(outcomes.filter((outcome) => outcome.kind === 'locked')).toHaveLength(1)
  })

  it('is free after it was released', async () => {
    const folder = tempFolder()
    const first = await lockArchive(folder, since)
    if (first.kind === 'locked') await first.release()
    expect((await lockArchive(folder, since)).kind).toBe('locked')
  })

  it('of a process that was killed is taken over', async () => {
    const folder = tempFolder()
    await aLock(folder, { pid: deadProcess() })
    expect((await lockArchive(folder, since)).kind).toBe('locked')
  })

  it('left from before the computer was restarted is taken over, whoever has that number now', async () => {
    const folder = tempFolder()
    await aLock(folder, { boot: 'an earlier start' })
    expect((await lockArchive(folder, since)).kind).toBe('locked')
  })

  it.runIf(process.platform === 'linux')(
    'of a process whose number another one was given is taken over',
    async () => {
      const folder = tempFolder()
      await aLock(folder, { started: '1' })
      expect((await lockArchive(folder, since)).kind).toBe('locked')
    },
  )

  it('is taken over by one of many', async () => {
    const folder = tempFolder()
    await aLock(folder, { pid: deadProcess() })
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => lockArchive(folder, since)))
    expect(outcomes.filter((outcome) => outcome.kind === 'locked')).toHaveLength(1)
  })

  it('that is just being written stands; one that was never finished does not', async () => {
    const folder = tempFolder()
    const path = join(folder, 'LOCK')
    writeFileSync(path, '')
    expect((await lockArchive(folder, since)).kind).toBe('refused')
    utimesSync(path, 1, 1)
    expect((await lockArchive(folder, since)).kind).toBe('locked')
  })

  it('is written over by its beat only in digits, so that a beat cut off by a power cut is still understood', async () => {
    const folder = tempFolder()
    const path = join(folder, 'LOCK')
    const lock = await lockArchive(folder, since, { everyMs: 10 })
    const before = readFileSync(path, 'utf8')
    await vi.waitFor(() => expect(readFileSync(path, 'utf8')).not.toBe(before))
    const after = readFileSync(path, 'utf8')
    expect(after).toHaveLength(before.length)
    if (lock.kind === 'locked') await lock.release()
    for (let cut = 0; cut <= after.length; cut++) {
      writeFileSync(path, after.slice(0, cut) + before.slice(cut))
      expect(await lockArchive(folder, since)).toMatchObject({
        reason: expect.stringContaining(`by process ${process.pid}`),
      })
    }
  })

  it('is not released by somebody who has lost it', async () => {
    const folder = tempFolder()
    const lost = await lockArchive(folder, since)
    await aLock(folder, {}).catch(() => {})
    writeFileSync(
      join(folder, 'LOCK'),
      JSON.stringify({ ...JSON.parse(readFileSync(join(folder, 'LOCK'), 'utf8')), token: 'x' }),
    )
    if (lost.kind === 'locked') await lost.release()
    expect((await lockArchive(folder, since)).kind).toBe('refused')
  })
})

/** The lock of a program on another computer, as it was at some beat. */
function beatElsewhere(folder: string, beat: string, token = 'theirs'): void {
  const elsewhere = {
    pid: 7,
    host: 'laptop-of-the-night-shift',
    machine: 'm',
    boot: 'b',
    started: '1',
    since,
  }
  writeFileSync(join(folder, 'LOCK'), `${JSON.stringify({ ...elsewhere, token, beat })}\n`)
}

describe('the lock of a program on another computer', () => {
  const tryAt = (folder: string, at: number, seen?: SeenLock) =>
    lockArchive(folder, since, { seen, clock: () => at })
  const seenIn = (outcome: LockOutcome) => (outcome.kind === 'refused' ? outcome.seen : undefined)

  it('stands at first, and it is said who has it and what to do', async () => {
    const folder = tempFolder()
    beatElsewhere(folder, '0000000001')
    expect(await tryAt(folder, 1000)).toEqual({
      kind: 'refused',
      reason: `The archive ${folder} is open in Debrief already, by process 7 on laptop-of-the-night-shift since 2026-03-12 09:00:00 UTC. Close it there and try again. If Debrief does not run on laptop-of-the-night-shift any more, try again in the window after half a minute.`,
      seen: { token: 'theirs', beat: '0000000001', at: 1000 },
    })
  })

  it('is taken over once it has not beaten for half a minute', async () => {
    const folder = tempFolder()
    beatElsewhere(folder, '0000000001')
    const first = await tryAt(folder, 1000)
    const tooSoon = await tryAt(folder, 30_000, seenIn(first))
    expect(tooSoon.kind).toBe('refused')
    expect((await tryAt(folder, 31_000, seenIn(tooSoon))).kind).toBe('locked')
  })

  it('stands as long as it beats, however wrong the clocks are', async () => {
    const folder = tempFolder()
    beatElsewhere(folder, '0000000001')
    let seen = seenIn(await tryAt(folder, 1000))
    for (let beat = 2; beat < 6; beat++) {
      beatElsewhere(folder, String(beat).padStart(10, '0'))
      const again = await tryAt(folder, beat * 3_600_000, seen)
      expect(again.kind).toBe('refused')
      seen = seenIn(again)
    }
  })

  it('stands where another program has it than the one seen before', async () => {
    const folder = tempFolder()
    beatElsewhere(folder, '0000000001')
    const first = await tryAt(folder, 1000)
    beatElsewhere(folder, '0000000001', 'a third one')
    expect((await tryAt(folder, 3_600_000, seenIn(first))).kind).toBe('refused')
  })
})

describe('a program that had the lock', () => {
  async function had(): Promise<{ folder: string; lock: Lock }> {
    const folder = tempFolder()
    mkdirSync(join(folder, 'incidents'))
    const lock = await lockArchive(folder, since, { everyMs: 10 })
    if (lock.kind === 'refused') throw new Error(lock.reason)
    return { folder, lock }
  }

  it('finds that another one has taken it over, by whom, and leaves that one alone', async () => {
    const { folder, lock } = await had()
    expect(await lock.lost()).toBeUndefined()
    beatElsewhere(folder, '0000000009')
    const theirs = readFileSync(join(folder, 'LOCK'), 'utf8')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await lock.lost()).toBe(
      'It was taken over by process 7 on laptop-of-the-night-shift since 2026-03-12 09:00:00 UTC.',
    )
    await lock.release()
    expect(readFileSync(join(folder, 'LOCK'), 'utf8')).toBe(theirs)
  })

  it('has lost it where the file was removed', async () => {
    const { folder, lock } = await had()
    unlinkSync(join(folder, 'LOCK'))
    expect(await lock.lost()).toContain('removed the file LOCK')
  })

  it('has not lost it where the whole archive is out of reach, as when a drive was unplugged', async () => {
    const { folder, lock } = await had()
    renameSync(folder, `${folder} elsewhere`)
    expect(await lock.lost()).toBeUndefined()
    renameSync(`${folder} elsewhere`, folder)
    expect(await lock.lost()).toBeUndefined()
    await lock.release()
  })
})
