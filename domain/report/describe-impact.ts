import type { Incident } from '../incident'
import { errorBudget, estimatedRevenue, impactDuration } from '../metrics'
import { sentenceCase } from '../sentences'
import { wallClock } from '../time'
import { clockText, durationText } from '../time-text'
import { usersText } from './describe-summary'
import { inlinesOf } from './markdown'
import { moneyText, numberText, shareText } from './numbers'
import type { Block, Inline } from './report'
import { heading, noneRecorded, plain, plainCell } from './words'

type Row = { readonly label: string; readonly content: readonly Inline[] }

export function describeImpact(incident: Incident): Block[] {
  const rows = [
    ...durationRows(incident),
    ...userRows(incident),
    ...revenueRows(incident),
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
  const money = (value: number | undefined) =>
    value === undefined ? undefined : moneyText(value, revenue.currency)
  const range = [money(revenue.low), money(revenue.high)].filter((text) => text !== undefined).join(' to ')
  const likely = revenue.likely ?? (revenue.basis === 'estimated' ? estimatedRevenue(incident) : undefined)
  return [
    ...row('Revenue lost', money(likely)),
    ...row('Range', range),
    ...row('Basis', revenue.basis === 'measured' ? 'Measured' : 'Estimated'),
    ...row('Cost per minute', revenue.basis === 'estimated' ? money(revenue.costPerMinute) : undefined),
    ...row('Source', revenue.source),
  ]
}

function budgetRows(incident: Incident): Row[] {
  const budget = errorBudget(incident)
  const { target, windowDays } = incident.impact.slo
  if (target === undefined) return []
  const promise = row('Service level objective', `${target} % over ${windowDays} days`)
  if (!budget) return promise
  const weighted =
    budget.userWeighted === undefined ? '' : `${shareText(budget.userWeighted)} weighted by users, `
  return [
    ...promise,
    ...row(
      'Error budget spent',
      `${weighted}${shareText(budget.full)} as full downtime, of ${numberText(budget.allowedMinutes)} min`,
    ),
  ]
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
