import type { Incident } from '../incident'
import { impactDuration } from '../metrics'
import { wallClock, type Zone } from '../time'
import { clockText, dateText, durationText } from '../time-text'
import { inOrder } from '../timeline'
import type { TimelineEvent } from '../timeline-event'
import { blocksOf, inlinesOf } from './markdown'
import type { Block, Cell } from './report'
import { heading, noneRecorded, plain, plainCell } from './words'

/**
 * What customers are told: in short, what happened, and what is done about it. No money, no owners, no tickets.
 * @param shown the events that they are told of
 */
export function describeForCustomers(incident: Incident, shown: readonly TimelineEvent[]): Block[] {
  const summary = blocksOf(incident.summary)
  return [
    heading(1, 'Summary'),
    ...(summary.length > 0 ? summary : [noneRecorded('summary')]),
    ...facts(incident),
    heading(1, 'What happened'),
    events(shown, incident.zone),
    heading(1, 'What we are doing'),
    measures(incident),
  ]
}

function facts(incident: Incident): Block[] {
  const duration = impactDuration(incident)
  const services = incident.impact.services.map(({ name }) => name).filter((name) => name.trim() !== '')
  const rows = [
    ...(duration ? [{ label: 'Duration', content: plain(durationText(duration.seconds)) }] : []),
    ...(services.length > 0 ? [{ label: 'Services affected', content: plain(services.join(', ')) }] : []),
  ]
  return rows.length > 0 ? [{ kind: 'facts', rows }] : []
}

function events(shown: readonly TimelineEvent[], zone: Zone): Block {
  if (shown.length === 0) return noneRecorded('events')
  return {
    kind: 'table',
    head: [`Time (${zone})`, 'Event'],
    widths: [0.28, 0.72],
    rows: inOrder(shown).map(({ at, precision, text }): Cell[] => [
      plainCell(`${dateText(wallClock(at, zone).date)}, ${clockText(at, precision, zone)}`),
      { content: inlinesOf(text) },
    ]),
  }
}

function measures({ actions }: Incident): Block {
  const planned = actions.filter(({ status, text }) => status !== 'not planned' && text.trim() !== '')
  if (planned.length === 0) return noneRecorded('measures')
  return {
    kind: 'list',
    isOrdered: false,
    items: planned.map(({ text, status }) => [
      { kind: 'paragraph', content: [...inlinesOf(text), ...plain(status === 'done' ? ' (done)' : '')] },
    ]),
  }
}
