import { basename } from 'node:path'
import { isAsItWas, verdictWords } from '../../domain/verified-file'
import { circumstancesOf } from '../archive/exports/circumstances-of'
import { verifyFile } from '../archive/exports/verify-file'
import { keyFor } from './archive-key'
import type { ExitCode, World } from './world'

export type FileToVerify = {
  readonly path: string
  readonly archive: string
  readonly passphraseFile: string | undefined
  readonly asJson: boolean
}

/** Tells which revision of which incident a file is. */
export async function verifyOneFile(
  { path, archive, passphraseFile, asJson }: FileToVerify,
  world: World,
): Promise<ExitCode> {
  const unlocked = await keyFor(archive, passphraseFile, world)
  if (unlocked.kind === 'failed') {
    world.complain(unlocked.reason)
    return 1
  }
  const verified = await verifyFile(path, circumstancesOf(archive, world.now, unlocked.key))
  unlocked.key?.forget()
  if ('kind' in verified) {
    world.complain(verified.reason)
    return 1
  }
  const { verdict, sentences } = verified
  if (asJson) world.say(JSON.stringify({ file: path, ...verified }, null, 2))
  else for (const line of [`${basename(path)}: ${verdictWords[verdict]}.`, ...sentences]) world.say(line)
  return isAsItWas(verified) ? 0 : 1
}
