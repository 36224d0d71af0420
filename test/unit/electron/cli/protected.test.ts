import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCommandLine, debrief } from '../../../support/command-line'
import { aProtectedFolder, passphrase } from '../../../support/protection'
import { tempFolder } from '../../../support/temp-folder'

const sample = resolve('assets/samples/INC-2026-042.json')

beforeAll(buildCommandLine, 60_000)

/** A home, a protected archive, and a `debrief` that may be told the passphrase in its environment. */
async function aProtectedDesk() {
  const home = tempFolder()
  const { folder } = await aProtectedFolder()
  const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
    debrief([...args, '--archive', folder], { home, folder: home, environment })
  return { home, run }
}

describe('debrief with a protected archive', () => {
  it('does nothing without the passphrase, and says where to put it', async () => {
    const { run } = await aProtectedDesk()
    const { code, complaints } = run(['import', sample])
    expect(code).toBe(1)
    expect(complaints).toContain('Put its passphrase into DEBRIEF_PASSPHRASE')
  })

  it('imports and exports with the passphrase from a file, whose last line may end', async () => {
    const { home, run } = await aProtectedDesk()
    const file = join(home, 'passphrase.txt')
    writeFileSync(file, `${passphrase}\n`)
    expect(run(['import', sample, '--passphrase-file', file])).toMatchObject({ code: 0, complaints: '' })
    const written = run(['export', 'INC-2026-042', '--json', 'out.json', '--passphrase-file', file])
    expect(written).toMatchObject({ code: 0, complaints: '' })
    expect(readFileSync(join(home, 'out.json'), 'utf8')).toContain('INC-2026-042')
  })

  it('imports and exports with the passphrase from the environment', async () => {
    const { home, run } = await aProtectedDesk()
    const environment = { DEBRIEF_PASSPHRASE: passphrase }
    expect(run(['import', sample], environment)).toMatchObject({ code: 0, complaints: '' })
    expect(run(['export', 'INC-2026-042', '--json', 'out.json'], environment).code).toBe(0)
    expect(readFileSync(join(home, 'out.json'), 'utf8')).toContain('INC-2026-042')
  })

  it('refuses a passphrase that is not its own', async () => {
    const { run } = await aProtectedDesk()
    const { code, complaints } = run(['import', sample], { DEBRIEF_PASSPHRASE: 'some other words' })
    expect(code).toBe(1)
    expect(complaints).toContain('This is not the passphrase of this archive.')
  })
})
