import { type Figure, responderCost, revenueLost } from '../cost'
import type { Incident } from '../incident'
import { errorBudget, impactDuration } from '../metrics'
import { sentenceCase } from '../sentences'
import { wallClock } from '../time'
import { clockText, durationText } from '../time-text'
import { budgetText } from './budget-text'
import { shortDateIn } from './dates'
import { metricsAnchor, metricsOf } from './describe-appendix'
import { usersText } from './describe-summary'
import { appendixWords, impactWords, nameOf } from './fixed-words'
import { inlinesOf } from './markdown'
import { moneyText, numberText } from './numbers'
import type { Block, Cell, Inline } from './report'
import { isShown, type Part } from './shown'
import type { Telling } from './telling'
import { heading, noneRecorded, plain, plainCell, reference } from './words'

type Row = { readonly label: string; readonly content: readonly Inline[] }

export function describeImpact(telling: Telling): Block[] {
  const rows = figureRows(telling)
  return [
    heading(1, impactWords.title, 'impact'),
    rows.length > 0 ? { kind: 'facts', rows } : noneRecorded(impactWords.none),
    ...measurements(telling),
    ...servicesTable(telling),
    ...intervalsTable(telling),
  ]
}

/** The figures that the readers of an edition are shown. */
function figureRows({ incident, choices: { edition } }: Telling): Row[] {
  const when = (part: Part, rows: (incident: Incident) => Row[]) =>
    isShown(part, edition) ? rows(incident) : []
  return [
    ...durationRows(incident),
    ...when('impact.users', userRows),
    ...when('impact.revenue', revenueRows),
    ...when('impact.responders', responderRows),
    ...when('impact.slo', budgetRows),
    ...when('impact.supportTickets', supportRows),
    ...when('impact.dataEffects', dataRows),
    ...when('impact.regulations', regulationRows),
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

function supportRows({ impact: { supportTickets, supportNote } }: Incident): Row[] {
  return [
    ...row(impactWords.tickets, supportTickets === undefined ? undefined : numberText(supportTickets)),
    ...row(impactWords.support, supportNote),
  ]
}

export function dataRows({ impact }: Incident): Row[] {
  const effects = impact.dataEffects.map((effect) => nameOf.dataEffect[effect])
  return row(impactWords.data, sentenceCase(effects.join(', ')))
}

function regulationRows({ impact }: Incident): Row[] {
  return [
    ...row(impactWords.regulations, impact.regulations.join(', ')),
    ...row(impactWords.regulatoryNote, impact.regulatoryNote),
  ]
}

/** What was measured under a name of its own stands in an appendix. */
function measurements({ incident, choices }: Telling): Block[] {
  if (metricsOf(incident).length === 0 || !isShown('impact.metrics', choices.edition)) return []
  return [
    {
      kind: 'paragraph',
      content: [
        ...plain(impactWords.measuredIn),
        reference(metricsAnchor, appendixWords.metricsShort),
        ...plain('.'),
      ],
    },
  ]
}

function servicesTable({ incident: { impact }, choices: { edition } }: Telling): Block[] {
  if (impact.services.length === 0 || !isShown('impact.services', edition)) return []
  const withEndpoint = isShown('impact.services.endpoint', edition)
  const [service = '', endpoint = '', effect = ''] = impactWords.servicesHead
  return [
    heading(2, impactWords.services),
    {
      kind: 'table',
      caption: impactWords.servicesCaption,
      head: [service, ...(withEndpoint ? [endpoint] : []), effect],
      widths: withEndpoint ? [0.25, 0.3, 0.45] : [0.35, 0.65],
      rows: impact.services.map((each): Cell[] => [
        plainCell(each.name),
        ...(withEndpoint ? [codeCell(each.endpoint)] : []),
        { content: inlinesOf(each.effect) },
      ]),
    },
  ]
}

function codeCell(text: string): Cell {
  return { content: text === '' ? [] : [{ kind: 'text', text, code: true }] }
}

function intervalsTable({ incident: { impact, zone }, house, choices }: Telling): Block[] {
  if (impact.intervals.length === 0 || !isShown('impact.intervals', choices.edition)) return []
  const time = (at: string) =>
    `${shortDateIn(house, wallClock(at, zone).date)}, ${clockText(at, 'second', zone)}`
  return [
    heading(2, impactWords.intervals),
    {
      kind: 'table',
      caption: impactWords.intervalsCaption,
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
