import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, type Difference } from '../../../domain/compare'
import { Incident } from '../../../domain/incident'
import { aFullIncident, anIncident, at } from '../../support/incidents'
import { aField, aTemplate } from '../../support/templates'

describe('two states of an incident that say the same', () => {
  it('have no difference', () => {
    expect(compare(aFullIncident(), structuredClone(aFullIncident()))).toEqual([])
  })

  it('have none either when their keys stand in another order', () => {
    const incident = anIncident({ impact: { ...anIncident().impact, metrics: { a: 1, b: 2 } } })
    const turned = { ...incident, impact: { ...incident.impact, metrics: { b: 2, a: 1 } } }
    expect(compare(incident, turned)).toEqual([])
  })
})

describe('a field that was changed', () => {
  const before = aFullIncident()

  it('is told with the words people know it by, before and after', () => {
    const after = { ...before, severity: 'SEV3', impact: { ...before.impact, supportTickets: 220 } } as const
    expect(compare(before, after)).toEqual([
      {
        kind: 'field',
        section: 'overview',
        field: { label: 'Severity', kind: 'value', before: 'SEV1 Critical', after: 'SEV3 Medium' },
      },
      {
        kind: 'field',
        section: 'impact',
        field: { label: 'Support tickets', kind: 'value', before: '214', after: '220' },
      },
    ])
  })

  it('that was not written before says so by an empty text', () => {
    const after = { ...before, summary: '' }
    expect(compare(before, after)).toMatchObject([{ section: 'summary', field: { after: '' } }])
  })

  it('is told apart from one that only reads alike', () => {
    const metrics = (error_rate_peak: string | number) => ({
      ...before,
      impact: { ...before.impact, metrics: { error_rate_peak } },
    })
    expect(compare(metrics(45), metrics('45'))).toMatchObject([
      { field: { label: 'Measurement error_rate_peak', before: '45', after: '"45"' } },
    ])
  })

  it('comes in the order of the document', () => {
    const after = {
      ...before,
      review: { ...before.review, notes: 'Said' },
      analysis: { ...before.analysis, category: 'Other' },
      summary: 'Other',
    }
    expect(compare(before, after).map(({ section }) => section)).toEqual(['overview', 'summary', 'review'])
  })
})

describe('an item of a list', () => {
  const alert = at('14:04', 'Alert fires')
  const fix = at('14:45', 'Pool raised')
  const call = at('14:10', 'Call opened')
  const withEvents = (...timeline: Incident['timeline']) => anIncident({ timeline })

  it('that was added or removed is told with all it says', () => {
    expect(compare(withEvents(alert), withEvents(alert, fix))).toMatchObject([
      { kind: 'added', section: 'timeline', list: 'Event', name: '14:45 Pool raised' },
    ])
    expect(compare(withEvents(alert, fix), withEvents(alert))).toMatchObject([
      {
        kind: 'removed',
        name: '14:45 Pool raised',
        fields: expect.arrayContaining([
          { label: 'What happened', kind: 'prose', before: 'Pool raised', after: '' },
        ]),
      },
    ])
  })

  it('that was changed is told with the fields that differ', () => {
    expect(compare(withEvents(alert), withEvents({ ...alert, milestone: 'detected' }))).toMatchObject([
      { kind: 'changed', fields: [{ label: 'Milestone', before: '', after: 'Detected' }] },
    ])
  })

  it('that was moved is told alone, not with those it passed', () => {
    expect(compare(withEvents(alert, call, fix), withEvents(fix, alert, call))).toEqual([
      { kind: 'moved', section: 'timeline', list: 'Event', name: '14:45 Pool raised', from: 3, to: 1 },
    ])
  })

  it('is named by its words also where it refers to another', () => {
    const before = aFullIncident()
    const [first, second] = before.analysis.whys
    if (!first || !second) throw new Error('There are two whys.')
    const { parent: _, ...alone } = second
    const after = { ...before, analysis: { ...before.analysis, whys: [first, alone] } }
    expect(compare(before, after)).toMatchObject([
      { list: 'Why', fields: [{ label: 'Explains', before: first.question, after: '' }] },
    ])
  })
})

/** Every place of the schema at which a full incident says something: the paths of its plain values. */
function placesIn(data: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof data !== 'object' || data === null) return [[...path]]
  return Object.entries(data).flatMap(([key, part]) =>
    placesIn(part, [...path, Array.isArray(data) ? Number(key) : key]),
  )
}

function changedAt(data: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (key === undefined) return other(data)
  if (Array.isArray(data)) return data.map((part, at) => (at === key ? changedAt(part, rest) : part))
  return { ...(data as object), [key]: changedAt((data as Record<string, unknown>)[key], rest) }
}

function other(plain: unknown): unknown {
  if (typeof plain === 'boolean') return !plain
  if (typeof plain === 'number') return plain + 1
  const text = String(plain)
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return `2031${text.slice(4)}`
  const choices = ['SEV1', 'SEV2', 'enterprise', 'startup', 'Asia/Dubai', 'UTC', 'P0', 'P1']
  const other = choices.indexOf(text)
  return other === -1 ? `${text} otherwise` : choices[other ^ 1]
}

it('no field of an incident can change unnoticed', () => {
  const before = aFullIncident({
    exchange: { severity: 'Bad', extra: { team: 'a' }, absent: ['tags'] },
  })
  // What evidence is known by inside the file is nothing that anybody reads.
  const places = placesIn(before).filter((place) => !(place.includes('evidence') && place.at(-1) === 'id'))
  const whatNobodyTold = places.filter((place) => {
    const after = changedAt(before, place) as Incident
    return compare(before, after).length === 0
  })
  expect(whatNobodyTold).toEqual([])
})

it('every field that the schema has is in the example that proves it', () => {
  const full = aFullIncident({ exchange: { severity: 'Bad', extra: { a: 1 }, absent: ['b'] } })
  for (const key of Object.keys(Incident.shape)) expect(full, key).toHaveProperty(key)
  for (const key of Object.keys(Incident.shape.impact.shape)) expect(full.impact, key).toHaveProperty(key)
  for (const key of Object.keys(Incident.shape.analysis.shape)) expect(full.analysis, key).toHaveProperty(key)
})

it('any order and choice of items can be told from any other', () => {
  const events = Array.from({ length: 6 }, (_, number) => at(`14:0${number}`, `Event ${number}`))
  const timeline = fc.shuffledSubarray(events)
  fc.assert(
    fc.property(timeline, timeline, (before, after) => {
      const found = compare(anIncident({ timeline: before }), anIncident({ timeline: after }))
      const names = (kind: Difference['kind']) => found.filter((one) => one.kind === kind).length
      expect(names('added')).toBe(after.filter((event) => !before.includes(event)).length)
      expect(names('removed')).toBe(before.filter((event) => !after.includes(event)).length)
      const isSame = before.length === after.length && before.every((event, at) => event === after[at])
      expect(found.length === 0).toBe(isSame)
    }),
  )
})

it('two long timelines are compared in a moment', () => {
  const timeline = Array.from({ length: 10_000 }, (_, number) => ({
    ...at('14:00', `Event ${number}`),
    id: `event-${number}`,
  }))
  const started = performance.now()
  const found = compare(anIncident({ timeline }), anIncident({ timeline: timeline.slice(1) }))
  expect(found).toHaveLength(1)
  expect(performance.now() - started).toBeLessThan(2000)
})

it('an answer to a question of the template is told in its section, as a reader sees it', () => {
  const form = aTemplate({
    sections: [
      ...aTemplate().sections,
      {
        id: 'own-law',
        guide: '',
        isRequired: true,
        leaves: [],
        title: 'Law',
        fields: [aField({ id: 'told on', label: 'Told on', kind: 'date' })],
      },
    ],
  })
  const before = anIncident({ form, answers: { banks: 'Two' } })
  const after = anIncident({ form, answers: { banks: 'Three', 'told on': '2026-03-12' } })
  expect(compare(before, after)).toEqual([
    {
      kind: 'field',
      section: 'own-partners',
      field: { kind: 'prose', label: 'Banks affected', before: 'Two', after: 'Three' },
    },
    {
      kind: 'field',
      section: 'own-law',
      field: { kind: 'value', label: 'Told on', before: '', after: '12 March 2026' },
    },
  ])
})
