import * as z from 'zod'

/** Words that the coach would say otherwise and that somebody decided to keep. */
export const KeptWording = z.object({
  id: z.string(),
  /** The rule that found them, e.g. "blame/human-error". */
  rule: z.string(),
  /** The words as they stand. */
  words: z.string(),
  /** Why they are kept. */
  reason: z.string(),
})
export type KeptWording = Readonly<z.infer<typeof KeptWording>>
