import type { Incident } from './incident'
import { impactDuration } from './metrics'
import { moneyText, numberText } from './report/numbers'
import { durationText } from './time-text'

/** A figure and what it was worked out from, for whoever asks how it came about. */
export type Figure = {
  /** In units of the revenue's currency. */
  readonly amount: number
  /** "USD 9,000 a minute × 45 min"; undefined for a figure that somebody stated. */
  readonly inputs: string | undefined
}

export type Bound = 'low' | 'likely' | 'high'

/**
 * The money figure to print for a bound: what was stated, or else the estimate. Undefined where nothing was assessed
 * or something it needs is not known.
 */
export function revenueLost(incident: Incident, bound: Bound = 'likely'): Figure | undefined {
  const { revenue } = incident.impact
  const stated = revenue[bound]
  if (revenue.basis === 'not assessed') return undefined
  if (stated !== undefined) return { amount: stated, inputs: undefined }
  return revenue.basis === 'estimated' ? estimatedRevenue(incident, bound) : undefined
}

const perMinute = {
  low: 'costPerMinuteLow',
  likely: 'costPerMinute',
  high: 'costPerMinuteHigh',
} as const satisfies Record<Bound, string>

/** Cost per minute × minutes of impact × share of the business that stood still. */
export function estimatedRevenue(incident: Incident, bound: Bound = 'likely'): Figure | undefined {
  const { currency, share, ...revenue } = incident.impact.revenue
  const cost = revenue[perMinute[bound]]
  const impact = impactDuration(incident)
  if (cost === undefined || !impact) return undefined
  const inputs = [`${moneyText(cost, currency)} a minute`, durationText(impact.seconds)]
  return {
    amount: Math.round((cost * impact.seconds * (share ?? 100)) / 6000),
    inputs: [...inputs, ...(share === undefined ? [] : [`${numberText(share)} % of the business`])].join(
      ' × ',
    ),
  }
}

/** What the work on the incident cost: hours × what one of them costs. */
export function responderCost({ impact }: Incident): Figure | undefined {
  const { hours, hourlyRate } = impact.responders
  if (hours === undefined || hourlyRate === undefined) return undefined
  return {
    amount: Math.round(hours * hourlyRate),
    inputs: `${numberText(hours)} h × ${moneyText(hourlyRate, impact.revenue.currency)} an hour`,
  }
}
