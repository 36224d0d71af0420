/** A finished document and what a reader should know about it. */
export type Rendered = {
  readonly bytes: Uint8Array
  /** Sentences, e.g. about characters that no font has. */
  readonly notes: readonly string[]
  /** How many it has, where it has pages. */
  readonly pages?: number
}

/** Where the fonts lie that a document embeds. */
export type Fonts = { readonly folder: string }

/** Told how far the work is, as a share from 0 to 1, and what is being done. */
export type OnProgress = (share: number, step: string) => void
