import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

/** An Electron to start, and the app on it. */
export type App = { readonly executable: string; readonly folder: string }

export type Started = {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly end: () => void
}

export const debrief: App = { executable: process.env.DEBRIEF_ELECTRON ?? '', folder: process.cwd() }

/** @param userData the folder for everything the app keeps */
export async function start({ executable, folder }: App, userData: string): Promise<Started> {
  const flags = (process.env.DEBRIEF_ELECTRON_FLAGS ?? '').split(' ').filter((flag) => flag !== '')
  const electron = await _electron.launch({
    executablePath: executable,
    args: [folder, ...flags, `--user-data-dir=${userData}`],
  })
  const end = () => {
    electron.process().kill('SIGKILL')
  }
  return { electron, page: await electron.firstWindow(), end }
}

/** The same Electron with an app of ten lines in place of ours. */
export async function bareElectron(folder: string): Promise<App> {
  const app = await sameElectron(
    join(folder, 'bare'),
    `const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 840 }).loadFile('page.html'))`,
  )
  await writeFile(
    join(app.folder, 'resources/app/page.html'),
    '<!doctype html><title>Bare</title><h1>Bare</h1>',
  )
  return app
}

/** A copy of the same Electron, with this script for its main process in place of our app. */
export async function sameElectron(copy: string, main: string): Promise<App> {
  const app = join(copy, 'resources/app')
  await cp(dirname(debrief.executable), copy, { recursive: true, verbatimSymlinks: true })
  await rm(app, { recursive: true, force: true })
  await mkdir(app)
  await writeFile(join(app, 'package.json'), '{ "name": "bare", "main": "main.js" }')
  await writeFile(join(app, 'main.js'), main)
  return { executable: join(copy, 'electron'), folder: copy }
}

/**
 * Megabytes that a process and all its descendants hold. Pages that they share count for each: to divide them would
 * make it depend on what else is running. Linux only.
 */
export function memoryOf(pid: number): number {
  const kilobytes = processesUnder(pid).map((one) => {
    const resident = /^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${one}/status`))
    return Number(resident?.[1] ?? 0)
  })
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024
}

function processesUnder(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(/\) \S (\d+)/.exec(textOf(`/proc/${name}/stat`))?.[1]),
    }))
  const found = [pid]
  for (const one of found)
    found.push(...parents.filter(({ parent }) => parent === one).map((child) => child.pid))
  return found
}

/** Nothing, where a process ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
