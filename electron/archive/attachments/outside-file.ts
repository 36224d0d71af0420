import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { largestAttachment, sizeText } from '../../../domain/attachment'
import { isDiskError } from '../disk/disk'
import { diskTrouble } from '../disk/disk-trouble'

/** A file from anywhere on the computer, or why it cannot be attached, in words that go on from its name. */
export type OutsideFile =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly reason: string }

/** Reads a file that a person chose. Folders and devices are refused, and what is too large is not read. */
export async function readOutsideFile(path: string, largest = largestAttachment): Promise<OutsideFile> {
  try {
    // Opened first and looked at then, so that it is the same file. A pipe does not make this wait.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = await file.stat()
      if (found.isDirectory()) {
        return refused('is a folder. Attach the files in it, or pack it into one file first.')
      }
      if (!found.isFile()) return refused('is not a file but a device, and was not read.')
      if (found.size > largest) return refused(tooLarge(found.size, largest))
      const bytes = await file.readFile()
      // It may have grown meanwhile.
      return bytes.length > largest ? refused(tooLarge(bytes.length, largest)) : { kind: 'read', bytes }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!isDiskError(error)) throw error
    return refused(
      error.code === 'ENOENT'
        ? 'is not there any more.'
        : `could not be read: ${diskTrouble(error).cause}. Check that you may open it.`,
    )
  }
}

export function tooLarge(bytes: number, largest = largestAttachment): string {
  return `has ${sizeText(bytes)}; at most ${sizeText(largest)} can be attached. Attach a part of it, or pack it first, or write down where it is kept as evidence.`
}

function refused(reason: string): OutsideFile {
  return { kind: 'refused', reason }
}
