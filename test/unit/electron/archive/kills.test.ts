import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildSync } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Incident } from '../../../../domain/incident'
import { openArchive } from '../../../../electron/archive/incident-archive'
import { aFolderWith, openedAt } from '../../../support/archives'
import { inLanes } from '../../../support/in-lanes'
import { anIncident } from '../../../support/incidents'
import { tempFolder } from '../../../support/temp-folder'

/** How many kills: enough to notice in each run; DEBRIEF_KILLS=1000 is the promise. */
const kills = Number(process.env.DEBRIEF_KILLS ?? 40)

let script: string
beforeAll(() => {
  script = join(tempFolder(), 'save-until-killed.cjs')
  buildSync({
    entryPoints: ['test/kill/save-until-killed.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node18',
  })
})

/** Lets a process save for some milliseconds and kills it. Answers with the last number it said was saved. */
async function killAfter(milliseconds: number, folder: string, mode: string): Promise<number> {
  const child = spawn(process.execPath, [script, folder, mode], { stdio: ['ignore', 'pipe', 'pipe'] })
  let told = ''
  let complaints = ''
  child.stdout.on('data', (bytes) => {
    told += bytes
  })
  child.stderr.on('data', (bytes) => {
    complaints += bytes
  })
  const ended = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), ended])
  await pause(milliseconds)
  child.kill('SIGKILL')
  await ended
  expect(complaints).toBe('')
  return Number(told.trim().split('\n').at(-1))
}

/** The number of the save an incident holds; all of it has to be of the same one. */
function saveIn(incident: Incident): number {
  const save = Number(/^Save (\d+)$/.exec(incident.title)?.[1])
  for (const event of incident.timeline) expect(event.text).toMatch(new RegExp(`^Save ${save}, `))
  return save
}

async function incidentsIn(folder: string): Promise<Incident[]> {
  const archive = await openArchive(folder, openedAt)
  expect([archive.readOnly, archive.problems]).toEqual([undefined, []])
  const opened = await Promise.all(archive.find('').incidents.map(({ id }) => archive.open(id)))
  await archive.close()
  return opened.flatMap((outcome) => (outcome.kind === 'opened' ? [outcome.incident] : []))
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
