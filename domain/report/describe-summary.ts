import { revenueLost } from '../cost'
import type { Incident } from '../incident'
import { impactDuration } from '../metrics'
import { durationText } from '../time-text'
import { missingWords, nameOf, summaryWords } from './fixed-words'
import { blocksOf, inlinesOf } from './markdown'
import { moneyText, numberText } from './numbers'
import type { Block, KeyFigure } from './report'
import type { Telling } from './telling'
import { heading, noneRecorded, textOf } from './words'

export function describeSummary({ incident }: Telling): Block[] {
  const summary = blocksOf(incident.summary).map((block) =>
    block.kind === 'paragraph' ? { ...block, style: 'lead' as const } : block,
  )
  return [
    heading(1, summaryWords.title, 'summary'),
    ...(summary.length > 0 ? summary : [noneRecorded(summaryWords.none)]),
    { kind: 'key figures', figures: keyFigures(incident) },
  ]
}

/** The numbers a reader looks for first. What is not known is said to be unknown. */
export function keyFigures(incident: Incident): KeyFigure[] {
  const { users, revenue } = incident.impact
  const services = namesOfServices(incident)
  const duration = impactDuration(incident)
  const lost = revenueLost(incident)
  return [
    figure(
      summaryWords.duration,
      duration && durationText(duration.seconds),
      duration && summaryWords.from(duration.from),
    ),
    figure(summaryWords.users, usersText(users), textOf(inlinesOf(users.howMeasured))),
    figure(
      summaryWords.revenue,
      lost && moneyText(lost.amount, revenue.currency),
      nameOf.basis[revenue.basis],
    ),
    figure(
      summaryWords.services,
      services.length > 0 ? numberText(services.length) : undefined,
      services.join(', '),
    ),
  ]
}

/** Those that have a name. */
export function namesOfServices({ impact }: Incident): string[] {
  return impact.services.map(({ name }) => name.trim()).filter((name) => name !== '')
}

export function usersText({ affected, percent }: Incident['impact']['users']): string | undefined {
  const share = percent === undefined ? undefined : `${numberText(percent)} %`
  if (affected === undefined) return share
  return share ? `${numberText(affected)} (${share})` : numberText(affected)
}

function figure(label: string, value: string | undefined, note = ''): KeyFigure {
  return value === undefined
    ? { label, value: missingWords.notKnown, note: '', tone: 'neutral' }
    : { label, value, note, tone: 'bad' }
}
