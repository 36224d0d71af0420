import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { screens } from '../playwright.config'
import { ArchivePage } from './pages/archive-page'

// Each worker has a screen of its own.
const screen = screens[Number(process.env.TEST_PARALLEL_INDEX)]
if (screen) process.env.DISPLAY = screen

const projectRoot = join(import.meta.dirname, '../..')

/** A running Debrief, its window, and the archive it shows first. */
export type RunningApp = {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly archive: ArchivePage
  readonly isRunning: () => boolean
  /** Ends it the hard way, as a power cut would. */
  readonly kill: () => Promise<void>
  /** Closes the window as a person does. */
  readonly quit: () => Promise<void>
}

/** What starts the built app on a folder of its own for everything it keeps. */
export function electronCommand(userData: string): { readonly executable: string; readonly args: string[] } {
  const executable = process.env.DEBRIEF_ELECTRON
  if (!executable) throw new Error('DEBRIEF_ELECTRON does not say which Electron to start: run npm test.')
  const flags = (process.env.DEBRIEF_ELECTRON_FLAGS ?? '').split(' ').filter((flag) => flag !== '')
  return { executable, args: [projectRoot, ...flags, `--user-data-dir=${userData}`] }
}

async function launch(userData: string): Promise<RunningApp> {
  const { executable, args } = electronCommand(userData)
  const electron = await _electron.launch({ executablePath: executable, args, cwd: projectRoot })
  const page = await electron.firstWindow()
  // Playwright forgets the process once it is gone.
  const child = electron.process()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    electron,
    page,
    archive: new ArchivePage(page),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async quit() {
      await electron.evaluate(({ BrowserWindow }) => {
        // Later, so that this call is answered before the app it was sent to is gone.
        setTimeout(() => BrowserWindow.getAllWindows()[0]?.close(), 10)
      })
      await ended
    },
  }
}

type Fixtures = {
  /** An empty folder, gone after the test. */
  readonly folder: string
  /** Starts the app on a folder of its own; what is still running after the test is ended. */
  readonly start: (userData: string) => Promise<RunningApp>
  /** A first start. */
  readonly app: RunningApp
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs from here.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'debrief-test-'))
    await use(folder)
    // A killed Electron's helpers write on for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  start: async ({}, use) => {
    const started: RunningApp[] = []
    await use(async (userData) => {
      const app = await launch(userData)
      started.push(app)
      return app
    })
    for (const app of started) if (app.isRunning()) await app.kill()
  },
  app: async ({ folder, start }, use) => {
    await use(await start(join(folder, 'user data')))
  },
})

/** Answers the next dialogs for choosing a file as a person would have. */
export async function answerDialogs(
  { electron }: RunningApp,
  answers: { readonly open?: readonly string[]; readonly save?: string },
): Promise<void> {
  await electron.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: !open, filePaths: [...(open ?? [])] })
    dialog.showSaveDialog = async () => ({ canceled: !save, filePath: save ?? '' })
  }, answers)
}
