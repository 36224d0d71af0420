import { basename } from 'node:path'
import { type Attachment, cleanName, largestAttachment, mediaTypeOf } from '../../../domain/attachment'
import type { AttachedFile, AttachmentState } from '../../../domain/desktop/attachment-requests'
import { type Written, writeWhole } from '../../export/write-file'
import type { Circumstances } from '../circumstances'
import type { Failed } from '../opened-archive'
import { keepBytes, readBytes, removeHalfWritten } from './bytes'
import { readOutsideFile, tooLarge } from './outside-file'

export type Added =
  | { readonly kind: 'added'; readonly file: AttachedFile }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string }
  | Failed

/** The files that belong to incidents: kept once each, never changed, checked whenever they are read. */
export type Attachments = {
  /** Takes in a file from anywhere on the computer. Answers once it is on the disk for good. */
  readonly addFile: (path: string) => Promise<Added>
  /** Takes in what is no file yet, such as a picture from the clipboard. */
  readonly addBytes: (name: string, bytes: Uint8Array) => Promise<Added>
  /** Whether the bytes of each are still what they were, in the same order. */
  readonly check: (sha256s: readonly string[]) => Promise<readonly AttachmentState[]>
  /** Writes a copy elsewhere; only bytes that are still what they were. */
  readonly copyTo: (path: string, attachment: Pick<Attachment, 'sha256' | 'name'>) => Promise<Written>
}

export function makeAttachments(
  circumstances: Circumstances,
  change: (what: string, work: () => Promise<Added>) => Promise<Added | Failed>,
): Attachments {
  let isSwept = false
  const add = (name: string, bytes: Uint8Array) =>
    change(name, async () => {
      if (!isSwept) await removeHalfWritten(circumstances)
      isSwept = true
      const { sha256, isKnown } = await keepBytes(bytes, circumstances)
      return {
        kind: 'added',
        file: { name, sha256, isKnown, bytes: bytes.length, type: mediaTypeOf(name) },
      }
    })
  return {
    async addFile(path) {
      const name = cleanName(basename(path))
      const found = await readOutsideFile(path)
      return found.kind === 'refused' ? { ...found, name } : add(name, found.bytes)
    },
    async addBytes(name, bytes) {
      return bytes.length > largestAttachment
        ? { kind: 'refused', name, reason: tooLarge(bytes.length) }
        : add(name, bytes)
    },
    check: (sha256s) => verifyAttachments(sha256s, circumstances),
    async copyTo(path, { sha256, name }) {
      const found = await readBytes(sha256, circumstances)
      return found.kind === 'whole'
        ? writeWhole(path, found.bytes)
        : { kind: 'failed', reason: `${name} was not copied: ${troubleOf(found)}` }
    },
  }
}

/** Whether the bytes behind each SHA-256 are there and still the same. Changes nothing; reads one at a time. */
export async function verifyAttachments(
  sha256s: readonly string[],
  circumstances: Pick<Circumstances, 'folders' | 'disk' | 'attachmentNameFor'>,
): Promise<readonly AttachmentState[]> {
  const states: AttachmentState[] = []
  for (const sha256 of sha256s) {
    const found = await readBytes(sha256, circumstances)
    states.push(found.kind === 'whole' ? { kind: 'whole' } : { kind: found.kind, words: troubleOf(found) })
  }
  return states
}

type Trouble = Exclude<Awaited<ReturnType<typeof readBytes>>, { kind: 'whole' }>

function troubleOf(found: Trouble): string {
  switch (found.kind) {
    case 'missing':
      return 'Its file is missing from the archive. Attach it again, or put it back from a backup.'
    case 'damaged':
      return 'Its file in the archive is damaged. Attach it again, or put it back from a backup.'
    case 'unreachable':
      return `Its file in the archive cannot be read: ${found.reason}`
  }
}
