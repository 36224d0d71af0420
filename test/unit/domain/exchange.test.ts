import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readExchange } from '../../../domain/exchange/read-exchange'
import { writeExchange } from '../../../domain/exchange/write-exchange'
import { Incident } from '../../../domain/incident'
import { aFullIncident, anIncident, at } from '../../support/incidents'

const readAt = '2026-03-12T09:00:00Z'
const sample = JSON.parse(readFileSync('assets/samples/INC-2026-042.json', 'utf8'))

function read(document: unknown): Incident {
  const outcome = readExchange(document, readAt, 'alerts.json')
  if (outcome.kind === 'failed') throw new Error(outcome.reason)
  return outcome.incident
}

function reasonAgainst(document: unknown): string {
  const outcome = readExchange(document, readAt, 'alerts.json')
  return outcome.kind === 'failed' ? outcome.reason : 'none'
}

const roundTrip = (document: unknown) => JSON.parse(JSON.stringify(writeExchange(read(document))))

describe('reading the field’s example', () => {
  const incident = read(sample)

  it('finds everything it says', () => {
    expect(incident).toMatchObject({
      id: 'INC-2026-042',
      severity: 'SEV1',
      openedAt: readAt,
      impact: { metrics: { error_rate_peak: '45%', latency_p99: '12500ms' } },
      analysis: { category: 'Infrastructure - DNS Configuration' },
    })
    expect(incident.impact.services.map((service) => service.name)).toEqual(['auth-service', 'gateway'])
    expect(incident.timeline.map((event) => event.at)).toEqual([
      '2026-03-11T08:00:00Z',
      '2026-03-11T08:05:00Z',
    ])
  })

  it('remembers where each event came from', () => {
    expect(incident.timeline[1]?.source).toEqual({
      file: 'alerts.json',
      position: 'timeline[1]',
      quote: 'On-call engineer acknowledged incident',
    })
  })

  it('gives an incident that can be saved, and the same one each time', () => {
    expect(Incident.safeParse(incident).success).toBe(true)
    expect(read(sample)).toEqual(incident)
  })
})

describe('importing and exporting again gives the same document', () => {
  const timeline = [{ timestamp: '2026-03-11T08:00:00Z', event: 'Alert' }]

  it.each([
    ['the field’s example', sample],
    ['only an id', { incident_id: 'INC-1' }],
    [
      'unknown keys at the top',
      { ...sample, reporter: 'PagerDuty', links: [{ href: 'x' }, null], version: 2 },
    ],
    [
      'unknown keys in an event',
      { incident_id: 'INC-1', timeline: [{ ...timeline[0], actor: 'bot', tags: ['a'] }] },
    ],
    [
      'keys that mean something to JavaScript',
      { incident_id: 'INC-1', constructor: 1, toString: 'x', prototype: {} },
    ],
    ['no severity and no timeline', { incident_id: 'INC-1', services_affected: ['a'], metrics: {} }],
    ['empty lists', { incident_id: 'INC-1', services_affected: [], metrics: {}, timeline: [] }],
    ['a severity in other words', { ...sample, severity: 'sev-2' }],
    ['a severity nobody knows', { ...sample, severity: 'Kinda bad' }],
    ['an empty severity and category', { ...sample, severity: '', root_cause_category: '' }],
    [
      'times with an offset',
      { ...sample, timeline: [{ timestamp: '2026-03-11T12:00:00+04:00', event: 'a' }] },
    ],
    [
      'times with fractions',
      { ...sample, timeline: [{ timestamp: '2026-03-11T08:00:00.123Z', event: 'a' }] },
    ],
    ['times without a zone', { ...sample, timeline: [{ timestamp: '2026-03-11 08:00', event: 'a' }] }],
    ['the same event twice', { ...sample, timeline: [...timeline, ...timeline] }],
    ['the same service twice', { ...sample, services_affected: ['gateway', 'gateway'] }],
    ['metrics of any kind', { ...sample, metrics: { a: 1.5, b: null, c: [true], d: { e: 'x' }, '': '' } }],
    ['a key "debrief" of somebody else', { ...sample, debrief: 'held on Friday' }],
    [
      'a key "debrief" with a meeting in it',
      { ...sample, debrief: { meeting: '2026-03-12', format: 'call' } },
    ],
  ])('with %s', (_, document) => {
    expect(roundTrip(document)).toEqual(document)
  })

  it('in the order of the format, so that a difference shows only what changed', () => {
    const keys = Object.keys(roundTrip({ reporter: 'x', root_cause_category: 'y', incident_id: 'INC-1' }))
    expect(keys).toEqual(['incident_id', 'root_cause_category', 'reporter'])
  })
})

describe('what people have written since', () => {
  it('travels in the document and comes back whole', () => {
    const full = aFullIncident()
    const document = roundTripText(full)
    expect(read(document)).toEqual(full)
  })

  it('comes back with what an imported document said besides', () => {
    const edited = { ...read({ ...sample, reporter: 'PagerDuty', severity: 'P1' }), title: 'DNS outage' }
    expect(read(roundTripText(edited))).toEqual(edited)
  })

  it('comes back even where the document had a key of the same name', () => {
    const edited = { ...read({ ...sample, debrief: 'held on Friday' }), title: 'DNS outage' }
    expect(read(roundTripText(edited))).toEqual(edited)
  })

  it('still lets a reader of the six keys see the incident', () => {
    expect(writeExchange(aFullIncident())).toMatchObject({
      incident_id: 'INC-2026-042',
      severity: 'Critical',
      services_affected: ['checkout', 'session-store'],
      timeline: [{ timestamp: '2026-03-11T14:00:00Z', event: 'Checkout begins to fail' }, {}, {}],
      root_cause_category: 'Infrastructure - Connection Pool Exhaustion',
    })
  })

  it('gives way where another tool has changed the document', () => {
    const document = { ...roundTripText(aFullIncident()), severity: 'Low', services_affected: ['gateway'] }
    const incident = read(document)
    expect(incident.severity).toBe('SEV4')
    expect(incident.impact.services.map((service) => service.name)).toEqual(['gateway'])
    expect(incident.title).toBe(aFullIncident().title)
  })

  it('keeps the milestone of an event when another tool adds one before it', () => {
    const document = roundTripText(anIncident())
    const more = { timestamp: '2026-03-11T13:59:00Z', event: 'Deploy' }
    const { timeline } = read({ ...document, timeline: [more, ...document.timeline] })
    expect(timeline.map((event) => event.milestone)).toEqual([undefined, undefined, 'detected'])
    expect(new Set(timeline.map((event) => event.id)).size).toBe(3)
  })

  it('does not repeat a severity word that is no longer true', () => {
    expect(writeExchange({ ...read(sample), severity: 'SEV3' }).severity).toBe('Medium')
  })

  it('does not repeat a time stamp that is no longer true', () => {
    const offset = read({
      incident_id: 'I',
      timeline: [{ timestamp: '2026-03-11T12:00:00+04:00', event: 'a' }],
    })
    const moved = {
      ...offset,
      timeline: offset.timeline.map((event) => ({ ...event, at: at('09:00', '').at })),
    }
    expect(writeExchange(moved).timeline?.[0]?.timestamp).toBe('2026-03-11T09:00:00Z')
  })

  function roundTripText(incident: Incident) {
    return JSON.parse(JSON.stringify(writeExchange(incident)))
  }
})

describe('a document that is none is refused with what is wrong, where, and what would be right', () => {
  it.each([
    [[], 'it has to be a JSON object'],
    [null, 'it has to be a JSON object'],
    [{}, 'incident_id'],
    [{ incident_id: 42 }, 'incident_id'],
    [{ incident_id: '' }, 'incident_id: An incident id has 1 to 100 characters'],
    [{ incident_id: ' INC-1' }, 'no spaces around it'],
    [{ incident_id: 'INC-1\nINC-2' }, 'all on one line'],
    [
      { ...sample, timeline: [{ timestamp: 'noon', event: 'x' }] },
      'timeline[0].timestamp: "noon" is not a time',
    ],
    [{ ...sample, timeline: [{ timestamp: '9999-12-31T23:59:59-01:00', event: 'x' }] }, 'is not a time'],
    [{ ...sample, timeline: [{ timestamp: '9999-12-31 12:00', event: 'x' }] }, 'is not a time'],
    [{ ...sample, timeline: [{ event: 'x' }] }, 'timeline[0].timestamp'],
    [{ ...sample, services_affected: ['a', 1] }, 'services_affected[1]'],
  ])('%j', (document, reason) => {
    expect(reasonAgainst(document)).toContain(reason)
  })

  it('whose record of Debrief is damaged is refused, so that nothing is lost unnoticed', () => {
    const document = JSON.parse(JSON.stringify(writeExchange(aFullIncident())))
    document.debrief.incident.impact.users.percent = 'many'
    expect(reasonAgainst(document)).toContain('debrief.incident.impact.users.percent')
  })

  it('whose record was written by a later version of Debrief is refused for the same reason', () => {
    const document = JSON.parse(JSON.stringify(writeExchange(aFullIncident())))
    document.debrief = { format: 2, incident: { everything: 'is different' } }
    expect(reasonAgainst(document)).toContain('later version')
  })
})

it('an event whose words were corrected elsewhere keeps its milestone and evidence', () => {
  const incident = anIncident({
    timeline: [
      at('14:00', 'Alret fires', { milestone: 'detected', visibility: 'engineering' }),
      at('14:05', 'Acknowledged'),
    ],
  })
  const document = JSON.parse(JSON.stringify(writeExchange(incident)))
  document.timeline[0].event = 'Alert fires'
  const read = readExchange(document, incident.openedAt, 'corrected.json')
  if (read.kind === 'failed') throw new Error(read.reason)
  expect(read.incident.timeline[0]).toMatchObject({
    text: 'Alert fires',
    milestone: 'detected',
    visibility: 'engineering',
  })
  expect(read.incident.timeline).toHaveLength(2)
})

it('a time in the year 1, which tools write for "unknown", is refused with its place', () => {
  const document = {
    incident_id: 'INC-1',
    timeline: [{ timestamp: '0001-01-01T00:00:00Z', event: 'Zero time of a monitoring tool' }],
  }
  const read = readExchange(document, '2026-10-12T14:00:00Z', 'zero.json')
  expect(read).toMatchObject({ kind: 'failed', reason: expect.stringContaining('timeline[0].timestamp') })
})
