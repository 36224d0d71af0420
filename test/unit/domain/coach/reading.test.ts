import { expect, test } from 'vitest'
import type { PlacedFinding } from '../../../../domain/coach/finding'
import { newsOf } from '../../../../domain/coach/incident-news'
import { foundAnew, readOn, withFound } from '../../../../domain/coach/reading'
import { usualSettings } from '../../../../domain/coach/settings'
import { edit } from '../../../../domain/edit'
import type { Incident } from '../../../../domain/incident'
import { anIncident, at } from '../../../support/incidents'

/** Asks about "brief", wherever it is. */
function coach(incident: Incident): PlacedFinding[] {
  const texts = [
    { section: 'summary', place: 'summary', text: incident.summary },
    ...incident.timeline.map(({ id, text }) => ({ section: 'timeline', place: `timeline/${id}/text`, text })),
  ]
  return texts.flatMap(({ section, place, text }) =>
    Array.from(text.matchAll(/brief/g), ({ index }) => ({
      ...({
        rule: 'minimiser/brief',
        family: 'E',
        why: '',
        source: '',
        rewrite: '',
        words: 'brief',
      } as const),
      ...{ section, place, start: index, end: index + 5 },
    })),
  )
}

test('after a change, only the places with another answer are told, and the others keep theirs', () => {
  const before = anIncident({
    summary: 'A brief outage.',
    timeline: [at('14:00', 'A brief alert'), at('14:05', 'Another brief alert')],
  })
  const after = edit(
    edit(before, { kind: 'write', part: 'incident', with: { summary: 'An outage of 45 minutes.' } }),
    { kind: 'amend', list: 'timeline', id: before.timeline[0]?.id ?? '', with: { text: 'Not a brief one' } },
  )
  const first = readOn(undefined, { news: newsOf(undefined, before), settings: usualSettings }, coach)
  const second = readOn(first, { news: newsOf(before, after) }, coach)
  const told = foundAnew(first.found, second.found)
  const [one, other] = before.timeline.map(({ id }) => `timeline/${id}/text`)
  expect(told.changed.map(([place, findings]) => [place, findings.length])).toEqual([
    [one, 1],
    ['summary', 0],
  ])

  const shown = withFound(first.found, told)
  expect([...shown.keys()]).toEqual([one, other])
  expect(shown).toEqual(second.found)
  expect(shown.get(other ?? '')).toBe(first.found.get(other ?? ''))
})
