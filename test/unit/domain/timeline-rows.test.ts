import { expect, test } from 'vitest'
import { milestonesOf, phasesBy } from '../../../domain/timeline'
import type { Phase, TimelineEvent } from '../../../domain/timeline-event'
import { rowsOf } from '../../../domain/timeline-rows'
import { at } from '../../support/incidents'

type Options = { readonly zone?: string; readonly collapsed?: readonly Phase[]; readonly gap?: TimelineEvent }

const shown = (events: readonly TimelineEvent[], { zone = 'UTC', collapsed = [], gap }: Options = {}) =>
  rowsOf({
    events,
    zone,
    phaseOf: phasesBy(milestonesOf(events)),
    collapsed: new Set(collapsed),
    gaps: new Map(gap ? [[gap.id, 1380]] : []),
  }).map((row) => (row.kind === 'event' ? row.event.text : row.kind === 'day' ? row.date : row.kind))

const night = [at('23:58', 'Alert fires'), { ...at('23:59', 'Somebody looks'), at: '2026-03-12T00:10:00Z' }]

test('each day has a heading, by the clock of the zone', () => {
  const days = shown(night).filter((row) => /^\d{4}/.test(row))
  expect(days).toHaveLength(2)
  expect(shown(night, { zone: 'Asia/Dubai' }).filter((row) => /^\d{4}/.test(row))).toHaveLength(1)
})

const incident = [
  at('14:00', 'Alert fires', { milestone: 'detected' }),
  at('14:05', 'Engineer answers', { milestone: 'acknowledged' }),
  at('14:20', 'Cause found', { milestone: 'identified' }),
]

test('events of one phase stand under one heading, which says how many and how long', () => {
  const rows = rowsOf({
    events: incident,
    zone: 'UTC',
    phaseOf: phasesBy(milestonesOf(incident)),
    collapsed: new Set(),
    gaps: new Map(),
  })
  expect(rows.filter((row) => row.kind === 'phase')).toMatchObject([
    { phase: 'detection', count: 2, seconds: 300, isOpen: true },
    { phase: 'triage', count: 1, seconds: 0, isOpen: true },
  ])
})

test('a collapsed phase keeps its heading and hides its events, gaps and days', () => {
  expect(shown(incident, { collapsed: ['detection'] })).toEqual([
    expect.stringMatching(/^\d{4}/),
    'phase',
    'phase',
    'Cause found',
  ])
})

test('a gap stands between the two events it separates', () => {
  expect(shown(incident, { gap: incident[1] as TimelineEvent })).toEqual([
    expect.stringMatching(/^\d{4}/),
    'phase',
    'Alert fires',
    'Engineer answers',
    'gap',
    'phase',
    'Cause found',
  ])
})
