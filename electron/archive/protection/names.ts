import type { Circumstances } from '../circumstances'
import { fileNameFor } from '../file-name'
import type { ArchiveKey } from './archive-key'

/** What files are called: in a protected archive, nothing that a person would recognise. */
export type Names = Pick<Circumstances, 'fileNameFor' | 'attachmentNameFor'>

export const plainNames: Names = { fileNameFor, attachmentNameFor: (sha256) => sha256 }

export function hiddenNames(key: ArchiveKey): Names {
  return {
    fileNameFor: (id) => hiddenFileName(fileNameFor(id), key),
    attachmentNameFor: (sha256) => key.nameFor(`attachment ${sha256}`),
  }
}

/** The hidden name of an incident's file, from its plain one. */
export function hiddenFileName(plainName: string, key: ArchiveKey): string {
  return `${key.nameFor(`incident ${plainName.replace(/\.json$/, '')}`)}.json`
}
