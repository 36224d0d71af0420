import { randomInt } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { searchFor } from '../../../../domain/search'
import { openArchive } from '../../../../electron/archive/incident-archive'
import { sealed } from '../../../../electron/archive/incident-file'
import { asOwnerOf } from '../../../support/another-user'
import { openedAt, pathOf, savedAt } from '../../../support/archives'
import { anIncident } from '../../../support/incidents'
import { tempFolder } from '../../../support/temp-folder'
import { times } from '../../../support/trial-size'

const incidents = times({ short: 60, full: 5000 })
const picks = times({ short: 12, full: 100 })

const damages: readonly (readonly [name: string, damage: (path: string) => void, isWhole: boolean])[] = [
  ['truncated', (path) => truncateSync(path, randomInt(1, readFileSync(path).length)), false],
  ['zeroed', (path) => writeFileSync(path, Buffer.alloc(readFileSync(path).length)), false],
  ['with a flipped bit', flipOneBit, false],
  ['empty', (path) => truncateSync(path, 0), false],
  ['with a byte order mark', (path) => writeFileSync(path, `\uFEFF${readFileSync(path)}`), true],
  ['without permission', (path) => chmodSync(path, 0o000), true],
]

function flipOneBit(path: string): void {
  const bytes = readFileSync(path)
  // A bit of white space changes nothing that is stored; one of a letter does.
  const letters = [...bytes.keys()].filter((place) => (bytes[place] ?? 0) > 0x20)
  const place = letters[randomInt(letters.length)] ?? 0
  bytes[place] = (bytes[place] ?? 0) ^ (1 << randomInt(8))
  writeFileSync(path, bytes)
}

const ids = Array.from({ length: incidents }, (_, index) => `INC-${index + 1}`)
let folder: string

/** Made once, with the copy from before the last save beside each; one file is damaged and put right at a time. */
beforeAll(async () => {
  folder = tempFolder()
  const archive = await openArchive(folder, openedAt)
  await archive.close()
  for (const id of ids) {
    writeFileSync(pathOf(folder, `${id}.json.bak`), textOf(id, 'Before'))
    writeFileSync(pathOf(folder, `${id}.json`), textOf(id, 'Latest'))
  }
  await asOwnerOf(folder, async () => (await openArchive(folder, openedAt)).close())
}, 120_000)

/** Damage changes what the archive remembers of one file only. */
afterEach(() => rmSync(join(folder, 'quarantine'), { recursive: true, force: true }))

function textOf(id: string, title: string): string {
  const seal = sealed(anIncident({ id, title, summary: 'What happened is long. '.repeat(800) }), 1, savedAt)
  if (seal.kind === 'invalid') throw new Error(seal.reason)
  return `${JSON.stringify(seal.file, null, 2)}\n`
}

it(
  `one damaged file among ${incidents}, ${picks} times: named on screen and restored, all others as they were`,
  async () => {
    for (let pick = 0; pick < picks; pick++) {
      const [name, damage, isWhole] = damages[pick % damages.length] ?? damages[0] ?? []
      if (!name || !damage) throw new Error('There is no damage')
      const id = ids[randomInt(ids.length)] ?? ''
      const path = pathOf(folder, `${id}.json`)
      damage(path)
      const what = `pick ${pick}: ${id} ${name}`
      await asOwnerOf(folder, async () => {
        const archive = await openArchive(folder, openedAt)
        expect(await archive.count(), what).toBe(incidents)
        const problems = await archive.problems()
        expect(problems, what).toHaveLength(1)
        expect(problems[0]?.message, what).toContain(`${id}.json`)
        const title = isWhole ? 'Latest' : 'Before'
        expect(await archive.open(id), what).toMatchObject({ incident: { id, title } })
        const found = (await archive.find(searchFor('', { limit: 10_000 }))).incidents
        expect(found.map((each) => each.id).sort(), what).toEqual([...ids].sort())
        expect(found.filter((each) => each.title !== 'Latest').length, what).toBe(isWhole ? 0 : 1)
        await archive.close()
        // It was set right on disk too.
        const again = await openArchive(folder, openedAt)
        expect(await again.problems(), what).toEqual([])
        await again.close()
        if (!isWhole) expect(readdirSync(join(folder, 'quarantine')).length, what).toBeGreaterThan(0)
      })
      writeFileSync(path, textOf(id, 'Latest'))
      writeFileSync(`${path}.bak`, textOf(id, 'Before'))
    }
  },
  picks * 20_000,
)
