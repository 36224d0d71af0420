import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect } from 'vitest'

/** Makes the command as it ships, unless it is there already and nothing has changed since. */
export function buildCommandLine(): void {
  const build = `
    import { bundle } from './build/bundle/bundle.mjs'
    await bundle({ say: () => {}, only: ['cli', 'fonts', 'samples'] })`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', build], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
}

export type Ran = { readonly code: number | null; readonly out: string; readonly complaints: string }

type Terminal = {
  readonly home: string
  readonly folder?: string
  /** What else is in the environment. */
  readonly environment?: Readonly<Record<string, string>>
}

/** Runs `debrief` as a person would in a terminal, with a home of its own. */
export function debrief(args: readonly string[], { home, folder, environment }: Terminal): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('out/desktop/cli.cjs'), ...args], {
    cwd: folder ?? process.cwd(),
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      APPDATA: home,
      ...environment,
    },
  })
  return { code: status, out: stdout, complaints: stderr }
}
