import { spawnSync } from 'node:child_process'
import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lockArchive } from '../../../../electron/archive/archive-lock'
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

  it('held on another computer stands, and how to free it is said', async () => {
    const folder = tempFolder()
    await aLock(folder, { host: 'laptop-of-the-night-shift', pid: deadProcess() })
    expect(await lockArchive(folder, since)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining(
        'If Debrief does not run on laptop-of-the-night-shift any more, delete the file LOCK',
      ),
    })
  })

  it('that is just being written stands; one that was never finished does not', async () => {
    const folder = tempFolder()
    const path = join(folder, 'LOCK')
    writeFileSync(path, '')
    expect((await lockArchive(folder, since)).kind).toBe('refused')
    utimesSync(path, 1, 1)
    expect((await lockArchive(folder, since)).kind).toBe('locked')
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
