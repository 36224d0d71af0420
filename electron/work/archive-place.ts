import type { ArchiveKey } from '../archive/protection/archive-key'

/** Which archive a thread is to open or to read. The key of a protected one is handed on in memory only. */
export type ArchivePlace = {
  readonly folder: string
  readonly key?: Pick<ArchiveKey, 'archive' | 'secret'> | undefined
}
