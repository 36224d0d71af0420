import { nameOf, drawnWords as words } from '../report/fixed-words'
import { instantOf, wallClock, type Zone } from '../time'
import { clockText, durationText, shortDateText } from '../time-text'
import type { ChartIndex } from './chart-index'

/** What a chart shows, in sentences: for those who hear it, and for a reader of a document that lost its picture. */
export function chartWords(index: ChartIndex): string {
  const { extent, placed, unplaced, zone } = index
  if (!extent) return unplaced === 0 ? words.none : words.untimed(words.events(unplaced))
  return [
    words.whole(
      words.events(placed),
      momentWords(extent.from, zone),
      momentWords(extent.to, zone),
      zone,
      words.lanes(index.lanes.length),
      laneWords(index),
    ),
    ...phaseWords(index),
    ...milestoneWords(index),
    ...impactWords(index),
    ...gapWords(index),
    ...(unplaced === 0 ? [] : [words.notDrawn(unplaced, words.events(unplaced))]),
  ].join(' ')
}

export function countText(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`
}

/** "11 Mar 2026 14:02". */
export function momentWords(seconds: number, zone: Zone): string {
  const at = instantOf(seconds)
  return `${shortDateText(wallClock(at, zone).date)} ${clockText(at, 'minute', zone)}`
}

function laneWords({ lanes }: ChartIndex): string {
  return lanes
    .map(({ name, events, milestones }) => `${name} ${events.length + milestones.length}`)
    .join(', ')
}

/** After this many, a list says less than its length. */
const mostListed = 12

function phaseWords({ phases }: ChartIndex): string[] {
  if (phases.length === 0 || phases.length > mostListed) return []
  const each = phases.map(
    ({ phase, from, to }) => `${nameOf.phase[phase].toLowerCase()} ${durationText(to - from)}`,
  )
  return [words.phases(each.join(', '))]
}

function milestoneWords({ lanes, zone }: ChartIndex): string[] {
  const marked = lanes
    .flatMap(({ milestones }) => milestones)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  if (marked.length === 0) return []
  const each = marked.map(
    (event) =>
      `${event.milestone && nameOf.milestone[event.milestone]} ${clockText(event.at, event.precision, zone)}`,
  )
  return [words.milestones(each.join(', '))]
}

function impactWords({ impacts, zone }: ChartIndex): string[] {
  if (impacts.length === 0) return []
  const each = impacts
    .slice(0, mostListed)
    .map(({ from, to }) => words.span(momentWords(from, zone), momentWords(to, zone)))
  return [words.impacts(each.join(', '), impacts.length - mostListed)]
}

function gapWords({ gaps, zone }: ChartIndex): string[] {
  const [longest] = [...gaps].sort((a, b) => b.seconds - a.seconds)
  if (!longest) return []
  return [
    words.longestGap(
      words.gapsFound(gaps.length),
      durationText(longest.seconds),
      momentWords(longest.from, zone),
    ),
  ]
}
