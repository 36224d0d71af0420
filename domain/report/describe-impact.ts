import { type Figure, responderCost, revenueLost } from '../cost'
import type { Incident } from '../incident'
import { errorBudget, impactDuration } from '../metrics'
import { sentenceCase } from '../sentences'
import { wallClock } from '../time'
import { clockText, durationText } from '../time-text'
import { budgetText } from './budget-text'
import { shortDateIn } from './dates'
import { usersText } from './describe-summary'
import { impactWords, nameOf } from './fixed-words'
import { inlinesOf } from './markdown'
import { moneyText, numberText } from './numbers'
import type { Block, Inline } from './report'
import type { Telling } from './telling'
import { heading, noneRecorded, plain, plainCell } from './words'

type Row = { readonly label: string; readonly content: readonly Inline[] }

export function describeImpact(telling: Telling): Block[] {
  const { incident } = telling
  const rows = [
    ...durationRows(incident),
    ...userRows(incident),
    ...revenueRows(incident),
    ...responderRows(incident),
    ...budgetRows(incident),
    ...otherRows(incident),
  ]
  return [
    heading(1, impactWords.title),
    rows.length > 0 ? { kind: 'facts', rows } : noneRecorded(impactWords.none),
    ...servicesTable(incident),
    ...intervalsTable(telling),
    ...metricsTable(incident),
  ]
}

function row(label: string, text: string | undefined): Row[] {
  return text ? [{ label, content: inlinesOf(text) }] : []
}

function durationRows(incident: Incident): Row[] {
  const duration = impactDuration(incident)
  return duration
    ? row(impactWords.duration, impactWords.durationFrom(durationText(duration.seconds), duration.from))
    : []
}

function userRows({ impact }: Incident): Row[] {
  return [
    ...row(impactWords.users, usersText(impact.users)),
    ...row(impactWords.howMeasured, impact.users.howMeasured),
  ]
}

function revenueRows(incident: Incident): Row[] {
  const { revenue } = incident.impact
  if (revenue.basis === 'not assessed') return []
  const money = (figure: Figure) =>
    `${moneyText(figure.amount, revenue.currency)}${figure.inputs ? ` (${figure.inputs})` : ''}`
  const likely = revenueLost(incident)
  const range = [revenueLost(incident, 'low'), revenueLost(incident, 'high')].filter(isFigure)
  return [
    ...row(impactWords.revenue, likely && money(likely)),
    ...row(impactWords.range, range.map(money).join(impactWords.to)),
    ...row(impactWords.basis, nameOf.basis[revenue.basis]),
    ...(revenue.basis === 'estimated' ? assumptions(incident) : []),
    ...row(impactWords.source, revenue.source),
  ]
}

function isFigure(figure: Figure | undefined): figure is Figure {
  return figure !== undefined
}

/** What an estimate is worked out from, also where it was stated otherwise or the duration is not known. */
function assumptions({ impact }: Incident): Row[] {
  const { costPerMinute, costPerMinuteLow, costPerMinuteHigh, share, currency } = impact.revenue
  const money = (value: number | undefined) => (value === undefined ? [] : [moneyText(value, currency)])
  const range = [...money(costPerMinuteLow), ...money(costPerMinuteHigh)].join(impactWords.to)
  return [
    ...row(impactWords.costPerMinute, money(costPerMinute)[0]),
    ...row(impactWords.costPerMinuteRange, range),
    ...row(impactWords.share, share === undefined ? undefined : `${numberText(share)} %`),
  ]
}

function responderRows(incident: Incident): Row[] {
  const { people, hours, hourlyRate, note } = incident.impact.responders
  const { currency } = incident.impact.revenue
  const cost = responderCost(incident)
  return [
    ...row(impactWords.responders, people === undefined ? undefined : numberText(people)),
    ...(cost
      ? row(impactWords.responderCost, `${moneyText(cost.amount, currency)} (${cost.inputs})`)
      : [
          ...row(impactWords.responderHours, hours === undefined ? undefined : numberText(hours)),
          ...row(
            impactWords.hourlyRate,
            hourlyRate === undefined ? undefined : moneyText(hourlyRate, currency),
          ),
        ]),
    ...row(impactWords.responderNote, note),
  ]
}

function budgetRows(incident: Incident): Row[] {
  const budget = errorBudget(incident)
  const { target, windowDays } = incident.impact.slo
  if (target === undefined) return []
  const promise = row(impactWords.objective, impactWords.promise(target, windowDays))
  if (!budget) return promise
  return [...promise, ...row(impactWords.budget, budgetText(budget))]
}

function otherRows({ impact }: Incident): Row[] {
  const tickets = impact.supportTickets
  return [
    ...row(impactWords.tickets, tickets === undefined ? undefined : numberText(tickets)),
    ...row(impactWords.support, impact.supportNote),
    ...row(
      impactWords.data,
      sentenceCase(impact.dataEffects.map((effect) => nameOf.dataEffect[effect]).join(', ')),
    ),
    ...row(impactWords.regulations, impact.regulations.join(', ')),
    ...row(impactWords.regulatoryNote, impact.regulatoryNote),
  ]
}

function servicesTable({ impact }: Incident): Block[] {
  if (impact.services.length === 0) return []
  return [
    heading(2, impactWords.services),
    {
      kind: 'table',
      head: impactWords.servicesHead,
      widths: [0.25, 0.3, 0.45],
      rows: impact.services.map(({ name, endpoint, effect }) => [
        plainCell(name),
        { content: endpoint === '' ? [] : [{ kind: 'text', text: endpoint, code: true }] },
        { content: inlinesOf(effect) },
      ]),
    },
  ]
}

function intervalsTable({ incident: { impact, zone }, house }: Telling): Block[] {
  if (impact.intervals.length === 0) return []
  const time = (at: string) =>
    `${shortDateIn(house, wallClock(at, zone).date)}, ${clockText(at, 'second', zone)}`
  return [
    heading(2, impactWords.intervals),
    {
      kind: 'table',
      head: impactWords.intervalsHead(zone),
      widths: [0.25, 0.25, 0.5],
      rows: impact.intervals.map(({ from, to, note }) => [
        plainCell(time(from)),
        plainCell(time(to)),
        { content: inlinesOf(note) },
      ]),
    },
  ]
}

function metricsTable({ impact }: Incident): Block[] {
  const metrics = Object.entries(impact.metrics)
  if (metrics.length === 0) return []
  return [
    heading(2, impactWords.metrics),
    {
      kind: 'table',
      head: impactWords.metricsHead,
      widths: [0.5, 0.5],
      rows: metrics.map(([name, value]) => [
        { content: [{ kind: 'text', text: name, code: true }] },
        { content: plain(typeof value === 'string' ? value : JSON.stringify(value)) },
      ]),
    },
  ]
}
