import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Stop } from './command.mjs'
import { inProject, projectRoot } from './project.mjs'

/**
 * Runs a program as if the person had typed it: same terminal, output as it comes.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options] env is added to our own
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function run(program, args, { env = {}, cwd = projectRoot } = {}) {
  const child = spawn(program, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } })
  const end = () => child.kill()
  process.on('exit', end)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('exit', end)
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs a program whose output matters only when it fails.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, whatFailed: string }} options
 * @returns {Promise<string>} what it wrote to stdout
 */
export function runQuietly(program, args, { env = {}, whatFailed }) {
  const child = spawn(program, args, { cwd: projectRoot, env: { ...process.env, ...env } })
  let stdout = ''
  let everything = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
    everything += chunk
  })
  child.stderr.on('data', (chunk) => {
    everything += chunk
  })
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) =>
      reject(new Stop(`${whatFailed}\n\n  ${program} ${args.join(' ')}\n${everything.trimEnd()}\n${why}`))
    child.once('error', (error) => fail(error.message))
    child.once('close', (code) => (code === 0 ? resolve(stdout) : fail(`exit code ${code}`)))
  })
}

/** Where a program is on the PATH, or null. @param {string} program */
export function findProgram(program) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null
}

/**
 * How to start a tool that an npm package brings. Node starts the package's own script: no shell, so the same on
 * every system.
 *
 * @param {string} script path inside node_modules
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export const npmTool = (script, args) => [process.execPath, [inProject('node_modules', script), ...args]]
