import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startThread } from '../../../../electron/work/thread-line'
import { tempFolder } from '../../../support/temp-folder'
import type { Counter } from '../../../support/thread-of-a-test'

let script: string
beforeAll(() => {
  script = join(tempFolder(), 'thread.cjs')
  buildSync({
    entryPoints: ['test/support/thread-of-a-test.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
  })
})

async function aCounter() {
  const remote = await startThread<Counter>(script, undefined)
  onTestFinished(remote.end)
  return remote
}

describe('an object in another thread', () => {
  it('answers as if it were here, and so do its parts', async () => {
    const { object: counter } = await aCounter()
    expect(counter.name).toBe('a counter')
    expect(await Promise.all([counter.add(2), counter.add(3)])).toEqual([2, 5])
    expect([await counter.past.list(), await counter.past.first.get()]).toEqual([[0, 2, 5], 0])
  })

  it('rejects what the function there rejects, and goes on', async () => {
    const { object: counter } = await aCounter()
    await expect(counter.refuse('Not today')).rejects.toThrow('Not today')
    expect(await counter.add(1)).toBe(1)
  })

  it('lets nobody wait once it has broken', async () => {
    const { object: counter } = await aCounter()
    const waiting = counter.answerNever()
    await counter.break()
    await expect(waiting).rejects.toThrow('A bug')
    await expect(counter.add(1)).rejects.toThrow('A bug')
  })

  it('lets nobody wait once it was ended', async () => {
    const { object: counter, end } = await aCounter()
    const waiting = expect(counter.answerNever()).rejects.toThrow('not open any more')
    await end()
    await waiting
  })

  it('that cannot be made is reported', async () => {
    await expect(startThread(join(tempFolder(), 'nothing.cjs'), undefined)).rejects.toThrow('nothing.cjs')
  })
})
