import { realDisk } from '../archive/disk/disk'
import { openArchive } from '../archive/incident-archive'
import { type ImportedFiles, importFiles } from '../import/import-files'
import { keyFor } from './archive-key'
import { readArguments, wrongUse } from './arguments'
import { reviewLines } from './review-lines'
import type { ExitCode, World } from './world'

export const importUsage = '  debrief import FILE… [--format exchange] [--archive DIR] [--json]'

const options = {
  format: { type: 'string', default: 'exchange' },
  archive: { type: 'string' },
  'passphrase-file': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** Adds the incidents of files to an archive. */
export async function runImport(args: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(args, options)
  if ('problem' in read) return wrongUse(read.problem, importUsage, world)
  const { values, positionals: files } = read
  if (files.length === 0) return wrongUse('no file was named', importUsage, world)
  if (values.format !== 'exchange') {
    return wrongUse(`there is no format "${values.format}"; it is exchange`, importUsage, world)
  }
  const folder = values.archive ?? world.archiveFolder
  const found = await keyFor(folder, values['passphrase-file'], world)
  if (found.kind === 'failed') {
    world.complain(found.reason)
    return 1
  }
  const archive = await openArchive(folder, world.now, realDisk, found.key)
  try {
    for (const { file, message } of await archive.problems()) world.complain(`${file}: ${message}`)
    if (archive.readOnly !== undefined) return 1
    const result = await importFiles(files, archive, world.now)
    tell(result, values.json, world)
    return result.refused.length > 0 ? 1 : 0
  } finally {
    await archive.close()
  }
}

function tell(result: ImportedFiles, asJson: boolean, world: World): void {
  if (asJson) world.say(JSON.stringify(result, null, 2))
  else {
    for (const { file, id, isNew } of result.imported) {
      world.say(isNew ? `Imported ${id} from ${file}` : `${id} from ${file} is in the archive already`)
    }
    for (const reviewed of result.reviews) for (const line of reviewLines(reviewed)) world.say(line)
  }
  for (const { file, reason } of result.refused) world.complain(`${file}: ${reason}`)
}
