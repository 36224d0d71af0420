import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duplicatesIn, mergeChange } from '../../../domain/duplicates'
import { type Change, edit } from '../../../domain/edit'
import { Incident } from '../../../domain/incident'
import { durations, impactDuration } from '../../../domain/metrics'
import { Instant, instantOf, Precision, plusSeconds, secondsOf } from '../../../domain/time'
import { inOrder, milestonesOf, outOfOrder, phaseOf } from '../../../domain/timeline'
import { moveChange, sayChange, shiftChange, zoneChange } from '../../../domain/timeline-changes'
import { DurationStandard, Milestone, Phase, type TimelineEvent } from '../../../domain/timeline-event'
import { gapsIn } from '../../../domain/timeline-gaps'
import { problemsIn } from '../../../domain/timeline-problems'
import { anIncident } from '../../support/incidents'

const patience = 60_000
const day = Date.UTC(2026, 2, 11) / 1000
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })

/** Few times and few ids, so that events meet. */
const at = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((minutes) => instantOf(day + minutes * 60)),
  fc.integer({ min: 0, max: 3 * 86_400 }).map((seconds) => instantOf(day + seconds)),
  fc.constantFrom('1900-01-01T00:00:00Z', '9999-12-30T23:59:59Z'),
)
const id = fc.integer({ min: 0, max: 9 }).map((number) => `event ${number}`)
const file = fc.constantFrom('#inc-42', 'PagerDuty')
const milestone = optional(fc.constantFrom(...Milestone.options))
const event = (number: number): fc.Arbitrary<TimelineEvent> =>
  fc.record({
    id: fc.constant(`event ${number}`),
    at,
    until: optional(at),
    precision: fc.constantFrom(...Precision.options),
    written: optional(fc.constant({ text: '14:02', zone: 'Asia/Dubai' })),
    text: fc.constantFrom('Alert fires', 'Alert fires again', 'Pool full', 'Up'),
    phase: optional(fc.constantFrom(...Phase.options)),
    milestone,
    certainty: fc.constantFrom('fact', 'question'),
    visibility: fc.constantFrom('everyone', 'internal'),
    evidence: fc.constant([]),
    source: optional(file.map((name) => ({ file: name, position: 'line 1', quote: 'up' }))),
  })
/** Each milestone on one event at most, as the editor keeps it. */
const timeline = fc
  .tuple(...Array.from({ length: 7 }, (_, number) => event(number)))
  .map(
    (events) => edit(anIncident({ timeline: [] }), { kind: 'add', list: 'timeline', items: events }).timeline,
  )

const ids = fc.uniqueArray(id, { maxLength: 5 }).map((some) => new Set(some))
const withSome = fc.record(
  { at, until: optional(at), milestone, precision: fc.constantFrom(...Precision.options), text: fc.string() },
  { requiredKeys: [] },
)

/** A change as it follows from the timeline that it meets. */
type Wish = (incident: Incident) => Change | undefined
const always = (change: fc.Arbitrary<Change>): fc.Arbitrary<Wish> => change.map((made) => () => made)
const list = fc.constant('timeline' as const)
const plainChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant('amend' as const), list, id, with: withSome }),
  fc.record({
    kind: fc.constant('amend each' as const),
    list,
    items: fc.array(fc.record({ id, with: withSome }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('remove' as const), list, ids: fc.array(id, { maxLength: 2 }) }),
  fc.record({ kind: fc.constant('move' as const), list, id, before: optional(id) }),
  fc.record({ kind: fc.constant('mark' as const), id, milestone }),
  fc.record({
    kind: fc.constant('correct clock' as const),
    source: file,
    ahead: fc.oneof(fc.integer({ min: -7200, max: 7200 }), fc.integer()),
    note: fc.constant(''),
  }),
)
const wish: fc.Arbitrary<Wish> = fc.oneof(
  always(plainChange),
  always(
    fc.record({ kind: fc.constant('together' as const), changes: fc.array(plainChange, { maxLength: 3 }) }),
  ),
  fc.array(event(0), { minLength: 1, maxLength: 3 }).map(
    (events): Wish =>
      (incident) => ({
        kind: 'add',
        list: 'timeline',
        items: events.map((one, index) => ({ ...one, id: `added ${nextNumber(incident) + index}` })),
      }),
  ),
  fc.tuple(ids, fc.integer({ min: -100_000, max: 100_000 })).map(
    ([some, seconds]): Wish =>
      (incident) =>
        shiftChange(incident.timeline, some, seconds),
  ),
  fc.tuple(ids, fc.constantFrom('UTC', 'Australia/Lord_Howe', 'America/New_York')).map(
    ([some, zone]): Wish =>
      (incident) =>
        zoneChange(incident.timeline, some, zone, incident.zone),
  ),
  fc.tuple(id, fc.constantFrom('earlier', 'later')).map(
    ([one, way]): Wish =>
      (incident) =>
        moveChange(incident.timeline, one, way),
  ),
  ids.map(
    (some): Wish =>
      () =>
        sayChange([...some], { phase: 'triage', lane: undefined }),
  ),
  fc.constant<Wish>((incident) => {
    const [pair] = duplicatesIn(incident.timeline)
    return pair && mergeChange(...pair)
  }),
)

/** A number that no id has, also when others were removed: two events of one id are none that a person can make. */
function nextNumber({ timeline }: Incident): number {
  return Math.max(0, ...timeline.map((one) => Number(/^added (\d+)$/.exec(one.id)?.[1] ?? -1) + 1))
}

function holds(incident: Incident): void {
  expect(Incident.safeParse(JSON.parse(JSON.stringify(incident))).error).toBeUndefined()
  const { timeline: events } = incident
  const ordered = inOrder(events)
  expect(new Set(ordered)).toEqual(new Set(events))
  ordered.slice(1).forEach((later, index) => {
    const earlier = ordered[index] as TimelineEvent
    const seconds = secondsOf(later.at) - secondsOf(earlier.at)
    expect(seconds).toBeGreaterThanOrEqual(0)
    if (seconds === 0) expect(events.indexOf(earlier)).toBeLessThan(events.indexOf(later))
  })

  const marked = events.flatMap((one) => one.milestone ?? [])
  expect(new Set(marked).size).toBe(marked.length)

  for (const durationStandard of DurationStandard.options) {
    for (const duration of durations({ ...incident, durationStandard })) {
      if (duration.kind === 'known' || duration.kind === 'contradictory')
        expect(duration.seconds).toBeGreaterThanOrEqual(0)
      if (duration.kind !== 'known') continue
      for (const stamp of [duration.start, duration.end]) {
        expect(['day', 'unknown']).not.toContain(stamp.precision)
        expect(events).toContain(stamp)
      }
    }
  }
  expect(impactDuration(incident)?.seconds ?? 0).toBeGreaterThanOrEqual(0)

  const milestones = milestonesOf(events)
  for (const { seconds } of [...outOfOrder(milestones), ...gapsIn(events)]) expect(seconds).toBeGreaterThan(0)
  for (const { words } of problemsIn(events)) expect(words).toMatch(/needs checking\.$/)
  for (const one of events) if (one.phase) expect(phaseOf(one, milestones)).toBe(one.phase)
}

describe('any edits of any timeline', { timeout: patience }, () => {
  it('keep the order, one event a milestone, and durations that are not negative', () => {
    fc.assert(
      fc.property(timeline, fc.array(wish, { maxLength: 8 }), (events, wishes) => {
        const first = anIncident({ timeline: [...events] })
        const before = JSON.stringify(first)
        wishes.reduce((incident, made) => {
          const change = made(incident)
          const next = change ? edit(incident, change) : incident
          holds(next)
          return next
        }, first)
        expect(JSON.stringify(first)).toBe(before)
      }),
      { numRuns: 400 },
    )
  })

  it('phases follow each other in time where none is set by hand', () => {
    fc.assert(
      fc.property(timeline, (events) => {
        const timed = inOrder(events)
          .filter((one) => one.precision !== 'day')
          .map((one) => ({ ...one, phase: undefined }))
        const milestones = milestonesOf(timed)
        const places = timed.map((one) => Phase.options.indexOf(phaseOf(one, milestones) ?? 'detection'))
        expect(places).toEqual([...places].sort((a, b) => a - b))
      }),
    )
  })

  it('a shift there and back changes nothing', () => {
    fc.assert(
      fc.property(timeline, ids, fc.integer({ min: -3600, max: 3600 }), (events, some, seconds) => {
        const within = events.filter(
          (one) => one.at.startsWith('2026') && (one.until ?? one.at).startsWith('2026'),
        )
        const there = edit(anIncident({ timeline: within }), shiftChange(within, some, seconds))
        expect(edit(there, shiftChange(there.timeline, some, -seconds)).timeline).toEqual(within)
      }),
    )
  })

  it('moving past a neighbour exchanges the two and leaves all others in their order', () => {
    fc.assert(
      fc.property(timeline, id, fc.constantFrom('earlier', 'later'), (events, one, way) => {
        const change = moveChange(events, one, way)
        if (!change) return
        const before = inOrder(events).map((event) => event.id)
        const moved = inOrder(edit(anIncident({ timeline: [...events] }), change).timeline).map(
          (event) => event.id,
        )
        const place = before.indexOf(one)
        const expected = before.filter((other) => other !== one)
        expected.splice(way === 'earlier' ? place - 1 : place + 1, 0, one)
        expect(moved).toEqual(expected)
      }),
    )
  })

  it('the clock of a source corrected and then not is as it was', () => {
    fc.assert(
      fc.property(timeline, fc.integer({ min: -3600, max: 3600 }), (events, ahead) => {
        const first = anIncident({
          timeline: events.filter((one) => Instant.safeParse(plusSeconds(one.at, 3600)).success),
        })
        const correct = (by: number): Change => ({
          kind: 'correct clock',
          source: '#inc-42',
          ahead: by,
          note: '',
        })
        expect(edit(edit(first, correct(ahead)), correct(0)).timeline).toEqual(first.timeline)
      }),
    )
  })
})
