import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildSync } from 'esbuild'
import { expect, it } from 'vitest'
import type { Turns } from '../kill/take-turns'
import { aFolderWith, anArchive, namesIn } from '../support/archives'
import { anIncident } from '../support/incidents'
import { tempFolder } from '../support/temp-folder'
import { times } from '../support/trial-size'

const milliseconds = times({ short: 2000, full: 60_000 })

it(
  'two programs on one archive take turns, and neither loses what it was promised',
  async () => {
    const script = join(tempFolder(), 'take-turns.cjs')
    buildSync({
      entryPoints: ['test/kill/take-turns.ts'],
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node18',
    })
    const folder = await aFolderWith(anIncident({ id: 'INC-1', title: '0' }))
    const told = await Promise.all(
      ['A', 'B'].map(async (name): Promise<[string, Turns]> => {
        const { stdout } = await promisify(execFile)(process.execPath, [
          script,
          folder,
          name,
          String(milliseconds),
        ])
        return [name, JSON.parse(stdout)]
      }),
    )
    const archive = await anArchive(folder)
    expect([archive.readOnly, await archive.problems(), namesIn(folder, 'quarantine')]).toEqual([
      undefined,
      [],
      [],
    ])
    expect((await archive.history.verify()).findings).toEqual([])
    const counted = told.reduce((sum, [, turns]) => sum + turns.counted, 0)
    expect(await archive.look('INC-1')).toMatchObject({ incident: { title: String(counted) } })
    for (const [name, { turns, own }] of told) {
      expect(turns, `turns of ${name}`).toBeGreaterThan(0)
      for (let number = 1; number <= own; number++) {
        const title = `Of ${name}, saved`
        expect(await archive.look(`${name}-${number}`)).toMatchObject({ incident: { title } })
      }
    }
    const own = told.reduce((sum, [, turns]) => sum + turns.own, 0)
    expect(await archive.count()).toBe(own + 1)
  },
  milliseconds + 60_000,
)
