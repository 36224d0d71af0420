import { spawnSync } from 'node:child_process'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { buildCommandLine } from '../../../support/command-line'
import { tempFolder } from '../../../support/temp-folder'

beforeAll(buildCommandLine, 60_000)

it('the command runs where what was compiled for it is gone, or of another Node', () => {
  const folder = tempFolder()
  for (const name of ['cli.cjs', 'command-line.cjs'])
    copyFileSync(resolve('out/desktop', name), join(folder, name))
  const help = () => spawnSync(process.execPath, [join(folder, 'cli.cjs'), '--help'], { encoding: 'utf8' })
  expect(help().stdout).toContain('debrief export')
  writeFileSync(join(folder, 'command-line.compiled'), 'of another Node')
  expect(help().stdout).toContain('debrief export')
})
