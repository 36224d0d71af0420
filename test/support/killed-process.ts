import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { tempFolder } from './temp-folder'

/** A process that saves through the real archive as fast as it can, and tells the number of each save it was promised. */
export type Saver = {
  readonly process: ChildProcessWithoutNullStreams
  /** Settles once the first number was told, or the process ended. */
  readonly hasBegun: Promise<unknown>
  readonly ended: Promise<unknown>
  /** The last number told. */
  readonly acknowledged: () => number
  readonly complaints: () => string
}

/** The script that saves until it is killed, made once for all the kills of a test file. */
export function makeSaverScript(): string {
  const script = join(tempFolder(), 'save-until-killed.cjs')
  buildSync({
    entryPoints: ['test/kill/save-until-killed.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
  })
  return script
}

export function startSaving(script: string, folder: string, mode: string): Saver {
  const child = spawn(process.execPath, [script, folder, mode], { stdio: ['pipe', 'pipe', 'pipe'] })
  let told = ''
  let complaints = ''
  child.stdout.on('data', (bytes) => {
    told += bytes
  })
  child.stderr.on('data', (bytes) => {
    complaints += bytes
  })
  const ended = once(child, 'close')
  return {
    process: child,
    hasBegun: Promise.race([once(child.stdout, 'data'), ended]),
    ended,
    acknowledged: () => Number(told.trim().split('\n').at(-1)),
    complaints: () => complaints,
  }
}
