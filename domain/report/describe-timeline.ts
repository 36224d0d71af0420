import { incidentChart } from '../chart/incident-chart'
import type { Incident } from '../incident'
import { type Duration, durations } from '../metrics'
import { never } from '../never'
import { sentenceCase } from '../sentences'
import { wallClock } from '../time'
import { clockText, durationText, shortDateText } from '../time-text'
import { inOrder, milestonesOf, phaseOf } from '../timeline'
import type { TimelineEvent } from '../timeline-event'
import { problemsIn } from '../timeline-problems'
import { inlinesOf } from './markdown'
import type { Block, Cell, Inline } from './report'
import { heading, noneRecorded, paragraph, plain, plainCell } from './words'

/** @param shown the events that are printed; the durations are those of all of them */
export function describeTimeline(incident: Incident, shown: readonly TimelineEvent[]): Block[] {
  if (shown.length === 0) return [heading(1, 'Timeline'), noneRecorded('events')]
  return [
    heading(1, 'Timeline'),
    ...chartOf({ ...incident, timeline: [...shown] }),
    heading(2, 'Durations'),
    paragraph(`By the ${incident.durationStandard} definitions.`),
    durationTable(incident),
    ...contradictions(incident),
    heading(2, 'Events'),
    paragraph(zoneSentence(incident)),
    ...clocksOf(incident),
    eventTable(incident, shown),
  ]
}

/** The picture first: it says what the tables are about. */
function chartOf(incident: Incident): Block[] {
  const chart = incidentChart(incident)
  return chart ? [{ kind: 'figure', ...chart }] : []
}

function durationTable(incident: Incident): Block {
  return {
    kind: 'table',
    head: ['Measure', 'Duration', 'Definition'],
    widths: [0.3, 0.3, 0.4],
    rows: durations(incident).map((duration) => [
      plainCell(duration.name),
      plainCell(lengthText(duration)),
      plainCell(duration.definition),
    ]),
  }
}

function lengthText(duration: Duration): string {
  switch (duration.kind) {
    case 'known':
      return durationText(duration.seconds)
    case 'missing':
      return `Not known: ${duration.missing.join(' and ')} not marked`
    case 'untimed':
      return `Not measured: the time of ${duration.untimed.join(' and ')} is not known`
    case 'contradictory':
      return `Not known: ${duration.to} is marked before ${duration.from}`
    default:
      return never(duration)
  }
}

function contradictions(incident: Incident): Block[] {
  return problemsIn(incident.timeline).map(({ words }) => ({
    kind: 'callout',
    tone: 'warning',
    blocks: [paragraph(words)],
  }))
}

function zoneSentence({ zone }: Incident): string {
  return zone === 'UTC' ? 'Times are in UTC.' : `Times are in UTC, and in ${zone} beside it.`
}

/** What the times were corrected by, so that they can be found in the source. */
function clocksOf({ clocks }: Incident): Block[] {
  return clocks.map(({ source, ahead, note }) => {
    const way = ahead > 0 ? 'ahead' : 'behind'
    const known = note === '' ? '' : ` (${note})`
    return paragraph(
      `The clock of ${source} was ${durationText(Math.abs(ahead))} ${way}; its times are corrected by that${known}.`,
    )
  })
}

/** A long timeline on one day repeats its date only where it changes. */
function eventTable(incident: Incident, shown: readonly TimelineEvent[]): Block {
  const events = inOrder(shown)
  const isLocal = incident.zone !== 'UTC'
  const milestones = milestonesOf(incident.timeline)
  const rows = events.map((event, index): Cell[] => [
    { content: timeOf(event, 'UTC', events[index - 1]) },
    ...(isLocal ? [{ content: timeOf(event, incident.zone, events[index - 1]) }] : []),
    { content: whatHappened(event) },
    plainCell(sentenceCase(phaseOf(event, milestones) ?? '')),
  ])
  return {
    kind: 'table',
    head: ['UTC', ...(isLocal ? [incident.zone] : []), 'Event', 'Phase'],
    widths: isLocal ? [0.14, 0.14, 0.56, 0.16] : [0.16, 0.67, 0.17],
    rows,
  }
}

function timeOf(event: TimelineEvent, zone: string, before: TimelineEvent | undefined): Inline[] {
  const { date } = wallClock(event.at, zone)
  const isNewDay = before === undefined || wallClock(before.at, zone).date !== date
  const time = { kind: 'text', text: clockText(event.at, event.precision, zone) } as const
  return isNewDay
    ? [{ kind: 'text', text: shortDateText(date), bold: true }, { kind: 'break' }, time]
    : [time]
}

function whatHappened(event: TimelineEvent): Inline[] {
  const milestone = event.milestone
    ? ([{ kind: 'text', text: `${sentenceCase(event.milestone)}: `, bold: true }] as const)
    : []
  const remarks = [
    ...(event.certainty === 'fact' ? [] : [event.certainty]),
    ...(event.visibility === 'everyone' ? [] : [`${event.visibility} only`]),
  ]
  const remark = remarks.length > 0 ? plain(` (${remarks.join(', ')})`) : []
  return [
    ...milestone,
    ...inlinesOf(event.text),
    ...remark,
    ...evidenceOf(event.evidence),
    ...sourceOf(event),
  ]
}

export function evidenceOf(evidence: TimelineEvent['evidence']): Inline[] {
  const given = evidence.filter(({ label, link }) => label !== '' || link !== '')
  return given.flatMap(({ label, link }) => [
    { kind: 'break' } as const,
    { kind: 'text', text: 'Evidence: ', italic: true } as const,
    ...plain(label),
    ...(link === '' ? [] : [...plain(label === '' ? '' : ', '), ...inlinesOf(link)]),
  ])
}

/** The words as they were found are quoted where the event says it in others. */
function sourceOf({ source, text }: TimelineEvent): Inline[] {
  if (!source) return []
  const quote = source.quote === '' || source.quote === text ? [] : plain(`: “${source.quote}”`)
  return [
    { kind: 'break' },
    { kind: 'text', text: `Source: ${source.file}, ${source.position}`, italic: true },
    ...quote,
  ]
}
