import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PrintedEdition } from '../../../domain/edition'
import { readExchange } from '../../../domain/exchange/read-exchange'
import { usualHouse } from '../../../domain/house'
import type { Incident } from '../../../domain/incident'
import { disagreements, disagreementsBetween, numbersOf } from '../../../domain/report/stated-figures'
import { plusSeconds } from '../../../domain/time'
import { DurationStandard, Milestone } from '../../../domain/timeline-event'
import { aFullIncident, at } from '../../support/incidents'
import { described } from '../../support/reports'

const record = { sha256: 'a'.repeat(64), savedAt: '2026-10-16T09:00:00Z' }

test.each(['INC-2026-042', 'INC-2026-107'])('all editions of the sample %s state the same figures', (id) => {
  expect(disagreements(sample(id), record, usualHouse)).toEqual([])
})

test('what an edition states is found in it', () => {
  const figures = (edition: PrintedEdition) =>
    [...numbersOf(described(sample('INC-2026-107'), edition, record))].map(([name, values]) => [
      name,
      ...values,
    ])
  expect(figures('board')).toEqual(
    expect.arrayContaining([
      ['Impact duration', '45 min'],
      ['Users affected', '18,400 (12 %)'],
      ['Revenue lost', 'USD 405,000'],
      ['Revenue lost, low to high', 'USD 310,000 to USD 520,000'],
      ['Support tickets', '312'],
    ]),
  )
  expect(figures('customer').map(([name]) => name)).toEqual([
    'Happened',
    'Revision',
    'Impact duration',
    'Users affected',
    'Services affected',
  ])
  expect(figures('srs')).toEqual(expect.arrayContaining([['Impact duration', '45 min']]))
})

test('editions that state one figure differently are named with what each says', () => {
  const incident = sample('INC-2026-107')
  const { impact } = incident
  const other = { ...incident, impact: { ...impact, users: { ...impact.users, affected: 17_900 } } }
  expect(
    disagreementsBetween([described(incident, 'engineering', record), described(other, 'board', record)]),
  ).toEqual(['Users affected: 18,400 (12 %) in the engineering edition, 17,900 (12 %) in the board edition.'])
})

test('a summary that states another figure than the fields is named', () => {
  const incident = { ...sample('INC-2026-107'), summary: 'Checkout was down for 50 minutes.' }
  expect(disagreements(incident, record, usualHouse)).toEqual([
    'The summary says “50 minutes”; the fields say 45 min.',
  ])
})

test('whatever the figures are, all editions state the same ones', () => {
  const count = fc.option(fc.nat(2_000_000), { nil: undefined })
  const money = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined })
  const event = fc.record({
    after: fc.nat(200_000),
    milestone: fc.constantFrom(...Milestone.options),
    visibility: fc.constantFrom('everyone', 'internal', 'engineering'),
    certainty: fc.constantFrom('fact', 'account', 'inference', 'question'),
    precision: fc.constantFrom('second', 'minute', 'approximate', 'day', 'unknown'),
  } as const)
  const incident = fc
    .record({
      affected: count,
      percent: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: undefined }),
      low: money,
      likely: money,
      high: money,
      basis: fc.constantFrom('not assessed', 'measured', 'estimated'),
      names: fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 4 }),
      supportTickets: count,
      length: fc.option(fc.nat(400_000), { nil: undefined }),
      durationStandard: fc.constantFrom(...DurationStandard.options),
      events: fc.array(event, { maxLength: 8 }),
    } as const)
    .map((made) => incidentWith(made))
  fc.assert(
    fc.property(incident, (one) => {
      expect(disagreements(one, record, usualHouse)).toEqual([])
    }),
    { numRuns: 40, seed: 20260311 },
  )
})

type Figures = Pick<Incident['impact']['users'], 'affected' | 'percent'> &
  Pick<Incident['impact']['revenue'], 'low' | 'likely' | 'high' | 'basis'> &
  Pick<Incident['impact'], 'supportTickets'> &
  Pick<Incident, 'durationStandard'> & {
    readonly names: readonly string[]
    readonly length: number | undefined
    readonly events: readonly (Pick<
      Incident['timeline'][number],
      'milestone' | 'visibility' | 'certainty' | 'precision'
    > & { readonly after: number })[]
  }

function incidentWith(made: Figures): Incident {
  const full = aFullIncident()
  const began = '2026-03-11T14:00:00Z'
  return {
    ...full,
    summary: '',
    durationStandard: made.durationStandard,
    impact: {
      ...full.impact,
      users: { affected: made.affected, percent: made.percent, howMeasured: '' },
      revenue: {
        ...full.impact.revenue,
        low: made.low,
        likely: made.likely,
        high: made.high,
        basis: made.basis,
      },
      services: made.names.map((name, index) => ({ id: `s${index}`, name, endpoint: '', effect: 'Failed' })),
      supportTickets: made.supportTickets,
      intervals:
        made.length === undefined
          ? []
          : [{ id: 'i1', from: began, to: plusSeconds(began, made.length), note: '' }],
    },
    timeline: made.events.map(({ after, ...event }, index) => ({
      ...at('14:00', `Event ${index}`, event),
      at: plusSeconds(began, after),
    })),
  }
}

function sample(id: string): Incident {
  const json = JSON.parse(readFileSync(`assets/samples/${id}.json`, 'utf8'))
  const read = readExchange(json, '2026-10-16T09:00:00Z', `${id}.json`)
  if (read.kind === 'failed') throw new Error(read.reason)
  return read.incident
}
