import * as z from 'zod'

/** For whom a post-mortem is printed. */
export const EditionName = z.enum(['engineering', 'board', 'legal', 'customer'])
export type EditionName = z.infer<typeof EditionName>

/** Besides the post-mortem: a requirements specification on the IEEE 830 outline, for features that were missing. */
export const PrintedEdition = z.enum([...EditionName.options, 'srs'])
export type PrintedEdition = z.infer<typeof PrintedEdition>
