import * as z from 'zod'
import { Instant } from './time'

/**
 * What a minute of downtime costs a mid-market company when nobody has measured it: 9,000 USD.
 * An assumption to be replaced, not a finding. It rounds the mean of 8,851 USD a minute
 * in Ponemon Institute, "Cost of Data Center Outages" (2016), whose range was 593 to 17,244 USD.
 */
export const assumedCostPerMinute = 9000
export const assumedCostRange = { low: 593, high: 17_244 } as const
export const assumedCostSource = 'Assumption: 9,000 USD a minute, industry mean (Ponemon Institute, 2016)'

/** Where the money figure comes from. */
export const RevenueBasis = z.enum(['not assessed', 'measured', 'estimated'])
export type RevenueBasis = z.infer<typeof RevenueBasis>

/** What happened to data. */
export const DataEffect = z.enum(['delayed', 'lost', 'corrupted', 'exposed'])
export type DataEffect = z.infer<typeof DataEffect>

/** A service that was affected, and how. */
export const AffectedService = z.object({
  id: z.string(),
  /** Plain text, e.g. "checkout". */
  name: z.string(),
  /** Plain text, e.g. "POST /v1/orders". */
  endpoint: z.string(),
  /** What callers saw. */
  effect: z.string(),
})
export type AffectedService = Readonly<z.infer<typeof AffectedService>>

/** A span in which users were affected. An incident may have several. */
export const ImpactInterval = z.object({
  id: z.string(),
  from: Instant,
  to: Instant,
  note: z.string(),
})
export type ImpactInterval = Readonly<z.infer<typeof ImpactInterval>>

const count = z.int().min(0)
const money = z.number().min(0)

/** What the incident did to users, money, services, promises and data, in numbers. */
export const Impact = z.object({
  users: z.object({
    /** Number of users affected. */
    affected: count.optional(),
    /** Share of all users, in percent (0-100). */
    percent: z.number().min(0).max(100).optional(),
    howMeasured: z.string(),
  }),
  revenue: z.object({
    /** Lower bound, best figure and upper bound, in units of `currency`. */
    low: money.optional(),
    likely: money.optional(),
    high: money.optional(),
    /** ISO 4217 code. */
    currency: z.string(),
    basis: RevenueBasis,
    /** For an estimate: units of `currency` a minute of impact. */
    costPerMinute: money.optional(),
    /** The same for the lower and the upper bound. */
    costPerMinuteLow: money.optional(),
    costPerMinuteHigh: money.optional(),
    /** Which share of the business stood still, in percent (0-100); all of it where none is given. */
    share: z.number().min(0).max(100).optional(),
    /** Who or what says so. */
    source: z.string(),
  }),
  services: z.array(AffectedService),
  intervals: z.array(ImpactInterval),
  slo: z.object({
    /** Promised availability, in percent, e.g. 99.9. */
    target: z.number().min(0).max(100).optional(),
    /** Over how many days the promise is measured. */
    windowDays: z.int().min(1).max(366),
  }),
  /** Number of support tickets. */
  supportTickets: count.optional(),
  supportNote: z.string(),
  /** What the work on the incident itself cost. */
  responders: z.object({
    /** How many people worked on it. */
    people: count.optional(),
    /** Hours that all of them together spent. */
    hours: z.number().min(0).optional(),
    /** What one of these hours costs, in the currency of the revenue. */
    hourlyRate: money.optional(),
    note: z.string(),
  }),
  dataEffects: z.array(DataEffect),
  /** Regimes that may apply, e.g. "GDPR Art. 33". */
  regulations: z.array(z.string()),
  regulatoryNote: z.string(),
  /** Any measured figure by its name (`error_rate_peak`: "45%"), kept exactly as given. */
  metrics: z.record(z.string(), z.json()),
})
export type Impact = Readonly<z.infer<typeof Impact>>
