import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import type { Measurement } from './bench'
import { compare, timed } from './rounds'

/** From the start of the process to a window that can be used, beside a bare window of the same Electron. */
export async function benchLaunch(): Promise<Measurement[]> {
  const executable = process.env.DEBRIEF_ELECTRON ?? ''
  const folder = await mkdtemp(join(tmpdir(), 'debrief-bench-'))
  const bare = await bareElectron(executable, folder)
  const ours = (userData: string) => () =>
    start(executable, process.cwd(), join(folder, userData), (page) =>
      page.getByRole('button', { name: 'New post-mortem' }).first().waitFor(),
    )
  const reference = () =>
    start(bare, dirname(bare), join(folder, 'bare data'), (page) => page.getByRole('heading').waitFor())
  try {
    return [
      await compare({
        name: 'launch to usable window, empty archive',
        ours: ours('empty'),
        referenceName: 'bare Electron window',
        reference,
        rounds: 7,
        bar: 1.6,
      }),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function start(
  executablePath: string,
  app: string,
  userData: string,
  isUsable: (page: Page) => Promise<void>,
): Promise<number> {
  const flags = (process.env.DEBRIEF_ELECTRON_FLAGS ?? '').split(' ').filter((flag) => flag !== '')
  let close = async () => {}
  const time = await timed(async () => {
    const electron = await _electron.launch({
      executablePath,
      args: [app, ...flags, `--user-data-dir=${userData}`],
    })
    close = async () => {
      electron.process().kill('SIGKILL')
    }
    await isUsable(await electron.firstWindow())
  })
  await close()
  return time
}

/** The same Electron with an app of ten lines in place of ours. */
async function bareElectron(executable: string, folder: string): Promise<string> {
  const copy = join(folder, 'bare')
  const app = join(copy, 'resources/app')
  await cp(dirname(executable), copy, { recursive: true, verbatimSymlinks: true })
  await rm(app, { recursive: true, force: true })
  await mkdir(app)
  await writeFile(join(app, 'package.json'), '{ "name": "bare", "main": "main.js" }')
  await writeFile(join(app, 'page.html'), '<!doctype html><title>Bare</title><h1>Bare</h1>')
  await writeFile(
    join(app, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 840 }).loadFile('page.html'))`,
  )
  return join(copy, 'electron')
}
