import { readFile } from 'node:fs/promises'
import { realDisk } from '../archive/disk/disk'
import type { ArchiveKey } from '../archive/protection/archive-key'
import { comeToTheDoor } from '../archive/protection/door'
import { unlock } from '../archive/protection/unlock'
import type { World } from './world'

export type FoundKey =
  | { readonly kind: 'found'; readonly key?: ArchiveKey }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * The key of a protected archive; none for a plain one. The passphrase is never an argument, which other programs see:
 * it comes from a file or from DEBRIEF_PASSPHRASE.
 */
export async function keyFor(
  folder: string,
  passphraseFile: string | undefined,
  world: World,
): Promise<FoundKey> {
  const door = await comeToTheDoor(folder, world.now, realDisk)
  if (door.kind === 'plain') return { kind: 'found' }
  if (door.kind === 'lost') return { kind: 'failed', reason: door.reason }
  const typed = passphraseFile === undefined ? process.env.DEBRIEF_PASSPHRASE : await textIn(passphraseFile)
  if (!typed) {
    const reason = `The archive ${folder} is protected. Put its passphrase into DEBRIEF_PASSPHRASE, or into a file named with --passphrase-file.`
    return { kind: 'failed', reason }
  }
  const unlocked = await unlock(door.protection, { kind: 'passphrase', text: typed })
  return unlocked.kind === 'unlocked'
    ? { kind: 'found', key: unlocked.key }
    : { kind: 'failed', reason: unlocked.reason }
}

async function textIn(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').then(
    (text) => text.replace(/\r?\n$/, ''),
    () => undefined,
  )
}
