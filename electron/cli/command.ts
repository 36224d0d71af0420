import { checkUsage, runCheck } from './check-command'
import { exportUsage, runExport } from './export-command'
import { importUsage, runImport } from './import-command'
import { runVerify, verifyUsage } from './verify-command'
import type { ExitCode, World } from './world'

const usage = `Debrief: incident post-mortems, entirely offline.

${importUsage}
    Adds the incidents of exchange JSON files to the archive.
${exportUsage}
    Writes the post-mortem of an incident in the archive or in a file, or a set of them into a folder.
${checkUsage}
    Says what a seasoned reviewer would ask about: in an incident of the archive or of a file, in a Markdown document,
    or in lines that are piped in. Ends with 1 where there is something.
${verifyUsage}
    Checks all files and versions of an archive or an incident, and names the first broken link; or says which revision
    of which incident a document is, and whether it is still what was exported. Reads the manifest of a set, too.

  --archive DIR   the archive; without it, the one the app uses
  --help, --version`

export async function runCommand(args: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...rest] = args
  switch (name) {
    case 'import':
      return runImport(rest, world)
    case 'export':
      return runExport(rest, world)
    case 'check':
      return runCheck(rest, world)
    case 'verify':
      return runVerify(rest, world)
    case '--help':
    case '-h':
    case 'help':
      world.say(usage)
      return 0
    case '--version':
      world.say(world.version())
      return 0
    default:
      world.complain(
        name === undefined ? usage : `debrief: there is no command "${name}". Try debrief --help.`,
      )
      return 2
  }
}
