import * as z from 'zod'

/**
 * The field's structured incident, as monitoring tools write it:
 * `{ incident_id, severity, services_affected, metrics, timeline: [{ timestamp, event }], root_cause_category }`.
 * Only the id is needed; other keys are kept. What Debrief writes is a superset that a reader of these six
 * keys still accepts.
 * Source: Increments Inc., "Post-Mortem Templates: Learning from Production Incidents",
 * section "Automating Post-Mortem Data".
 */
export const ExchangeDocument = z.looseObject({
  incident_id: z.string(),
  severity: z.string().optional(),
  services_affected: z.array(z.string()).optional(),
  metrics: z.record(z.string(), z.json()).optional(),
  timeline: z.array(z.looseObject({ timestamp: z.string(), event: z.string() })).optional(),
  root_cause_category: z.string().optional(),
})
export type ExchangeDocument = z.infer<typeof ExchangeDocument>

/** The keys of the format, in the order they are written. */
export const exchangeKeys = ExchangeDocument.keyof().options

/** The key under which Debrief adds what the six keys cannot say. */
export const extensionKey = 'debrief'

/** The shape of what stands there. */
export const currentExtension = 1
export const Extension = z.object({ format: z.int(), incident: z.looseObject({}) })
