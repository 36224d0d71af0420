// npm run build: makes out/desktop/ and out/window/ from the source.
import { bundle } from './bundle/bundle.mjs'
import { command, say } from './set-up/command.mjs'
import { installPackages } from './set-up/packages.mjs'

await command(async () => {
  await installPackages(say)
  await bundle({ say })
  return 0
})
