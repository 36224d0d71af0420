import { existsSync, linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, diskError, realDisk, windowsPatience } from '../../../../../electron/archive/disk/disk'
import {
  DamagedFile,
  isTemporary,
  keep,
  safeFile,
  writeSafely,
} from '../../../../../electron/archive/disk/safe-file'
import { errno, errnoValues, type Moment, watchedDisk } from '../../../../support/faulty-disk'
import { tempFolder } from '../../../../support/temp-folder'

const file = () => join(tempFolder(), 'INC-1.json')
const text = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
const leftOvers = (path: string) => readdirSync(join(path, '..')).filter((name) => name.includes('.tmp'))

describe('a write', () => {
  it('can be read by people: two spaces, a line end, the keys in their order', async () => {
    const path = file()
    await safeFile(path).write({ b: 1, a: [2] })
    expect(text(path)).toBe('{\n  "b": 1,\n  "a": [\n    2\n  ]\n}\n')
  })

  it('keeps the version before it, and of the first one a copy', async () => {
    const path = file()
    await writeSafely(path, 'first')
    expect(text(`${path}.bak`)).toBe('first')
    await writeSafely(path, 'second')
    await writeSafely(path, 'third')
    expect([text(path), text(`${path}.bak`)]).toEqual(['third', 'second'])
  })

  it('keeps none beside an exported document', async () => {
    const path = file()
    await writeSafely(path, 'first', realDisk, { keepsPrevious: false })
    await writeSafely(path, 'second', realDisk, { keepsPrevious: false })
    expect(readdirSync(join(path, '..'))).toEqual(['INC-1.json'])
  })

  it('is private to whoever made it', async () => {
    if (process.platform === 'win32') return
    const path = file()
    await writeSafely(path, 'x')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('waits for the one before it, so that the last one asked for is the one that stays', async () => {
    const path = file()
    await Promise.all(Array.from({ length: 50 }, (_, number) => writeSafely(path, String(number))))
    expect([text(path), text(`${path}.bak`)]).toEqual(['49', '48'])
  })

  it('goes ahead after one before it has failed', async () => {
    const path = file()
    const full = { ...realDisk, write: () => Promise.reject(errno('ENOSPC')) }
    const writes = [writeSafely(path, 'a', full), writeSafely(path, 'b')]
    expect((await Promise.allSettled(writes)).map((write) => write.status)).toEqual(['rejected', 'fulfilled'])
    expect(text(path)).toBe('b')
  })

  it('works where the file system knows no links, with a copy', async () => {
    const path = file()
    const fat: Disk = { ...realDisk, link: () => Promise.reject(errno('EPERM')) }
    await writeSafely(path, 'first', fat)
    await writeSafely(path, 'second', fat)
    expect([text(path), text(`${path}.bak`)]).toEqual(['second', 'first'])
  })

  it('leaves nothing behind when a crash had left both names on the same file', async () => {
    const path = file()
    await writeSafely(path, 'first', realDisk, { keepsPrevious: false })
    linkSync(path, `${path}.bak`)
    await writeSafely(path, 'second')
    expect([text(path), text(`${path}.bak`), ...leftOvers(path)]).toEqual(['second', 'first'])
  })

  it('is flushed before it takes the name, and the folder after it: only then does it survive a power cut', async () => {
    const path = file()
    await writeSafely(path, 'first')
    const done: string[] = []
    const disk = watchedDisk(realDisk, (moment, { name }) => {
      if (moment === 'after') done.push(name)
    })
    await writeSafely(path, 'second', disk)
    const order = ['write', 'flush', 'close', 'rename', 'flushFolder']
    expect(done.filter((name) => order.includes(name))).toEqual([
      'write',
      'flush',
      'close',
      // The first rename is that of the version before, to .bak.
      'rename',
      'rename',
      'flushFolder',
    ])
  })

  it.each(['flush', 'flushFolder'] as const)(
    'that was not made permanent (%s) has not succeeded',
    async (step) => {
      const disk: Disk = { ...realDisk, [step]: () => Promise.reject(errno('EIO')) }
      await expect(writeSafely(file(), 'x', disk)).rejects.toThrow('EIO')
    },
  )

  it('of which the disk took only a part is a failure, and the file before stays', async () => {
    const path = file()
    await writeSafely(path, 'first')
    const short: Disk = {
      ...realDisk,
      write: async (handle, bytes) => {
        await realDisk.write(handle, bytes.subarray(0, 3))
        return bytes.length
      },
    }
    await expect(writeSafely(path, 'second', short)).rejects.toThrow('3 of 6 bytes were written')
    expect([text(path), ...leftOvers(path)]).toEqual(['first'])
  })
})

describe('a virus scanner that holds the file', () => {
  const held = (times: number): Disk => {
    let left = times
    return {
      ...realDisk,
      patience: { ...windowsPatience, pauses: windowsPatience.pauses.map(() => 1) },
      rename: async (from, to) => {
        if (left-- > 0) throw errno('EPERM')
        return realDisk.rename(from, to)
      },
    }
  }

  it('is waited for', async () => {
    const path = file()
    await writeSafely(path, 'x', held(8))
    expect(text(path)).toBe('x')
  })

  it('is given up on after ten seconds', async () => {
    expect(windowsPatience.pauses.reduce((sum, pause) => sum + pause)).toBeGreaterThan(10_000)
    const path = file()
    await expect(writeSafely(path, 'x', held(99))).rejects.toThrow('EPERM')
    expect(leftOvers(path)).toEqual([])
  })

  it('is not waited for where the same error means "never"', async () => {
    let tries = 0
    const disk: Disk = {
      ...realDisk,
      patience: { codes: [], pauses: [] },
      rename: () => {
        tries++
        return Promise.reject(errno('EACCES'))
      },
    }
    await expect(writeSafely(file(), 'x', disk)).rejects.toThrow('EACCES')
    expect(tries).toBe(1)
  })
})

describe('a database', () => {
  it('holds a new value only once it is on disk', async () => {
    const path = file()
    let isFull = false
    const disk = {
      ...realDisk,
      flush: (handle: Parameters<Disk['flush']>[0]) =>
        isFull ? Promise.reject(diskError('ENOSPC', 'full')) : realDisk.flush(handle),
    }
    const database: { adapter: ReturnType<typeof safeFile>; data: unknown } = {
      adapter: safeFile(path, disk),
      data: null,
    }
    await keep(database, { v: 1 })
    isFull = true
    await expect(keep(database, { v: 2 })).rejects.toThrow('ENOSPC')
    expect(database.data).toEqual({ v: 1 })
    isFull = false
    await keep(database, { v: 3 })
    expect(database.data).toEqual({ v: 3 })
  })

  it('reads a file that Notepad has put a mark in front of', async () => {
    const path = file()
    writeFileSync(path, '\uFEFF{"v":1}')
    expect(await safeFile(path).read()).toEqual({ v: 1 })
  })

  it('tells a missing file from an unreadable one', async () => {
    const path = file()
    expect(await safeFile(path).read()).toBeNull()
    for (const bytes of [
      '',
      'null',
      '[1',
      '"x"',
      '\0\0\0\0',
      Buffer.from([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]),
    ]) {
      writeFileSync(path, bytes)
      await expect(safeFile(path).read()).rejects.toThrow(DamagedFile)
    }
  })
})

describe('whatever fails at whichever step', () => {
  const states = ['no file', 'one version', 'two versions'] as const

  async function prepared(state: (typeof states)[number]): Promise<string> {
    const path = file()
    const before = { 'no file': [], 'one version': ['old'], 'two versions': ['older', 'old'] }[state]
    for (const version of before) await writeSafely(path, version)
    return path
  }

  /** How many steps a whole write takes, found by doing one. */
  async function stepsOf(state: (typeof states)[number]): Promise<number> {
    let steps = 0
    const counting = watchedDisk(realDisk, (moment) => {
      if (moment === 'before') steps++
    })
    await writeSafely(await prepared(state), 'new', counting)
    return steps
  }

  it.each(states)(
    'there is the old or the new version, nothing else, and no false success, with %s',
    async (state) => {
      const steps = await stepsOf(state)
      let runs = 0
      for (const code of errnoValues) {
        for (let step = 0; step < steps; step++) {
          for (const moment of ['before', 'after'] as const) {
            await failOnce(await prepared(state), code, step, moment, state)
            runs++
          }
        }
      }
      expect(runs).toBe(errnoValues.length * steps * 2)
      expect(steps).toBeGreaterThanOrEqual(10)
    },
  )

  async function failOnce(
    path: string,
    code: string,
    step: number,
    moment: Moment,
    state: string,
  ): Promise<void> {
    const disk = watchedDisk(realDisk, (now, { number }) => {
      if (now === moment && number === step) throw errno(code)
    })
    const succeeded = await writeSafely(path, 'new', disk).then(
      () => true,
      () => false,
    )
    const now = text(path)
    const what = `${code} ${moment} step ${step} with ${state}`
    if (succeeded) expect(now, what).toBe('new')
    else expect([state === 'no file' ? undefined : 'old', 'new'], what).toContain(now)
    expect(leftOvers(path), what).toEqual([])
    await disk.closeAll()
  }
})

it('knows the names of its own left-overs, and of nothing else', () => {
  expect(isTemporary('.INC-1.json.4711.0badcafe.tmp')).toBe(true)
  expect(isTemporary('.INC-1.json.4711.0badcafe.bak.tmp')).toBe(true)
  for (const name of ['INC-1.json', '.tmp', '.gitkeep', 'notes.tmp', '.INC-1.json.swp']) {
    expect(isTemporary(name)).toBe(false)
  }
})
