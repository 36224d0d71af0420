import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '../../electron/archive/incident-archive'
import { openedAt } from '../support/archives'
import { anIncident } from '../support/incidents'
import { makeSaverScript, startSaving } from '../support/killed-process'
import { isAllowedToMount, isInstalled } from '../support/mounting'
import { incidentsIn, saveIn } from '../support/saved-incidents'
import { tempFolder } from '../support/temp-folder'
import { times } from '../support/trial-size'

/** Power cuts for each file system and each thing that was being done. */
const cuts = times({ short: 2, full: 30 })

/**
 * A power cut as the file systems' own tests make it: the file system is shut down without writing what it still
 * holds in memory, and mounted anew. It does not show a drive that lies about having written.
 * Needs root, loop devices and the tools of the file systems (e2fsprogs, xfsprogs).
 */
const fileSystems = [
  { name: 'ext4', format: ['mkfs.ext4', '-q', '-F'], options: 'commit=1' },
  {
    name: 'ext4 that does not flush before a rename',
    format: ['mkfs.ext4', '-q', '-F'],
    options: 'noauto_da_alloc,commit=1',
  },
  { name: 'XFS', format: ['mkfs.xfs', '-q', '-f'], options: 'defaults' },
] as const
type FileSystem = (typeof fileSystems)[number]

/** A file system of its own in a file. */
function aDisk({ format: [make, ...flags], options }: FileSystem) {
  const folder = tempFolder()
  const image = join(folder, 'disk')
  const mounted = join(folder, 'mounted')
  writeFileSync(image, '')
  truncateSync(image, 400 * 1024 * 1024)
  execFileSync(make, [...flags, image])
  mkdirSync(mounted)
  const mount = () => execFileSync('mount', ['-o', `loop,${options}`, image, mounted])
  const unmount = () => execFileSync('umount', [mounted])
  mount()
  return {
    folder: join(mounted, 'archive'),
    cutPower: () => execFileSync('xfs_io', ['-F', '-x', '-c', 'shutdown', mounted]),
    powerUp: () => {
      unmount()
      mount()
    },
    throwAway: () => {
      unmount()
      rmSync(folder, { recursive: true })
    },
  }
}

let script: string
beforeAll(() => {
  script = makeSaverScript()
})

/** Different moments, the same in each run, in ms after the first save. */
function moments(): number[] {
  return Array.from({ length: cuts }, (_, cut) => 50 + ((cut * 373) % 1500))
}

/** What was promised before the cut, and the saves that the incidents found after it hold. */
async function cutWhile(mode: string, moment: number, fileSystem: FileSystem) {
  const disk = aDisk(fileSystem)
  try {
    const archive = await openArchive(disk.folder, openedAt)
    if (mode === 'save')
      await archive.add(anIncident({ id: 'INC-1', title: 'Save 0', timeline: [] }), openedAt)
    await archive.close()
    execFileSync('sync')
    const saver = startSaving(script, disk.folder, mode)
    await saver.hasBegun
    await pause(moment)
    // What is told once the power is off counts for nothing: XFS says of a folder that it was flushed even then.
    const promised = saver.acknowledged()
    disk.cutPower()
    saver.process.kill('SIGKILL')
    await saver.ended
    disk.powerUp()
    const saves = (await incidentsIn(disk.folder)).map(saveIn).sort((a, b) => a - b)
    return { promised, told: saver.acknowledged(), saves }
  } finally {
    disk.throwAway()
  }
}

const canCut = isAllowedToMount() && ['mkfs.ext4', 'mkfs.xfs', 'xfs_io'].every(isInstalled)

describe.skipIf(!canCut).each(fileSystems)('a power cut on $name', (fileSystem) => {
  it(
    `while saving loses nothing that was said to be saved, in ${cuts} cuts`,
    async () => {
      for (const moment of moments()) {
        const { promised, told, saves } = await cutWhile('save', moment, fileSystem)
        expect(saves).toHaveLength(1)
        expect(saves[0]).toBeGreaterThanOrEqual(promised)
        expect(saves[0]).toBeLessThanOrEqual(told + 1)
      }
    },
    cuts * 30_000,
  )

  it(
    `while importing loses nothing that was said to be there, in ${cuts} cuts`,
    async () => {
      for (const moment of moments()) {
        const { promised, told, saves } = await cutWhile('import', moment, fileSystem)
        expect(saves.slice(0, promised)).toEqual(Array.from({ length: promised }, (_, index) => index + 1))
        expect(saves.length).toBeLessThanOrEqual(told + 1)
      }
    },
    cuts * 30_000,
  )
})
