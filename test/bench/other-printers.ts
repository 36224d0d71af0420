import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type App, memoryOf, sameElectron } from './started-apps'

// Each program as a person would start it, timed from its start to its end.

export type Took = {
  /** Milliseconds; nothing where it was stopped before its end. */
  readonly time: number | undefined
  /** Milliseconds that processors worked on it and on what it started. */
  readonly work: number
  /** The most that it was seen to hold, in MB. */
  readonly memory: number
}

/** Our own command; `--pdf x.pdf` and the like say what it writes. */
export function debriefExports(incident: string, ...outputs: readonly string[]): Promise<Took> {
  return run(process.execPath, [resolve('out/desktop/cli.cjs'), 'export', incident, ...outputs])
}

export function libreOfficeConverts(docx: string, folder: string, seconds: number): Promise<Took> {
  const profile = pathToFileURL(join(folder, 'libreoffice')).href
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    join(folder, 'by LibreOffice'),
  ]
  return run('soffice', [...args, docx], seconds)
}

export function pandocConverts(markdown: string, docx: string): Promise<Took> {
  return run('pandoc', ['--from', 'gfm', markdown, '--output', docx])
}

/** An app that prints one page of HTML with Electron's own Chromium, and ends. */
export function makeChromiumPrinter(folder: string): Promise<App> {
  const userData = JSON.stringify(join(folder, 'printer data'))
  return sameElectron(
    join(folder, 'printer'),
    `const { app, BrowserWindow } = require('electron')
const { writeFileSync } = require('node:fs')
const [html, pdf] = process.argv.slice(-2)
app.setPath('userData', ${userData})
app.whenReady()
  .then(async () => {
    const window = new BrowserWindow({ show: false })
    await window.loadFile(html)
    writeFileSync(pdf, await window.webContents.printToPDF({ printBackground: true }))
    app.exit(0)
  })
  .catch((error) => {
    console.error(error)
    app.exit(1)
  })`,
  )
}

export function chromiumPrints(
  html: string,
  pdf: string,
  { executable, folder }: App,
  seconds: number,
): Promise<Took> {
  const flags = (process.env.DEBRIEF_ELECTRON_FLAGS ?? '').split(' ').filter((flag) => flag !== '')
  return run(executable, [folder, ...flags, html, pdf], seconds)
}

/** How often memory is looked at, in ms: looking takes time from what is measured. */
const watchEach = 250

async function run(command: string, args: readonly string[], seconds = 600): Promise<Took> {
  const start = performance.now()
  const before = workOfChildren()
  // In a group of its own, to be stopped with all that it started: soffice is a script.
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  const complaints: string[] = []
  child.stderr.on('data', (text) => complaints.push(String(text)))
  let memory = 0
  let isStopped = false
  const watch = setInterval(() => {
    if (child.pid) memory = Math.max(memory, memoryOf(child.pid))
  }, watchEach)
  const limit = setTimeout(() => {
    isStopped = true
    if (child.pid) process.kill(-child.pid, 'SIGKILL')
  }, seconds * 1000)
  const code = await new Promise<number | null>((done, failed) => {
    child.on('error', failed)
    child.on('close', done)
  })
  clearInterval(watch)
  clearTimeout(limit)
  const work = workOfChildren() - before
  if (isStopped) return { time: undefined, work, memory }
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${complaints.join('').slice(-500)}`)
  return { time: performance.now() - start, work, memory }
}

/** Milliseconds that all children that have ended took of the processors. Linux only. */
function workOfChildren(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[13]) + Number(fields[14])) * 10
}
