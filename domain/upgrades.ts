import { withCauses } from './with-causes'
import { withOutputs } from './with-outputs'

/** A file as it is stored, in whatever version of the shape, without its checksum. */
export type StoredFile = {
  readonly format: string
  readonly schema: number
  readonly data?: unknown
  readonly [field: string]: unknown
}

/** Turns a file of one version into one of the next. What it needs is in the file: no clock, no chance. */
export type Upgrade = (file: StoredFile) => StoredFile

/**
 * From each version of the shape to the next, in order: the first makes a 2 of a 1. An upgrade is never changed once
 * it has shipped. Each version has files in `test/fixtures/saved-files/`, which are never changed either.
 */
export const upgrades: readonly Upgrade[] = [
  // In version 1 the checksum covered only the incident. What is stored is the same.
  (file) => ({ ...file, schema: 2 }),
  // Version 3 knows attachments.
  (file) => ({ ...file, schema: 3, data: { ...Object(file.data), attachments: [] } }),
  // Version 4 knows wrong clocks, and durations as others define them.
  (file) => ({
    ...file,
    schema: 4,
    data: { ...Object(file.data), clocks: [], durationStandard: 'recommended' },
  }),
  // Version 5 knows templates of a team's own, where causes lie, and what the work on an incident cost.
  (file) => ({ ...file, schema: 5, data: withCauses(file.data) }),
  // Version 6 knows redactions, and documents that were approved and opened again.
  (file) => ({ ...file, schema: 6, data: withOutputs(file.data) }),
]

/** Brings a file of any earlier version to the current one, step by step. */
export function upgraded(file: StoredFile, steps: readonly Upgrade[] = upgrades): StoredFile {
  return steps.slice(file.schema - 1).reduce((earlier, upgrade) => upgrade(earlier), file)
}
