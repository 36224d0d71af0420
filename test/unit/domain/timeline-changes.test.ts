import { describe, expect, it } from 'vitest'
import { edit } from '../../../domain/edit'
import { inOrder } from '../../../domain/timeline'
import { moveChange, sayChange, shiftChange, zoneChange } from '../../../domain/timeline-changes'
import type { TimelineEvent } from '../../../domain/timeline-event'
import { anIncident, at } from '../../support/incidents'

const ids = (...events: readonly TimelineEvent[]) => new Set(events.map((event) => event.id))
const changedBy = (timeline: readonly TimelineEvent[], change: Parameters<typeof edit>[1] | undefined) =>
  change ? edit(anIncident({ timeline: [...timeline] }), change).timeline : []

it('many events are given a phase, a lane or readers at once', () => {
  const timeline = [at('14:00', 'a'), at('14:01', 'b'), at('14:02', 'c')]
  const [a, , c] = timeline
  const changed = changedBy(
    timeline,
    sayChange([a?.id ?? '', c?.id ?? ''], { phase: 'triage', visibility: 'internal' }),
  )
  expect(changed.map(({ phase, visibility }) => [phase, visibility])).toEqual([
    ['triage', 'internal'],
    [undefined, 'everyone'],
    ['triage', 'internal'],
  ])
})

describe('a shift', () => {
  it('moves the beginning and the end of the chosen events only', () => {
    const restore = at('14:00', 'Restore', { until: '2026-03-11T14:30:00Z' })
    const timeline = [restore, at('14:10', 'Mail')]
    expect(changedBy(timeline, shiftChange(timeline, ids(restore), -90))).toMatchObject([
      { at: '2026-03-11T13:58:30Z', until: '2026-03-11T14:28:30Z' },
      { at: '2026-03-11T14:10:00Z' },
    ])
  })

  it('out of the calendar is not made', () => {
    const timeline = [at('14:00', 'a')]
    expect(changedBy(timeline, shiftChange(timeline, ids(...timeline), 1e12))).toEqual(timeline)
  })
})

describe('another zone', () => {
  it('reads the same clock there: the one it was written from, or the one it is shown in', () => {
    const timeline = [
      at('14:00', 'written', {
        written: { text: '18:00', zone: 'Asia/Dubai' },
        until: '2026-03-11T14:30:00Z',
      }),
      at('14:00', 'imported'),
    ]
    expect(changedBy(timeline, zoneChange(timeline, ids(...timeline), 'Asia/Dhaka', 'UTC'))).toMatchObject([
      {
        at: '2026-03-11T12:00:00Z',
        until: '2026-03-11T12:30:00Z',
        written: { text: '18:00', zone: 'Asia/Dhaka' },
      },
      { at: '2026-03-11T08:00:00Z', written: { text: '14:00:00', zone: 'Asia/Dhaka' } },
    ])
  })

  it('and back again is where it began', () => {
    const timeline = [at('14:00', 'a')]
    const there = changedBy(timeline, zoneChange(timeline, ids(...timeline), 'Australia/Lord_Howe', 'UTC'))
    expect(changedBy(there, zoneChange(there, ids(...there), 'UTC', 'UTC'))[0]?.at).toBe(timeline[0]?.at)
  })
})

describe('moving past a neighbour', () => {
  const texts = (timeline: readonly TimelineEvent[]) =>
    inOrder(timeline)
      .map((event) => event.text)
      .join('')
  const same = [
    at('14:00', 'a'),
    at('14:00', 'b'),
    at('14:00', 'c'),
    at('14:05', 'd', { until: '2026-03-11T14:06:00Z' }),
  ]
  const [a, b, c, d] = same as [TimelineEvent, TimelineEvent, TimelineEvent, TimelineEvent]

  it('changes the order of the writing within one second, and no time', () => {
    const earlier = changedBy(same, moveChange(same, b.id, 'earlier'))
    expect(texts(earlier)).toBe('bacd')
    expect(texts(changedBy(same, moveChange(same, a.id, 'later')))).toBe('bacd')
    expect(earlier.map((event) => event.at).sort()).toEqual(same.map((event) => event.at))
  })

  it('takes the time of a neighbour in another second, and keeps how long it went on', () => {
    const earlier = changedBy(same, moveChange(same, d.id, 'earlier'))
    expect(texts(earlier)).toBe('abdc')
    expect(earlier.find((event) => event.id === d.id)).toMatchObject({
      at: c.at,
      until: '2026-03-11T14:01:00Z',
    })
    expect(texts(changedBy(same, moveChange(same, c.id, 'later')))).toBe('abdc')
  })

  it('is nothing at either end', () => {
    expect(moveChange(same, a.id, 'earlier')).toBeUndefined()
    expect(moveChange(same, d.id, 'later')).toBeUndefined()
  })

  it('does not make an unknown time known', () => {
    const timeline = [at('14:00', 'a'), at('14:05', 'b', { precision: 'unknown' }), at('14:10', 'c')]
    const moved = changedBy(timeline, moveChange(timeline, timeline[1]?.id ?? '', 'later'))
    expect(moved.find((event) => event.text === 'b')?.precision).toBe('unknown')
    const past = changedBy(timeline, moveChange(timeline, timeline[0]?.id ?? '', 'later'))
    expect(past.find((event) => event.text === 'a')?.precision).toBe('approximate')
  })
})
