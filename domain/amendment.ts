import * as z from 'zod'
import { Approval } from './review'
import { Instant } from './time'

/** Why an approved document was opened again. What had been approved is kept beside it. */
export const Amendment = z.object({
  id: z.string(),
  /** The revision that it began. */
  revision: z.int().min(2),
  at: Instant,
  reason: z.string(),
  /** The signatures under the revision before. */
  approvals: z.array(Approval),
})
export type Amendment = Readonly<z.infer<typeof Amendment>>
