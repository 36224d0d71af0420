import { build } from 'vite'
import { inProject } from '../set-up/project.mjs'

/** Makes the page the window shows: out/window/. */
export async function bundleWindow() {
  await build({ configFile: inProject('build', 'vite.config.mjs'), logLevel: 'warn' })
}
