import { expect, test } from 'vitest'
import { laneOf } from '../../../domain/lanes'
import { milestonesOf, phasesBy } from '../../../domain/timeline'
import {
  isNarrowed,
  noTimelineFilter,
  passing,
  type TimelineFilter,
  valuesIn,
} from '../../../domain/timeline-filter'
import { at } from '../../support/incidents'

const events = [
  at('14:00', 'Alert fires in Zürich', { milestone: 'detected' }),
  at('14:05', 'Engineer answers', { certainty: 'account' }),
  at('14:20', 'Pool grown', {
    source: { file: '#inc-42', position: '12', quote: 'growing the pool now' },
    evidence: [],
  }),
]
const about = { phaseOf: phasesBy(milestonesOf(events)), laneOf }
const found = (filter: Partial<TimelineFilter>) =>
  passing(events, { ...noTimelineFilter, ...filter }, about).map((event) => event.text)

test('all words have to be in it, whatever their accents and case, also in the words of its source', () => {
  expect(found({ text: 'zurich ALERT' })).toEqual(['Alert fires in Zürich'])
  expect(found({ text: 'growing' })).toEqual(['Pool grown'])
  expect(found({ text: 'growing alert' })).toEqual([])
})

test('what is chosen of one facet widens, of two narrows', () => {
  expect(found({ chosen: { certainty: ['fact', 'account'] } })).toHaveLength(3)
  expect(found({ chosen: { certainty: ['fact'], milestone: ['no milestone'] } })).toEqual(['Pool grown'])
  expect(found({ chosen: { evidence: ['without evidence'] } })).toHaveLength(2)
  expect(found({ chosen: { source: ['#inc-42'] } })).toEqual(['Pool grown'])
})

test('an event that goes on into the range is in it', () => {
  const long = at('13:00', 'Deploy', { until: events[1]?.at })
  const range = { from: events[1]?.at ?? '', to: events[2]?.at ?? '' }
  expect(passing([long, ...events], { ...noTimelineFilter, range }, about)).toHaveLength(3)
})

test('what is left empty narrows nothing', () => {
  expect(isNarrowed({ text: ' ', chosen: { phase: [] } })).toBe(false)
  expect(found({ chosen: { phase: [] } })).toHaveLength(3)
})

test('each value is offered with how many events have it', () => {
  expect([...valuesIn(events, 'certainty', about)]).toEqual([
    ['fact', 2],
    ['account', 1],
  ])
})
