import { revenueLost } from '../cost'
import type { Incident } from '../incident'
import { type ImpactDuration, impactDuration } from '../metrics'
import { moneyText, numberText } from '../report/numbers'
import { durationText } from '../time-text'
import type { Finding } from './finding'
import { masked } from './grammar/masked'
import { hardData } from './sources'

/** A figure that a text states, and where. */
type Stated = {
  readonly value: number
  readonly start: number
  readonly end: number
  readonly isAbout: boolean
}

/** What the fields say that a text may state too. */
export type RecordedFigures = {
  readonly duration: ImpactDuration | undefined
  readonly percent: number | undefined
  readonly affected: number | undefined
  /** The figure to print, and the bounds of an estimate. */
  readonly money: readonly number[]
  readonly currency: string
}

/** The figures of the impact section and the timeline. */
export function recordedFigures(incident: Incident): RecordedFigures {
  const { users, revenue } = incident.impact
  const money = (['likely', 'low', 'high'] as const).map((bound) => revenueLost(incident, bound)?.amount)
  return {
    duration: impactDuration(incident),
    percent: users.percent,
    affected: users.affected,
    money: money.filter((value) => value !== undefined),
    currency: revenue.currency,
  }
}

/**
 * Where a text states another duration, share, number of users or cost than the fields. A figure that the fields do not
 * have is not compared, and neither are durations of anything but the incident.
 */
export function checkNumbers(text: string, recorded: RecordedFigures): Finding[] {
  if (!/\d/.test(text)) return []
  const narrative = masked(text)
  return [
    ...checkDuration(narrative, recorded.duration),
    ...checkClock(narrative, recorded.duration),
    ...checkFigures(stated(narrative, shares, Number), recorded.percent, 'numbers/share', '% of users'),
    ...checkFigures(stated(narrative, crowds, countOf), recorded.affected, 'numbers/users', 'users'),
    ...checkMoney(narrative, recorded),
  ]
}

function finding(
  rule: string,
  { start, end }: Pick<Stated, 'start' | 'end'>,
  known: string,
  from: string,
): Finding {
  const why = `Elsewhere (${from}) this is ${known}; one of the two needs a second look.`
  return { rule, family: 'numbers', start, end, why, source: hardData, rewrite: known }
}

const about = /\b(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|over|more than|~)\s*$/i

function isAboutBefore(text: string, start: number): boolean {
  return about.test(text.slice(Math.max(0, start - 16), start))
}

/** Equal as written: an exact figure to half of its last unit, one with "about" to a tenth. */
function isSame(stated: Stated, known: number, unit: number): boolean {
  const difference = Math.abs(stated.value - known)
  return difference <= unit / 2 || (stated.isAbout && difference <= known / 10)
}

function checkFigures(
  figures: readonly Stated[],
  known: number | undefined,
  rule: string,
  unit: string,
): Finding[] {
  if (known === undefined) return []
  const others = figures.filter((each) => !isSame(each, known, 1))
  if (others.length === 0) return []
  const words = `${numberText(known)} ${unit}`
  return others.map((each) => finding(rule, each, words, 'impact'))
}

const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

const durations =
  /\b(\d{1,4}(?:\.\d{1,2})?)[- ]?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?)\b(?:,? (?:and )?(\d{1,2})[- ]?(minutes?|mins?|m|seconds?|s)\b)?/gi

const incidentBehind =
  /^ (?:[a-z]{1,15} ){0,2}(?:outage|incident|disruption|interruption|degradation|downtime|unavailability|impact|window)\b/i
const incidentBefore =
  /\b(?:lasted|lasting|(?:outage|incident|disruption|downtime|impact) of|(?:down|unavailable|degraded|interrupted|unable to [a-z ]{1,30}) for)(?: about| around| approximately| roughly| almost| nearly)? $/i

/** "A 45-minute outage", "lasted 45 minutes", "down for 45 minutes"; no timeouts, and no times to react. */
function isOfIncident(text: string, start: number, end: number): boolean {
  return (
    incidentBehind.test(text.slice(end, end + 60)) ||
    incidentBefore.test(text.slice(Math.max(0, start - 60), start))
  )
}

function checkDuration(text: string, known: ImpactDuration | undefined): Finding[] {
  if (!known) return []
  return [...text.matchAll(durations)].flatMap((match) => {
    const [found, amount, unit = '', more = '0', moreUnit = unit] = match
    const start = match.index
    const end = start + found.length
    if (!isOfIncident(text, start, end)) return []
    const value = Number(amount) * secondsIn(unit) + Number(more) * secondsIn(moreUnit)
    const stated = { value, start, end, isAbout: isAboutBefore(text, start) }
    if (isSame(stated, known.seconds, secondsIn(moreUnit) * 2)) return []
    return [finding('numbers/duration', stated, durationText(known.seconds), known.from)]
  })
}

function secondsIn(unit: string): number {
  return secondsOf[unit.charAt(0).toLowerCase()] ?? 60
}

/** "(14:00 - 14:45 UTC)" beside an incident that has one beginning and one end. */
const clocks = /\b(\d{1,2}:\d\d) ?(?:-|–|—|to|until|and) ?(\d{1,2}:\d\d)(?::\d\d)? ?UTC\b/g

function checkClock(text: string, known: ImpactDuration | undefined): Finding[] {
  if (!known) return []
  const [from, to] = [clockOf(known.began), clockOf(known.ended)]
  return [...text.matchAll(clocks)]
    .filter((match) => match[1]?.padStart(5, '0') !== from || match[2]?.padStart(5, '0') !== to)
    .map((match) =>
      finding(
        'numbers/clock',
        { start: match.index, end: match.index + match[0].length },
        `${from} to ${to} UTC`,
        known.from,
      ),
    )
}

function clockOf(instant: string): string {
  return instant.slice(11, 16)
}

const people = '(?:users|customers|people|accounts|subscribers|shoppers|visitors|merchants|patients|members)'

const shares = new RegExp(
  `\\b(\\d{1,3}(?:\\.\\d{1,3})?) ?(?:%|per ?cent) of (?:all |our |its |the |active )?${people}\\b`,
  'gi',
)

const crowds = new RegExp(
  `(?<![.,\\d$€£])(\\d{1,3}(?:[,. ]\\d{3}){1,3}|\\d{1,9})(?= (?:affected |active |distinct |unique |of our )?${people}\\b)`,
  'gi',
)

/** "12,400" and "12 400"; a crowd has no fractions. */
function countOf(figure: string): number {
  return Number(figure.replace(/[^\d]/g, ''))
}

function stated(text: string, pattern: RegExp, read: (figure: string) => number): Stated[] {
  return [...text.matchAll(pattern)].map((match) => ({
    value: read(match[1] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
    isAbout: isAboutBefore(text, match.index),
  }))
}

const amounts =
  /(?:\b(USD|EUR|GBP|CHF|AED|INR|JPY) ?|([$€£]))(\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(\.\d{1,2})?(?: ?(k|m|million|thousand|billion)\b)?/gi

/** "A minute", "per order": a rate is no loss. */
const rates = /^ ?(?:per|an?|each|\/) ?(?:minute|hour|second|day|month|user|order|request)/i

const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  billion: 1e9,
}
const signs: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' }

function checkMoney(text: string, { money, currency }: RecordedFigures): Finding[] {
  const [known] = money
  if (known === undefined) return []
  const others = sums(text, currency).filter(
    ({ unit, ...sum }) => !money.some((amount) => isSame(sum, amount, unit)),
  )
  if (others.length === 0) return []
  const words = moneyText(known, currency)
  return others.map((each) => finding('numbers/cost', each, words, 'impact'))
}

/** Sums of a currency that were lost, each with the unit it is exact to: "1.2 million" to a hundred thousand. */
function sums(text: string, currency: string): (Stated & { readonly unit: number })[] {
  return [...text.matchAll(amounts)].flatMap((match) => {
    const [found, code, sign = '', whole = '', fraction = '', factor = ''] = match
    const start = match.index
    const end = start + found.length
    const isRate = rates.test(text.slice(end, end + 20))
    if ((code?.toUpperCase() ?? signs[sign]) !== currency || isRate || !isAboutLoss(text, start)) return []
    const scale = factors[factor.toLowerCase()] ?? 1
    const value = Number(whole.replace(/,/g, '') + fraction) * scale
    const unit = fraction === '' ? scale : scale / 10
    return [{ value, start, end, isAbout: isAboutBefore(text, start), unit }]
  })
}

/** The sentence speaks of what was lost, and not of a price. */
function isAboutLoss(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 120), at + 80)
  return /\b(?:los[ts]|loss|losses|cost|revenue|sales|damage|forgone|missed)\b/i.test(around)
}
