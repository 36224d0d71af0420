// npm start: installs what is missing, builds, opens the app.
import { bundle } from './bundle/bundle.mjs'
import { chromiumFlags } from './set-up/chromium-flags.mjs'
import { command, say } from './set-up/command.mjs'
import { hasDisplay } from './set-up/display.mjs'
import { playwright } from './set-up/playwright.mjs'
import { projectRoot } from './set-up/project.mjs'
import { run } from './set-up/run.mjs'
import { setUp } from './set-up/set-up.mjs'

await command(async () => {
  const electron = await setUp({ tests: false, say })
  await bundle({ say })
  if (hasDisplay()) return run(electron.executable, [projectRoot, ...chromiumFlags()])
  say('\nThere is no display, so a demonstration runs on an invisible screen, with a sample incident.')
  const code = await playwright('demo', electron.executable)
  if (code === 0) say('Its screenshots, PDF and DOCX are in out/demo/.')
  return code
})
