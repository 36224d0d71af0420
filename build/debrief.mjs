// npm run debrief -- ARGUMENTS: the command line, on plain Node. stdout belongs to it alone.
import { bundle } from './bundle/bundle.mjs'
import { command, sayAside } from './set-up/command.mjs'
import { installPackages } from './set-up/packages.mjs'
import { inProject } from './set-up/project.mjs'
import { run } from './set-up/run.mjs'

await command(async () => {
  await installPackages(sayAside)
  await bundle({ say: () => {}, only: ['cli', 'fonts', 'samples'] })
  return run(process.execPath, [inProject('out', 'desktop', 'cli.cjs'), ...process.argv.slice(2)], {
    cwd: whereTyped(),
  })
})

// npm moves to the project first, while file names on the command line belong to the folder they were typed in.
function whereTyped() {
  const typedToNpm = process.env.npm_lifecycle_event === 'debrief'
  return (typedToNpm && process.env.INIT_CWD) || process.cwd()
}
