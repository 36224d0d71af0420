import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { ExportManifest } from '../../domain/exported'
import type { VerifiedFile } from '../../domain/verified-file'
import { circumstancesOf } from '../archive/exports/circumstances-of'
import { verifyExported } from '../archive/exports/verify-exported'
import { sha256OfBytes } from '../archive/sha256'
import { readBack } from '../export/read-back/read-back'
import { keyFor } from './archive-key'
import type { ExitCode, World } from './world'

export type FileToVerify = {
  readonly path: string
  readonly archive: string
  readonly passphraseFile: string | undefined
  readonly asJson: boolean
}

/** Says which revision of which incident a file is, and whether it is still what was exported. */
export async function verifyOneFile(
  { path, archive, passphraseFile, asJson }: FileToVerify,
  world: World,
): Promise<ExitCode> {
  const bytes = await readFile(path)
  const read = await readBack(bytes)
  if (read.kind === 'manifest') return verifyManifest(path, read.manifest, asJson, world)
  const unlocked = await keyFor(archive, passphraseFile, world)
  if (unlocked.kind === 'failed') {
    world.complain(unlocked.reason)
    return 1
  }
  const verified = await verifyExported(bytes, read, circumstancesOf(archive, world.now, unlocked.key))
  unlocked.key?.forget()
  if (asJson) world.say(JSON.stringify({ file: path, ...verified }, null, 2))
  else for (const sentence of [titleOf(path, verified), ...verified.sentences]) world.say(sentence)
  return verified.verdict === 'as exported' || verified.verdict === 'known record' ? 0 : 1
}

const titles: Record<VerifiedFile['verdict'], string> = {
  'as exported': 'as it was exported',
  'known record': 'made from a record of this archive',
  changed: 'changed since it was exported',
  unknown: 'not known to this archive',
  foreign: 'not one of ours',
}

function titleOf(path: string, { verdict }: VerifiedFile): string {
  return `${basename(path)}: ${titles[verdict]}.`
}

type Listed = {
  readonly fileName: string
  readonly state: 'as listed' | 'changed' | 'missing'
  readonly incidentId: string
  readonly revision: number
  readonly edition: string
}

/** Compares the files beside a manifest with what it says of them. */
async function verifyManifest(
  path: string,
  { files }: ExportManifest,
  asJson: boolean,
  world: World,
): Promise<ExitCode> {
  const listed: Listed[] = []
  for (const { fileName, sha256, incidentId, revision, edition } of files) {
    // A name in a manifest is no path, whoever wrote it.
    const found = await readFile(join(dirname(path), basename(fileName))).catch(() => undefined)
    const state = found === undefined ? 'missing' : sha256OfBytes(found) === sha256 ? 'as listed' : 'changed'
    listed.push({ fileName, state, incidentId, revision, edition })
  }
  const wrong = listed.filter(({ state }) => state !== 'as listed')
  if (asJson) world.say(JSON.stringify({ file: path, files: listed }, null, 2))
  else {
    for (const { fileName, state, incidentId, revision, edition } of listed) {
      world.say(`${fileName}: ${state}, revision ${revision} of ${incidentId}, ${edition} edition.`)
    }
    const sum = listed.length === 1 ? '1 file' : `${listed.length} files`
    world.say(
      wrong.length === 0
        ? `${sum} listed. All are as they were written.`
        : `${sum} listed, ${wrong.length} not as written.`,
    )
  }
  return wrong.length === 0 ? 0 : 1
}
