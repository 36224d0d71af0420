import type { Incident } from '../incident'
import { impactDuration } from '../metrics'
import { wallClock } from '../time'
import { clockText, durationText } from '../time-text'
import { inOrder } from '../timeline'
import { dateIn } from './dates'
import { customerWords, timelineWords } from './fixed-words'
import { blocksOf, inlinesOf } from './markdown'
import type { Block, Cell } from './report'
import type { Telling } from './telling'
import { heading, noneRecorded, plain, plainCell } from './words'

/**
 * What customers are told: in short, what happened, and what is done about it. No money, no owners, no tickets.
 */
export function describeForCustomers(telling: Telling): Block[] {
  const { incident } = telling
  const summary = blocksOf(incident.summary)
  return [
    heading(1, customerWords.summary),
    ...(summary.length > 0 ? summary : [noneRecorded(customerWords.noSummary)]),
    ...facts(incident),
    heading(1, customerWords.happened),
    events(telling),
    heading(1, customerWords.doing),
    measures(incident),
  ]
}

function facts(incident: Incident): Block[] {
  const duration = impactDuration(incident)
  const services = incident.impact.services.map(({ name }) => name).filter((name) => name.trim() !== '')
  const rows = [
    ...(duration ? [{ label: customerWords.duration, content: plain(durationText(duration.seconds)) }] : []),
    ...(services.length > 0 ? [{ label: customerWords.services, content: plain(services.join(', ')) }] : []),
  ]
  return rows.length > 0 ? [{ kind: 'facts', rows }] : []
}

function events({ incident: { zone }, shown, house }: Telling): Block {
  if (shown.length === 0) return noneRecorded(timelineWords.none)
  return {
    kind: 'table',
    head: customerWords.timeHead(zone),
    widths: [0.28, 0.72],
    rows: inOrder(shown).map(({ at, precision, text }): Cell[] => [
      plainCell(`${dateIn(house, wallClock(at, zone).date)}, ${clockText(at, precision, zone)}`),
      { content: inlinesOf(text) },
    ]),
  }
}

function measures({ actions }: Incident): Block {
  const planned = actions.filter(({ status, text }) => status !== 'not planned' && text.trim() !== '')
  if (planned.length === 0) return noneRecorded(customerWords.noMeasures)
  return {
    kind: 'list',
    isOrdered: false,
    items: planned.map(({ text, status }) => [
      {
        kind: 'paragraph',
        content: [...inlinesOf(text), ...plain(status === 'done' ? customerWords.done : '')],
      },
    ]),
  }
}
