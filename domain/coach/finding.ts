import * as z from 'zod'

/**
 * What a rule of the coach is about. A to J are the families of wording: A person as the cause, B hindsight,
 * C character, D passive that hides the mechanism, E minimisers, F absolutes, G vague quantity and time, H loose words
 * for an incident, I oversimplified causes, J words with a legal meaning.
 */
export const Family = z.enum([
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'I',
  'J',
  'action',
  'summary',
  'numbers',
])
export type Family = z.infer<typeof Family>

/** One wording that a seasoned reviewer would ask about, in a text of its own. */
export type Finding = {
  /** Which rule says so, e.g. "blame/human-error". */
  readonly rule: string
  readonly family: Family
  /** Where the wording is in the text: UTF-16 offsets, `end` not included. Both are the end where something is missing. */
  readonly start: number
  readonly end: number
  /** How it can read, in one or two sentences; never that anybody blames. */
  readonly why: string
  /** Where the rule comes from, and what is said there. */
  readonly source: string
  /** Another way to say it: a frame with <slots> to fill, a plainer word, or the figure that the fields have. */
  readonly rewrite: string
  /** Questions that lead on from here. */
  readonly questions?: readonly string[]
}

/** A finding and where in the incident it is. */
export type PlacedFinding = Finding & {
  /** The id of the section. */
  readonly section: string
  /** "summary", "impact.supportNote", or "LIST/ID/FIELD" for an item of a list: "timeline/e1/text". */
  readonly place: string
  /** The words that were found. */
  readonly words: string
}
