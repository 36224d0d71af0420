import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { instantOf } from '../domain/time'
import { defaultArchiveFolder } from './archive/archive-folder'
import { runCommand } from './cli/command'

/** The `debrief` command, on plain Node. What it was asked for goes to stdout, everything else to stderr. */
runCommand(process.argv.slice(2), {
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
  input: () => process.stdin.setEncoding('utf8'),
  whenInterrupted: (stop) => process.once('SIGINT', stop),
  now: instantOf(Date.now() / 1000),
  archiveFolder: defaultArchiveFolder(process.platform, process.env, homedir()),
  fontsFolder: join(__dirname, 'fonts'),
  version: () => JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')).version,
}).then((code) => {
  process.exitCode = code
})
