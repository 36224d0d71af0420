import { type ChartMark, momentText } from '../../../../domain/chart/chart'
import { momentWords } from '../../../../domain/chart/chart-words'
import { sentenceCase } from '../../../../domain/sentences'
import { secondsBetween } from '../../../../domain/time'
import { durationText } from '../../../../domain/time-text'
import type { TimelineEvent } from '../../../../domain/timeline-event'

/** What a mark is called by who cannot see it. */
export function markName(mark: ChartMark, zone: string): string {
  if (mark.kind === 'cluster')
    return `${mark.count} events from ${momentWords(mark.from, zone)} to ${momentWords(mark.to, zone)}`
  return `${momentText(mark.event, zone)} ${titleOf(mark.event)}`
}

export type TipLine = { readonly zone: string; readonly text: string }

/** When it was, in the incident's zone and in UTC. */
export function markTimes(mark: ChartMark, zone: string): TipLine[] {
  const zones = zone === 'UTC' ? ['UTC'] : [zone, 'UTC']
  return zones.map((one) => ({
    zone: one,
    text:
      mark.kind === 'cluster'
        ? `${momentWords(mark.from, one)} to ${momentWords(mark.to, one)}`
        : momentText(mark.event, one),
  }))
}

export function titleOf({ milestone, text }: TimelineEvent): string {
  return milestone ? `${sentenceCase(milestone)}: ${text}` : text
}

export function lengthOf({ at, until }: TimelineEvent): string {
  return until === undefined ? '' : `for ${durationText(Math.max(0, secondsBetween(at, until)))}`
}
