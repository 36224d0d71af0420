import { findElectron } from './electron-runtime.mjs'
import { installPackages } from './packages.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/**
 * All a fresh clone needs before it can run: npm packages, Electron, system libraries. A second run only looks.
 *
 * @param {{ tests: boolean, say: import('./command.mjs').Say }} options
 */
export async function setUp({ tests, say }) {
  await installPackages(say)
  const electron = await findElectron(say)
  await ensureSystemLibraries(electron.executable, { tests, say })
  return electron
}
