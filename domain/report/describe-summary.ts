import { revenueLost } from '../cost'
import type { Incident } from '../incident'
import { impactDuration } from '../metrics'
import { durationText } from '../time-text'
import { blocksOf, inlinesOf } from './markdown'
import { moneyText, numberText } from './numbers'
import type { Block, KeyFigure } from './report'
import { heading, noneRecorded, textOf } from './words'

export function describeSummary(incident: Incident): Block[] {
  const summary = blocksOf(incident.summary).map((block) =>
    block.kind === 'paragraph' ? { ...block, style: 'lead' as const } : block,
  )
  return [
    heading(1, 'Executive summary'),
    ...(summary.length > 0 ? summary : [noneRecorded('summary')]),
    { kind: 'key figures', figures: keyFigures(incident) },
  ]
}

/** The numbers a reader looks for first. What is not known is said to be unknown. */
function keyFigures(incident: Incident): KeyFigure[] {
  const { users, revenue, services } = incident.impact
  const duration = impactDuration(incident)
  const lost = revenueLost(incident)
  return [
    figure(
      'Impact duration',
      duration && durationText(duration.seconds),
      duration && `From ${duration.from}`,
    ),
    figure('Users affected', usersText(users), textOf(inlinesOf(users.howMeasured))),
    figure(
      'Revenue lost',
      lost && moneyText(lost.amount, revenue.currency),
      revenue.basis === 'estimated' ? 'Estimated' : 'Measured',
    ),
    figure(
      'Services affected',
      services.length > 0 ? numberText(services.length) : undefined,
      services.map((service) => service.name).join(', '),
    ),
  ]
}

export function usersText({ affected, percent }: Incident['impact']['users']): string | undefined {
  const share = percent === undefined ? undefined : `${numberText(percent)} %`
  if (affected === undefined) return share
  return share ? `${numberText(affected)} (${share})` : numberText(affected)
}

function figure(label: string, value: string | undefined, note = ''): KeyFigure {
  return value === undefined
    ? { label, value: 'Not known', note: '', tone: 'neutral' }
    : { label, value, note, tone: 'bad' }
}
