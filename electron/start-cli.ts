import { existsSync, readFileSync } from 'node:fs'
import { createRequire, wrap } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'

// The command is one script of megabytes: to compile it takes longer than to check an incident. So it is compiled when
// it is built; what was compiled for another version of Node is left aside, and compiled anew.

const file = join(__dirname, 'command-line.cjs')
const compiled = join(__dirname, 'command-line.compiled')

export const script = new Script(wrap(readFileSync(file, 'latin1')), {
  filename: file,
  cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
})

script.runInThisContext()({}, createRequire(file), {}, file, __dirname)
