import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { aFolderWith } from '../../../support/archives'
import { inLanes } from '../../../support/in-lanes'
import { anIncident } from '../../../support/incidents'
import { makeSaverScript, startSaving } from '../../../support/killed-process'
import { incidentsIn, saveIn } from '../../../support/saved-incidents'
import { tempFolder } from '../../../support/temp-folder'
import { times } from '../../../support/trial-size'

/** How many kills: enough to notice in each run; a thousand are the promise. */
const kills = times({ short: 40, full: 1000 })

let script: string
beforeAll(() => {
  script = makeSaverScript()
})

/** Lets a process save for some milliseconds and kills it. Answers with the last number it said was saved. */
async function killAfter(milliseconds: number, folder: string, mode: string): Promise<number> {
  const saver = startSaving(script, folder, mode)
  await saver.hasBegun
  await pause(milliseconds)
  saver.process.kill('SIGKILL')
  await saver.ended
  expect(saver.complaints()).toBe('')
  return saver.acknowledged()
}

/** After how many milliseconds to kill: different ones, the same in each run. */
function moments(count: number): number[] {
  return Array.from({ length: count }, (_, kill) => (kill * 7.3) % 25)
}

describe('a process that is killed at any moment', () => {
  it(
    `while it saves loses nothing it said was saved, and tears no file, in ${kills} kills`,
    async () => {
      await inLanes(moments(kills), 2, async (moment) => {
        const folder = await aFolderWith(anIncident({ id: 'INC-1' }))
        const acknowledged = await killAfter(moment, folder, 'save')
        const [incident] = await incidentsIn(folder)
        if (!incident) throw new Error('The incident is gone')
        const found = saveIn(incident)
        expect(found).toBeGreaterThanOrEqual(acknowledged)
        expect(found).toBeLessThanOrEqual(acknowledged + 1)
      })
    },
    kills * 2000,
  )

  it(
    'while it renames leaves the incident under one name or both, never under none',
    async () => {
      await inLanes(moments(kills / 8), 2, async (moment) => {
        const folder = await aFolderWith(anIncident({ id: 'INC-1' }))
        const acknowledged = await killAfter(moment, folder, 'rename')
        const saves = (await incidentsIn(folder)).map(saveIn)
        expect(Math.max(...saves)).toBeGreaterThanOrEqual(acknowledged)
        expect(saves.length).toBeLessThanOrEqual(2)
      })
    },
    kills * 1000,
  )

  it(
    'while it imports has imported all it said it had',
    async () => {
      await inLanes(moments(kills / 8), 2, async (moment) => {
        const folder = tempFolder()
        const acknowledged = await killAfter(moment, folder, 'import')
        const saves = (await incidentsIn(folder)).map(saveIn).sort((a, b) => a - b)
        expect(saves.slice(0, acknowledged)).toEqual(
          Array.from({ length: acknowledged }, (_, index) => index + 1),
        )
        expect(saves.length).toBeLessThanOrEqual(acknowledged + 1)
      })
    },
    kills * 1000,
  )
})
