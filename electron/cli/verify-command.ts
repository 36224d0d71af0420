import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { verifyFolder } from '../archive/history/verify-folder'
import { keyFor } from './archive-key'
import { readArguments, wrongUse } from './arguments'
import { verifyOneFile } from './verify-file'
import type { ExitCode, World } from './world'

export const verifyUsage = '  debrief verify [DIR|ID|FILE] [--archive DIR] [--passphrase-file FILE] [--json]'

const options = {
  archive: { type: 'string' },
  'passphrase-file': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/**
 * Checks every file and every version of an archive, or of one incident, and names the first broken link; or says which
 * revision of which incident a document is.
 */
export async function runVerify(args: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(args, options)
  if ('problem' in read) return wrongUse(read.problem, verifyUsage, world)
  const { values, positionals } = read
  const [what, ...more] = positionals
  if (more.length > 0) return wrongUse('one archive or incident is verified at a time', verifyUsage, world)
  if (what !== undefined && (await isFile(what))) {
    const archive = values.archive ?? world.archiveFolder
    const { json: asJson, 'passphrase-file': passphraseFile } = values
    return verifyOneFile({ path: what, archive, passphraseFile, asJson }, world)
  }
  const isFolder = what !== undefined && (await isArchive(what))
  if (isFolder && values.archive !== undefined) {
    return wrongUse('the archive is named twice', verifyUsage, world)
  }
  const folder = isFolder ? what : (values.archive ?? world.archiveFolder)
  const found = await keyFor(folder, values['passphrase-file'], world)
  if (found.kind === 'failed') {
    world.complain(found.reason)
    return 1
  }
  const result = await verifyFolder(folder, isFolder ? undefined : what, world.now, found.key)
  found.key?.forget()
  if ('kind' in result) {
    world.complain(result.reason)
    return 1
  }
  const { incidents, versions, findings, leftOvers } = result
  if (values.json) world.say(JSON.stringify(result, null, 2))
  else {
    for (const { message } of findings) world.say(message)
    for (const path of leftOvers) world.say(`${path} is left over and in nobody's way.`)
    const sum = `${counted(incidents, 'incident')} and ${counted(versions, 'version')} verified`
    world.say(findings.length === 0 ? `${sum}. All are as they were kept.` : `${sum}.`)
  }
  return findings.length === 0 ? 0 : 1
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

function isArchive(path: string): Promise<boolean> {
  return stat(join(path, 'incidents')).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}
