import { type Figure, responderCost, revenueLost } from '../cost'
import type { Incident } from '../incident'
import { errorBudget, impactDuration } from '../metrics'
import { sentenceCase } from '../sentences'
import { wallClock } from '../time'
import { clockText, durationText } from '../time-text'
import { budgetText } from './budget-text'
import { usersText } from './describe-summary'
import { inlinesOf } from './markdown'
import { moneyText, numberText } from './numbers'
import type { Block, Inline } from './report'
import { heading, noneRecorded, plain, plainCell } from './words'

type Row = { readonly label: string; readonly content: readonly Inline[] }

export function describeImpact(incident: Incident): Block[] {
  const rows = [
    ...durationRows(incident),
    ...userRows(incident),
    ...revenueRows(incident),
    ...responderRows(incident),
    ...budgetRows(incident),
    ...otherRows(incident),
  ]
  return [
    heading(1, 'Impact'),
    rows.length > 0 ? { kind: 'facts', rows } : noneRecorded('figures'),
    ...servicesTable(incident),
    ...intervalsTable(incident),
    ...metricsTable(incident),
  ]
}

function row(label: string, text: string | undefined): Row[] {
  return text ? [{ label, content: inlinesOf(text) }] : []
}

function durationRows(incident: Incident): Row[] {
  const duration = impactDuration(incident)
  return duration ? row('Duration', `${durationText(duration.seconds)}, from ${duration.from}`) : []
}

function userRows({ impact }: Incident): Row[] {
  return [...row('Users affected', usersText(impact.users)), ...row('How measured', impact.users.howMeasured)]
}

function revenueRows(incident: Incident): Row[] {
  const { revenue } = incident.impact
  if (revenue.basis === 'not assessed') return []
  const money = (figure: Figure) =>
    `${moneyText(figure.amount, revenue.currency)}${figure.inputs ? ` (${figure.inputs})` : ''}`
  const likely = revenueLost(incident)
  const range = [revenueLost(incident, 'low'), revenueLost(incident, 'high')].filter(isFigure)
  return [
    ...row('Revenue lost', likely && money(likely)),
    ...row('Range', range.map(money).join(' to ')),
    ...row('Basis', revenue.basis === 'measured' ? 'Measured' : 'Estimated'),
    ...(revenue.basis === 'estimated' ? assumptions(incident) : []),
    ...row('Source', revenue.source),
  ]
}

function isFigure(figure: Figure | undefined): figure is Figure {
  return figure !== undefined
}

/** What an estimate is worked out from, also where it was stated otherwise or the duration is not known. */
function assumptions({ impact }: Incident): Row[] {
  const { costPerMinute, costPerMinuteLow, costPerMinuteHigh, share, currency } = impact.revenue
  const money = (value: number | undefined) => (value === undefined ? [] : [moneyText(value, currency)])
  const range = [...money(costPerMinuteLow), ...money(costPerMinuteHigh)].join(' to ')
  return [
    ...row('Cost per minute', money(costPerMinute)[0]),
    ...row('Cost per minute, range', range),
    ...row('Share of the business', share === undefined ? undefined : `${numberText(share)} %`),
  ]
}

function responderRows(incident: Incident): Row[] {
  const { people, hours, hourlyRate, note } = incident.impact.responders
  const { currency } = incident.impact.revenue
  const cost = responderCost(incident)
  return [
    ...row('Responders', people === undefined ? undefined : numberText(people)),
    ...(cost
      ? row('Responder cost', `${moneyText(cost.amount, currency)} (${cost.inputs})`)
      : [
          ...row('Responder hours', hours === undefined ? undefined : numberText(hours)),
          ...row('Cost of an hour', hourlyRate === undefined ? undefined : moneyText(hourlyRate, currency)),
        ]),
    ...row('Work on the incident', note),
  ]
}

function budgetRows(incident: Incident): Row[] {
  const budget = errorBudget(incident)
  const { target, windowDays } = incident.impact.slo
  if (target === undefined) return []
  const promise = row('Service level objective', `${target} % over ${windowDays} days`)
  if (!budget) return promise
  return [...promise, ...row('Error budget spent', budgetText(budget))]
}

function otherRows({ impact }: Incident): Row[] {
  const tickets = impact.supportTickets
  return [
    ...row('Support tickets', tickets === undefined ? undefined : numberText(tickets)),
    ...row('Support', impact.supportNote),
    ...row('Data', sentenceCase(impact.dataEffects.join(', '))),
    ...row('Regulations', impact.regulations.join(', ')),
    ...row('Regulatory note', impact.regulatoryNote),
  ]
}

function servicesTable({ impact }: Incident): Block[] {
  if (impact.services.length === 0) return []
  return [
    heading(2, 'Services'),
    {
      kind: 'table',
      head: ['Service', 'Endpoint', 'Effect'],
      widths: [0.25, 0.3, 0.45],
      rows: impact.services.map(({ name, endpoint, effect }) => [
        plainCell(name),
        { content: endpoint === '' ? [] : [{ kind: 'text', text: endpoint, code: true }] },
        { content: inlinesOf(effect) },
      ]),
    },
  ]
}

function intervalsTable({ impact, zone }: Incident): Block[] {
  if (impact.intervals.length === 0) return []
  const time = (at: string) => `${wallClock(at, zone).date} ${clockText(at, 'second', zone)}`
  return [
    heading(2, 'Impact intervals'),
    {
      kind: 'table',
      head: [`From (${zone})`, `To (${zone})`, 'Note'],
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
    heading(2, 'Measurements'),
    {
      kind: 'table',
      head: ['Metric', 'Value'],
      widths: [0.5, 0.5],
      rows: metrics.map(([name, value]) => [
        { content: [{ kind: 'text', text: name, code: true }] },
        { content: plain(typeof value === 'string' ? value : JSON.stringify(value)) },
      ]),
    },
  ]
}
