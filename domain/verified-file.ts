/** What became of a file since it left the archive. */
export type VerifiedFile = {
  readonly verdict: /** Byte for byte as the archive remembers it. */
    | 'as exported'
    /** The archive remembers no such export, but has the record that the file tells of. */
    | 'known record'
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
