import { incidentChart } from '../chart/incident-chart'
import type { House } from '../house'
import type { Incident } from '../incident'
import { type Duration, durations } from '../metrics'
import { never } from '../never'
import { sentenceCase } from '../sentences'
import { wallClock } from '../time'
import { clockText, durationText } from '../time-text'
import { inOrder, milestonesOf, phaseOf } from '../timeline'
import type { Milestone, Phase, TimelineEvent } from '../timeline-event'
import { problemsIn } from '../timeline-problems'
import { shortDateIn } from './dates'
import { nameOf, timelineWords } from './fixed-words'
import { inlinesOf } from './markdown'
import { remarksOnEvent } from './remarks'
import type { Block, Cell, Inline } from './report'
import type { Telling } from './telling'
import { heading, noneRecorded, paragraph, plain, plainCell } from './words'

/**
 * The events that are shown; the durations are those of all of them.
 * @param eventsOf how an edition lists them
 */
export function describeTimeline(
  telling: Telling,
  eventsOf: (telling: Telling) => Block[] = (all) => [eventTable(all)],
): Block[] {
  const { incident, shown } = telling
  if (shown.length === 0)
    return [heading(1, timelineWords.title, 'timeline'), noneRecorded(timelineWords.none)]
  return [
    heading(1, timelineWords.title, 'timeline'),
    ...chartOf({ ...incident, timeline: [...shown] }),
    heading(2, timelineWords.durations),
    paragraph(timelineWords.standard(incident.durationStandard)),
    durationTable(incident),
    ...contradictions(incident),
    heading(2, timelineWords.events),
    paragraph(zoneSentence(incident)),
    ...clocksOf(incident),
    ...eventsOf(telling),
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
    caption: timelineWords.durationsCaption,
    head: timelineWords.durationsHead,
    widths: [0.3, 0.3, 0.4],
    rows: durations(incident).map((duration) => [
      plainCell(duration.name),
      plainCell(lengthText(duration)),
      plainCell(duration.definition),
    ]),
  }
}

/** How long it was, or why nobody can say. */
export function lengthText(duration: Duration): string {
  switch (duration.kind) {
    case 'known':
      return durationText(duration.seconds)
    case 'missing':
      return timelineWords.notMarked(named(duration.missing))
    case 'untimed':
      return timelineWords.untimed(named(duration.untimed))
    case 'contradictory':
      return timelineWords.contradictory(nameOf.milestone[duration.to], nameOf.milestone[duration.from])
    default:
      return never(duration)
  }
}

function named(milestones: readonly Milestone[]): string {
  return milestones.map((milestone) => nameOf.milestone[milestone]).join(timelineWords.and)
}

function contradictions(incident: Incident): Block[] {
  return problemsIn(incident.timeline).map(({ words }) => ({
    kind: 'callout',
    tone: 'warning',
    blocks: [paragraph(words)],
  }))
}

function zoneSentence({ zone }: Incident): string {
  return zone === 'UTC' ? timelineWords.inUtc : timelineWords.inZone(zone)
}

/** What the times were corrected by, so that they can be found in the source. */
function clocksOf({ clocks }: Incident): Block[] {
  return clocks.map(({ source, ahead, note }) =>
    paragraph(timelineWords.clock(source, durationText(Math.abs(ahead)), ahead > 0, note)),
  )
}

/** A long timeline on one day repeats its date only where it changes. */
function eventTable(telling: Telling): Block {
  const { incident, shown, house } = telling
  const events = inOrder(shown)
  const isLocal = incident.zone !== 'UTC'
  const milestones = milestonesOf(incident.timeline)
  const rows = events.map((event, index): Cell[] => [
    { content: timeOf(event, 'UTC', events[index - 1], house) },
    ...(isLocal ? [{ content: timeOf(event, incident.zone, events[index - 1], house) }] : []),
    { content: whatHappened(event), remarks: remarksOnEvent(event, telling) },
    plainCell(phaseText(phaseOf(event, milestones))),
  ])
  return {
    kind: 'table',
    caption: timelineWords.eventsCaption,
    head: [timelineWords.utc, ...(isLocal ? [incident.zone] : []), timelineWords.event, timelineWords.phase],
    widths: isLocal ? [0.14, 0.14, 0.56, 0.16] : [0.16, 0.67, 0.17],
    rows,
  }
}

function phaseText(phase: Phase | undefined): string {
  return phase === undefined ? '' : nameOf.phase[phase]
}

/** The time, under its date where that is another than of the event before. */
export function timeOf(
  event: TimelineEvent,
  zone: string,
  before: TimelineEvent | undefined,
  house: House,
): Inline[] {
  const { date } = wallClock(event.at, zone)
  const isNewDay = before === undefined || wallClock(before.at, zone).date !== date
  const time = { kind: 'text', text: clockText(event.at, event.precision, zone) } as const
  return isNewDay
    ? [{ kind: 'text', text: shortDateIn(house, date), bold: true }, { kind: 'break' }, time]
    : [time]
}

function whatHappened(event: TimelineEvent): Inline[] {
  return [...whatItSays(event), ...evidenceOf(event.evidence), ...sourceOf(event)]
}

/** The words of an event, with what it marks, how sure it is and who sees it. */
export function whatItSays(event: TimelineEvent): Inline[] {
  const milestone = event.milestone
    ? ([{ kind: 'text', text: `${sentenceCase(nameOf.milestone[event.milestone])}: `, bold: true }] as const)
    : []
  const remarks = [
    ...(event.certainty === 'fact' ? [] : [nameOf.certainty[event.certainty]]),
    ...(event.visibility === 'everyone' ? [] : [nameOf.visibility[event.visibility]]),
  ]
  const remark = remarks.length > 0 ? plain(` (${remarks.join(', ')})`) : []
  return [...milestone, ...inlinesOf(event.text), ...remark]
}

export function evidenceOf(evidence: TimelineEvent['evidence']): Inline[] {
  const given = evidence.filter(({ label, link }) => label !== '' || link !== '')
  return given.flatMap(({ label, link }) => [
    { kind: 'break' } as const,
    { kind: 'text', text: timelineWords.evidence, italic: true } as const,
    ...plain(label),
    ...(link === '' ? [] : [...plain(label === '' ? '' : ', '), ...inlinesOf(link)]),
  ])
}

/** The words as they were found are quoted where the event says it in others. */
export function sourceOf({ source, text }: TimelineEvent): Inline[] {
  if (!source) return []
  const quote = source.quote === '' || source.quote === text ? [] : plain(`: “${source.quote}”`)
  return [
    { kind: 'break' },
    { kind: 'text', text: timelineWords.source(source.file, source.position), italic: true },
    ...quote,
  ]
}
