import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exchangeKeys, extensionKey } from '../../../domain/exchange/exchange-format'
import { readExchange } from '../../../domain/exchange/read-exchange'
import { writeExchange } from '../../../domain/exchange/write-exchange'
import { Incident } from '../../../domain/incident'
import { aFullIncident } from '../../support/incidents'

const readAt = '2026-03-12T09:00:00Z'
/** The same inputs each time: a failure today is a failure tomorrow. */
const runs = { numRuns: 400, seed: 20260311 }

const text = fc.string({ unit: 'grapheme', maxLength: 30 })
const anything = fc.jsonValue({ maxDepth: 3 })
const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const timestamp = fc
  .tuple(day, fc.constantFrom('Z', '+04:00', '-0930', '+06', ' UTC', ''), fc.constantFrom(16, 19, 23))
  .map(([date, zone, length]) => `${date.toISOString().slice(0, length)}${zone}`)

function unknownKeys(taken: readonly string[]) {
  return fc.dictionary(
    fc.string({ maxLength: 12 }).filter((key) => !taken.includes(key)),
    anything,
    { maxKeys: 3 },
  )
}

const entry = fc
  .tuple(fc.record({ timestamp, event: text }), unknownKeys(['timestamp', 'event']))
  .map(([known, unknown]) => ({ ...unknown, ...known }))

const document = fc
  .tuple(
    fc.record(
      {
        incident_id: fc.stringMatching(/^[A-Z]{1,5}-\d{1,6}$/),
        severity: fc.oneof(text, fc.constantFrom('Critical', 'SEV-2', 'p3', 'low')),
        services_affected: fc.array(text, { maxLength: 4 }),
        metrics: fc.dictionary(text, anything, { maxKeys: 4 }),
        timeline: fc.array(entry, { maxLength: 5 }),
        root_cause_category: text,
      },
      { requiredKeys: ['incident_id'] },
    ),
    unknownKeys([...exchangeKeys, extensionKey]),
  )
  // As it comes from a file: no negative zero, and no prototype key, which is refused there.
  .map(([known, unknown]): unknown => JSON.parse(JSON.stringify({ ...unknown, ...known })))
  .filter((made) => !JSON.stringify(made).includes('__proto__'))

it('any document of the format is the same after import and export', () => {
  fc.assert(
    fc.property(document, (made) => {
      const outcome = readExchange(made, readAt, 'alerts.json')
      if (outcome.kind === 'failed') throw new Error(outcome.reason)
      expect(JSON.parse(JSON.stringify(writeExchange(outcome.incident)))).toEqual(made)
    }),
    runs,
  )
})

it('any incident that is read can be saved', () => {
  fc.assert(
    fc.property(document, (made) => {
      const outcome = readExchange(made, readAt, 'alerts.json')
      expect(outcome.kind === 'read' && Incident.safeParse(outcome.incident).error).toBeUndefined()
    }),
    runs,
  )
})

it('any words a person writes survive export and import', () => {
  const written = fc.record({
    title: text,
    summary: text,
    note: text,
    event: text,
    service: text,
    metric: text.filter((name) => name !== '__proto__'),
  })
  fc.assert(
    fc.property(written, (words) => {
      const full = aFullIncident()
      const incident: Incident = {
        ...full,
        title: words.title,
        summary: words.summary,
        review: { ...full.review, notes: words.note },
        timeline: full.timeline.map((event) => ({ ...event, text: words.event })),
        impact: {
          ...full.impact,
          services: full.impact.services.map((service) => ({ ...service, name: words.service })),
          metrics: { [words.metric]: words.metric },
        },
      }
      const outcome = readExchange(JSON.parse(JSON.stringify(writeExchange(incident))), readAt, 'other.json')
      expect(outcome).toEqual({ kind: 'read', incident })
    }),
    runs,
  )
})

it('any JSON at all is read or refused, and never crashes', () => {
  fc.assert(
    fc.property(anything, (made) => {
      expect(['read', 'failed']).toContain(readExchange(made, readAt, 'x.json').kind)
    }),
    runs,
  )
})
