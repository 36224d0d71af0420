// npm run dev: opens the app and, when the source changes, builds what changed and opens it again.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { bundle } from './bundle/bundle.mjs'
import { chromiumFlags } from './set-up/chromium-flags.mjs'
import { command, Stop, say } from './set-up/command.mjs'
import { hasDisplay } from './set-up/display.mjs'
import { inProject, projectRoot } from './set-up/project.mjs'
import { setUp } from './set-up/set-up.mjs'

const rooms = ['domain', 'electron', 'renderer', 'assets']
const restMilliseconds = 150

await command(async () => {
  if (!hasDisplay()) throw new Stop('npm run dev opens a window, and there is no display here.')
  const electron = await setUp({ tests: false, say })
  await bundle({ say })
  let app = open(electron)
  process.on('exit', () => app.kill())
  for await (const _ of changes()) {
    if (!(await builds())) continue
    // Ended first: there is one app to an archive, and a second would only bring the first to the front.
    await close(app)
    app = open(electron)
  }
  return 0
})

/** @param {{ executable: string }} electron */
function open({ executable }) {
  const app = spawn(executable, [projectRoot, ...chromiumFlags()], { stdio: 'inherit' })
  // Closed by the person, which ends our work as well.
  app.once('exit', (code) => process.exit(code ?? 0))
  return app
}

async function close(/** @type {import('node:child_process').ChildProcess} */ app) {
  app.removeAllListeners('exit')
  const ended = once(app, 'exit')
  app.kill()
  await ended
}

// A mistake in the source is shown, and the app that runs stays as it is.
async function builds() {
  try {
    await bundle({ say })
    return true
  } catch (error) {
    say(String(error))
    return false
  }
}

/** One value after each change of the source, or after several that come close together. */
async function* changes() {
  let changed = false
  for (const room of rooms) {
    watch(inProject(room), { recursive: true }, () => {
      changed = true
    })
  }
  while (true) {
    await setTimeout(restMilliseconds)
    if (!changed) continue
    changed = false
    yield
  }
}
