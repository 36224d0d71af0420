import { expect, test } from 'vitest'
import { chartIndex } from '../../../../domain/chart/chart-index'
import { svgOf } from '../../../../domain/chart/chart-svg'
import { chartWords } from '../../../../domain/chart/chart-words'
import { incidentChart } from '../../../../domain/chart/incident-chart'
import { aFullIncident, anIncident, at } from '../../../support/incidents'
import { xmlFault } from '../../../support/xml'

function svgOfIncident(...given: Parameters<typeof anIncident>): string {
  const figure = incidentChart(anIncident(...given))
  if (!figure) throw new Error('There is nothing to draw')
  return svgOf(figure.drawing, figure.title, figure.alt)
}

test('whatever is written in an event, the drawing is well-formed', () => {
  const hostile = '<script>alert(1)</script> & "quoted" \u0000 \ud800 \u202e \uffff ]]>'
  const svg = svgOfIncident({
    timeline: [at('14:00', hostile), at('14:30', hostile, { milestone: 'detected' })],
  })
  expect(xmlFault(svg)).toBeUndefined()
  expect(svg).not.toContain('<script')
})

test('the drawing names itself and says in words what it shows', () => {
  const figure = incidentChart(aFullIncident())
  const svg = svgOf(
    figure?.drawing ?? { width: 0, height: 0, shapes: [] },
    figure?.title ?? '',
    figure?.alt ?? '',
  )
  expect(svg).toContain('<title>Timeline at a glance</title>')
  expect(svg).toContain('Impact: 11 Mar 2026 18:00 to 11 Mar 2026 18:45')
})

test('ten thousand events are drawn as crowds, not as ten thousand shapes', () => {
  const timeline = Array.from({ length: 10_000 }, (_, number) =>
    at(
      `14:${String(Math.floor(number / 60) % 60).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}`,
      'x',
      { id: `${number}` },
    ),
  )
  expect(incidentChart(anIncident({ timeline }))?.drawing.shapes.length).toBeLessThan(500)
})

test('the words tell of lanes, phases, milestones and silences', () => {
  const timeline = [
    at('14:00', 'Alert fires', { milestone: 'detected' }),
    at('14:30', 'Somebody takes it on', { milestone: 'acknowledged' }),
    at('14:31', 'Was it the deploy?', { precision: 'unknown' }),
  ]
  expect(chartWords(chartIndex({ timeline, intervals: [], zone: 'UTC', laneMode: 'who' }))).toBe(
    '2 events from 11 Mar 2026 14:00 to 11 Mar 2026 14:30 (UTC), in 2 lanes: People 1, Alerts 1. Phases: detection 30 min. Milestones: detected 14:00, acknowledged 14:30. 1 gap, the longest 30 min with no entry after 11 Mar 2026 14:00. 1 event without a known time is not drawn.',
  )
})

test('an incident of which no time is known has no chart', () => {
  expect(incidentChart(anIncident({ timeline: [] }))).toBeUndefined()
  expect(
    incidentChart(anIncident({ timeline: [at('14:00', 'x', { precision: 'unknown' })] })),
  ).toBeUndefined()
})
