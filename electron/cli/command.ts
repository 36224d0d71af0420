import { exportUsage, runExport } from './export-command'
import { importUsage, runImport } from './import-command'

/** What a command may use of the world around it. */
export type World = {
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
  readonly now: string
  /** The archive that is meant when none is named. */
  readonly archiveFolder: string
  readonly fontsFolder: string
  readonly version: () => string
}

/** 0 when all is well, 1 when something was found or failed, 2 when the command was not understood. */
export type ExitCode = 0 | 1 | 2

const usage = `Debrief: incident post-mortems, entirely offline.

${importUsage}
    Adds the incidents of exchange JSON files to the archive.
${exportUsage}
    Writes the post-mortem of an incident in the archive or in a file. At least one OUT is needed.

  --archive DIR   the archive; without it, the one the app uses
  --help, --version`

export async function runCommand(args: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...rest] = args
  switch (name) {
    case 'import':
      return runImport(rest, world)
    case 'export':
      return runExport(rest, world)
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
