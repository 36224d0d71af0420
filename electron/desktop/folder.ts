import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { FolderRequests, StartedWork, SwitchOutcome } from '../../domain/desktop/folder-requests'
import type { Instant } from '../../domain/time'
import { isDiskError, realDisk } from '../archive/disk/disk'
import { type ArchiveChoice, cautionAbout, holdsArchive } from '../archive/keeping/archive-choice'
import { checkBackup } from '../archive/keeping/check-backup'
import { copyArchive } from '../archive/keeping/copy-archive'
import { makeBackup } from '../archive/keeping/make-backup'
import { type LookAtArchive, moveArchive } from '../archive/keeping/move-archive'
import { isFree, restoreBackup } from '../archive/keeping/restore-backup'
import { isPartOfSnapshot } from '../archive/keeping/snapshots'
import type { Work } from '../archive/keeping/work'
import { type Ended, makeRunningWorks } from '../running-works'
import type { ShownArchive } from '../shown-archive'

type Surroundings = {
  readonly choice: ArchiveChoice
  readonly shown: ShownArchive
  readonly window: BrowserWindow
  readonly now: () => Instant
}

/** What is asked about the folder of the archive, and about backups of it. */
export function folderDesktop({ choice, shown, window, now }: Surroundings): FolderRequests {
  const works = makeRunningWorks()
  const open = async (folder: string): Promise<SwitchOutcome> => {
    const outcome = await orFailed(() => shown.whileClosed(() => choice.use(folder)))
    return outcome ?? { kind: 'switched' }
  }
  return {
    findArchive: () => choice.find(),
    archiveFolder: async () => {
      const folder = await choice.folder()
      const caution = cautionAbout(folder)
      const backedUpAt = await choice.backedUpAt(folder)
      return {
        folder,
        others: await choice.others(),
        ...(caution ? { caution } : {}),
        ...(backedUpAt ? { backedUpAt } : {}),
      }
    },
    showArchiveFolder: async () => {
      await shell.openPath(await choice.folder())
    },
    openOtherArchive: async (which) => {
      const other = typeof which === 'number' ? (await choice.others())[which] : undefined
      const folder =
        other ?? (await chooseFolder(which === 'new' ? 'Start a new archive' : 'Open an archive'))
      if (!folder) return { kind: 'cancelled' }
      const holds = await holdsArchive(folder, realDisk)
      if (which === 'new' && !holds && !(await isFree(folder, realDisk).catch(() => false)))
        return notEmpty(folder)
      if (which !== 'new' && !holds) {
        return {
          kind: 'failed',
          reason: `There is no archive in ${folder}. Choose the folder that holds the folder “incidents”, or connect the drive it is on.`,
        }
      }
      return open(folder)
    },
    startMove: async () => {
      if ((await shown.state()).kind === 'samples') return onlySamples
      const to = await chooseFolder('Move the archive into an empty folder')
      return to ? works.start((work) => move(to, work)) : { kind: 'cancelled' }
    },
    startBackup: async () => {
      if ((await shown.state()).kind === 'samples') return onlySamples
      const chosen = await dialog.showSaveDialog(window, {
        title: 'Back up the archive',
        defaultPath: join(app.getPath('documents'), `Debrief backup ${now().slice(0, 10)}.debriefbackup`),
        filters: [backupFilter],
      })
      if (chosen.canceled || !chosen.filePath) return { kind: 'cancelled' }
      const { filePath } = chosen
      if (isInside(filePath, await choice.folder())) {
        return {
          kind: 'failed',
          reason: 'A backup inside the archive is lost together with it. Choose another folder.',
        }
      }
      return works.start((work) => backUp(filePath, work))
    },
    startCheck: async () => {
      const file = await chooseBackup('Check a backup')
      return file ? works.start((work) => check(file, work)) : { kind: 'cancelled' }
    },
    startRestore: async () => {
      const file = await chooseBackup('Restore a backup')
      const to = file && (await chooseFolder('Restore into an empty folder'))
      return file && to ? works.start((work) => restore(file, to, work)) : { kind: 'cancelled' }
    },
    startSnapshotCopy: async (day): Promise<StartedWork> => {
      if ((await shown.state()).kind === 'samples') return onlySamples
      const to = await chooseFolder('Make an archive of this snapshot in an empty folder')
      return to ? works.start((work) => copySnapshot(day, to, work)) : { kind: 'cancelled' }
    },
    followWork: (job) => works.follow(job),
    cancelWork: async (job) => works.cancel(job),
  }

  async function backUp(path: string, work: Work): Promise<Ended> {
    const archive = await shown.current()
    const at = now()
    const frozen = await archive.freeze()
    if (frozen.kind === 'failed') return frozen
    const made = await makeBackup(frozen.folder, path, at, realDisk, work).finally(() =>
      archive.thaw(frozen.folder).catch(() => undefined),
    )
    if (made.kind !== 'done') return made
    await orFailed(() => choice.backedUp(archive.folder, at))
    return done(`${counted(made.incidents)} in ${basename(path)}, read back and whole.`)
  }

  async function check(path: string, work: Work): Promise<Ended> {
    const found = await checkBackup(path, realDisk, work)
    if (found.kind === 'damaged') return damaged(path, found.reason)
    if (found.kind !== 'whole') return found
    return done(
      `${basename(path)} is whole: ${counted(found.incidents)}, as they were on ${dayOf(found.madeAt)}.`,
    )
  }

  async function restore(path: string, to: string, work: Work): Promise<Ended> {
    const restored = await restoreBackup(path, to, realDisk, work)
    if (restored.kind === 'not empty') return notEmpty(to)
    if (restored.kind === 'damaged') return damaged(path, restored.reason)
    if (restored.kind !== 'done') return restored
    const opened = await open(to)
    return opened.kind === 'failed' ? opened : done(`${counted(restored.incidents)} restored and opened.`)
  }

  async function copySnapshot(day: string, to: string, work: Work): Promise<Ended> {
    const from = join(await choice.folder(), 'snapshots', day)
    const copied = await copyArchive(from, to, isPartOfSnapshot, realDisk, work)
    if (copied.kind === 'not empty') return notEmpty(to)
    return copied.kind === 'done' ? done(`The archive as it was on ${day} is in ${to}.`) : copied
  }

  async function move(to: string, work: Work): Promise<Ended> {
    if (isInside(to, await choice.folder())) {
      return { kind: 'failed', reason: 'That folder is inside the archive. Choose another one.' }
    }
    const moved = await moveArchive(to, choice, { look, whileClosed: shown.whileClosed }, realDisk, work)
    if (moved.kind === 'not empty') return notEmpty(to)
    if (moved.kind !== 'moved') return moved
    return done(
      `The archive is in ${to}. The old folder is kept as ${moved.old}, with its snapshots; delete it when you like.`,
    )
  }

  async function look(): Promise<LookAtArchive> {
    const state = await shown.state()
    if (state.kind === 'locked' || state.kind === 'lost') return state
    return { kind: 'open', count: state.count, readOnly: (await shown.current()).readOnly }
  }

  async function chooseFolder(title: string): Promise<string | undefined> {
    const chosen = await dialog.showOpenDialog(window, {
      title,
      properties: ['openDirectory', 'createDirectory'],
    })
    return chosen.canceled ? undefined : chosen.filePaths[0]
  }

  async function chooseBackup(title: string): Promise<string | undefined> {
    const chosen = await dialog.showOpenDialog(window, {
      title,
      filters: [backupFilter],
      properties: ['openFile'],
    })
    return chosen.canceled ? undefined : chosen.filePaths[0]
  }
}

const onlySamples = {
  kind: 'failed',
  reason: 'The samples are showing, which are a throwaway copy. Go back to your archive first.',
} as const

const backupFilter = { name: 'Debrief backup', extensions: ['debriefbackup'] }

/** Undefined where all went well. */
async function orFailed<T>(work: () => Promise<T>): Promise<T | { kind: 'failed'; reason: string }> {
  try {
    return await work()
  } catch (error) {
    if (!isDiskError(error)) throw error
    return {
      kind: 'failed',
      reason: `The choice could not be remembered (${error.code}). Nothing was changed.`,
    }
  }
}

function isInside(path: string, folder: string): boolean {
  return `${path}/`.replaceAll('\\', '/').startsWith(`${folder}/`.replaceAll('\\', '/'))
}

function notEmpty(folder: string): { readonly kind: 'failed'; readonly reason: string } {
  return { kind: 'failed', reason: `${folder} is not empty. Choose an empty folder. Nothing was changed.` }
}

function damaged(path: string, reason: string): { readonly kind: 'failed'; readonly reason: string } {
  return {
    kind: 'failed',
    reason: `${basename(path)} is damaged: ${reason} Nothing was changed. Use another backup.`,
  }
}

function done(message: string): Ended {
  return { kind: 'done', message }
}

function counted(number: number): string {
  return number === 1 ? '1 incident' : `${number} incidents`
}

function dayOf(instant: Instant): string {
  return instant.slice(0, 10)
}
