import { plannedActions } from '../action-coverage'
import type { Incident } from '../incident'
import { impactDuration } from '../metrics'
import type { SectionId } from '../section-ids'
import { wallClock } from '../time'
import { clockText, durationText } from '../time-text'
import { inOrder, isTimed, milestonesOf } from '../timeline'
import { dateIn, laterMomentIn, momentIn } from './dates'
import { dataRows } from './describe-impact'
import { describeInOrder, describeOthers, shippedSections } from './describe-sections'
import { namesOfServices, usersText } from './describe-summary'
import { customerWords, impactWords, timelineWords } from './fixed-words'
import { isCustomersOwnWording, isForCustomers } from './for-customers'
import { blocksOf, inlinesOf } from './markdown'
import { numberText } from './numbers'
import type { Block, Cell } from './report'
import type { Telling } from './telling'
import { heading, noneRecorded, paragraph, plain, plainCell } from './words'

/**
 * What customers are told: in short, what happened, what it meant for them, and what was and is done about it. No money,
 * no owners, no tickets, no names.
 * Source of the shape: Atlassian Statuspage, "Create a postmortem"; PagerDuty, external messages.
 */
export function describeForCustomers(telling: Telling): Block[] {
  return [...describeInOrder(telling, order, customerSections), ...describeOthers(telling, order)]
}

const order: readonly SectionId[] = ['summary', 'timeline', 'impact', 'actions']

const customerSections: typeof shippedSections = {
  ...shippedSections,
  summary: inShort,
  timeline: whatHappened,
  impact: impactOnThem,
  actions: (telling) => [...whatWasDone(telling), ...whatIsDone(telling)],
}

/** The author's words where they are for customers, or else what the fields say. */
function inShort(telling: Telling): Block[] {
  const { incident } = telling
  const written = isCustomersOwnWording(incident.summary, incident) ? blocksOf(incident.summary) : []
  const sentences = composed(telling)
  const summary = written.length > 0 ? written : sentences === '' ? [] : [paragraph(sentences)]
  return [
    heading(1, customerWords.summary, 'summary'),
    ...(summary.length > 0 ? summary : [noneRecorded(customerWords.noSummary)]),
    ...facts(incident),
  ]
}

function composed({ incident, house }: Telling): string {
  const { affected, percent } = incident.impact.users
  const share = percent === undefined ? '' : `${numberText(percent)} %`
  const milestones = milestonesOf(incident.timeline)
  const resolved = milestones.get('resolved')
  const mitigated = milestones.get('mitigated')
  const began = impactDuration(incident)?.began
  const at = (instant: string) =>
    began === undefined ? momentIn(house, instant, 'UTC') : laterMomentIn(house, instant, began)
  return [
    ...disruption({ incident, house }),
    ...(affected !== undefined ? [customerWords.users(numberText(affected), share)] : []),
    ...(affected === undefined && share !== '' ? [customerWords.share(share)] : []),
    ...(mitigated && isTimed(mitigated) ? [customerWords.stopped(at(mitigated.at))] : []),
    ...(resolved && isTimed(resolved) ? [customerWords.restored(at(resolved.at))] : []),
  ].join(' ')
}

/** "Checkout and gateway were affected on 12 October 2026 for 45 min (14:00 to 14:45 UTC)." */
function disruption({ incident, house }: Pick<Telling, 'incident' | 'house'>): string[] {
  const services = namesOfServices(incident)
  const duration = impactDuration(incident)
  if (services.length === 0 && !duration) return []
  const who =
    services.length === 0
      ? customerWords.disrupted
      : customerWords.affected(listed(services), services.length === 1)
  if (!duration) return [`${who}.`]
  const clock = (at: string) => clockText(at, 'minute', 'UTC')
  return [
    `${who}${customerWords.on(dateIn(house, duration.began.slice(0, 10)))}${customerWords.lasting(durationText(duration.seconds))}${customerWords.between(clock(duration.began), clock(duration.ended))}.`,
  ]
}

function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')}${timelineWords.and}${names.at(-1)}`
}

function facts(incident: Incident): Block[] {
  const duration = impactDuration(incident)
  const users = usersText(incident.impact.users)
  const services = namesOfServices(incident)
  const rows = [
    ...(duration ? [{ label: customerWords.duration, content: plain(durationText(duration.seconds)) }] : []),
    ...(users ? [{ label: customerWords.usersAffected, content: plain(users) }] : []),
    ...(services.length > 0
      ? [
          {
            label: customerWords.services,
            content: plain(customerWords.countOf(services.length, services.join(', '))),
          },
        ]
      : []),
  ]
  return rows.length > 0 ? [{ kind: 'facts', rows }] : []
}

function whatHappened({ incident, shown, house }: Telling): Block[] {
  const told = inOrder(shown).filter(({ text }) => isForCustomers(text, incident))
  return [
    heading(1, customerWords.happened, 'timeline'),
    told.length === 0
      ? noneRecorded(timelineWords.none)
      : {
          kind: 'table',
          head: customerWords.timeHead(incident.zone),
          widths: [0.32, 0.68],
          rows: told.map(({ at, precision, text }): Cell[] => [
            plainCell(
              `${dateIn(house, wallClock(at, incident.zone).date)}, ${clockText(at, precision, incident.zone)}`,
            ),
            { content: inlinesOf(text) },
          ]),
        },
  ]
}

/** What they met, by service; where nothing of that is written, the figures above say it. */
function impactOnThem({ incident }: Telling): Block[] {
  const effects = incident.impact.services.filter(
    ({ name, effect }) => name.trim() !== '' && effect.trim() !== '' && isForCustomers(effect, incident),
  )
  const rows = [
    ...effects.map(({ name, effect }) => ({ label: name, content: inlinesOf(effect) })),
    ...dataRows(incident).map((row) => ({ ...row, label: impactWords.data })),
  ]
  return rows.length === 0 ? [] : [heading(1, customerWords.impact, 'impact'), { kind: 'facts', rows }]
}

function whatWasDone({ incident }: Telling): Block[] {
  const done = actionsFor(incident).filter(({ status }) => status === 'done')
  if (done.length === 0) return []
  return [heading(1, customerWords.did, 'done'), list(done.map(({ text }) => text))]
}

function whatIsDone({ incident }: Telling): Block[] {
  const open = actionsFor(incident).filter(({ status }) => status !== 'done')
  return [
    heading(1, customerWords.doing, 'actions'),
    open.length === 0 ? noneRecorded(customerWords.noMeasures) : list(open.map(({ text }) => text)),
  ]
}

function actionsFor(incident: Incident) {
  return plannedActions(incident).filter(({ text }) => text.trim() !== '' && isForCustomers(text, incident))
}

function list(texts: readonly string[]): Block {
  return { kind: 'list', isOrdered: false, items: texts.map((text) => blocksOf(text)) }
}
