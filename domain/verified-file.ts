/** What became of a file since it left the archive. */
export type VerifiedFile = {
  readonly verdict: /** Byte for byte as the archive remembers it. */
    | 'as exported'
    /** The archive remembers no such export, but has the record that the file tells of. */
    | 'known record'
    /** A list of files, all of which are what it says. */
    | 'as listed'
    /** It is not what was exported, or not what it says it is. */
    | 'changed'
    /** The archive knows neither the file nor the record. */
    | 'unknown'
    /** It does not say that it was made by Debrief. */
    | 'foreign'
  readonly incidentId?: string
  readonly revision?: number
  readonly edition?: string
  /** That of the history which it was made from. */
  readonly version?: number
  /** The whole of it for a reader. */
  readonly sentences: readonly string[]
}

export const verdictWords: Record<VerifiedFile['verdict'], string> = {
  'as exported': 'as it was exported',
  'known record': 'made from a record of this archive',
  'as listed': 'all files are as they were written',
  changed: 'changed since it was exported',
  unknown: 'not known to this archive',
  foreign: 'not one of ours',
}

/** Whether nothing speaks against a file. */
export function isAsItWas({ verdict }: VerifiedFile): boolean {
  return verdict === 'as exported' || verdict === 'known record' || verdict === 'as listed'
}
