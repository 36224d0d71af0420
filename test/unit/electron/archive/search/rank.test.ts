import { describe, expect, it } from 'vitest'
import { everything, noFilters, searchFor } from '../../../../../domain/search'
import { aFolderWith, anArchive } from '../../../../support/archives'
import { anIncident, at } from '../../../../support/incidents'

const service = (name: string) => ({ id: name, name, endpoint: '', effect: '' })
const blank = anIncident()

/** Small incidents that happened one day after the other, the first of them most recently. */
function incidents(...given: readonly Parameters<typeof anIncident>[0][]) {
  return given.map((overrides, index) =>
    anIncident({
      id: `INC-${index + 1}`,
      title: 'Untold',
      summary: '',
      timeline: [],
      openedAt: `2026-02-${String(20 - index).padStart(2, '0')}T00:00:00Z`,
      ...overrides,
    }),
  )
}

async function find(given: ReturnType<typeof incidents>, request: Parameters<typeof searchFor>) {
  const archive = await anArchive(await aFolderWith(...given))
  const found = await archive.find(searchFor(...request))
  return { ...found, ids: found.incidents.map(({ id }) => id) }
}

describe('what is found', () => {
  it.each([
    [
      'a word in the title comes before one in the summary, and that before one elsewhere',
      incidents(
        { timeline: [at('10:00', 'Redis is slow')] },
        { summary: 'Redis was slow.' },
        { title: 'Redis' },
      ),
      'redis',
      ['INC-3', 'INC-2', 'INC-1'],
    ],
    [
      'a whole word comes before the beginning of one, and that before the inside of one',
      incidents({ title: 'Prepool' }, { title: 'Pooling' }, { title: 'The pool' }),
      'pool',
      ['INC-3', 'INC-2', 'INC-1'],
    ],
    [
      'the part of a name counts as its beginning',
      incidents({ title: 'Megaservice' }, { title: 'auth-service' }),
      'service',
      ['INC-2', 'INC-1'],
    ],
    [
      'a rare word weighs more than a frequent one',
      incidents(
        { title: 'Outage', tags: ['etcd'] },
        { title: 'Outage etcd' },
        { title: 'Etcd', tags: ['outage'] },
        { title: 'Outage' },
        { title: 'Outage' },
      ),
      'outage etcd',
      ['INC-2', 'INC-3', 'INC-1'],
    ],
    [
      'among equals the most recent comes first',
      incidents({ title: 'Disk full' }, { title: 'Disk full' }),
      'disk',
      ['INC-1', 'INC-2'],
    ],
    ['all words must be there', incidents({ title: 'Disk full' }, { title: 'Disk' }), 'full disk', ['INC-1']],
    ['punctuation is no part of a word', incidents({ title: 'It (fails): “503”.' }), '503 fails', ['INC-1']],
  ])('%s', async (_, given, text, ids) => {
    expect((await find(given, [text])).ids).toEqual(ids)
  })

  it('is told in full, though only the first rows are answered', async () => {
    const found = await find(incidents({}, {}, {}), ['', { limit: 2 }])
    expect(found.ids).toEqual(['INC-1', 'INC-2'])
    expect([found.matching, found.total]).toEqual([3, 3])
  })
})

describe('a slip of the finger', () => {
  const given = incidents(
    { title: 'Database failover' },
    { title: 'Database' },
    { title: 'Kubernetes upgrade' },
  )
  it.each([
    ['databse', 'database', ['INC-1', 'INC-2']],
    ['datbaase failovr', 'database', ['INC-1']],
    ['kubrenetes', 'kubernetes', ['INC-3']],
    ['kubenetis', 'kubernetes', ['INC-3']],
    ['databs', 'database', ['INC-1', 'INC-2']],
  ])('"%s" finds %s', async (typed, used, ids) => {
    const found = await find(given, [typed])
    expect(found.ids).toEqual(ids)
    expect(found.corrections[0]).toEqual({ typed: typed.split(' ')[0], used })
    expect(found.words[0]).toBe(used)
  })

  it('is looked for only where nothing holds what was typed', async () => {
    const found = await find(incidents({ title: 'Databse, as somebody wrote' }, { title: 'Database' }), [
      'databse',
    ])
    expect([found.ids, found.corrections]).toEqual([['INC-1'], []])
  })

  it.each(['dta', 'inc-2026-998', 'dotebose', '4512'])('"%s" is not one', async (typed) => {
    const found = await find([...given, ...incidents({ id: 'INC-2026-999', tags: ['4511'] })], [typed])
    expect([found.ids, found.corrections]).toEqual([[], []])
  })

  it('never suggests a word that was only written on the way to another', async () => {
    const archive = await anArchive(await aFolderWith(...given))
    const [first = blank] = given
    await archive.save('INC-1', { ...first, title: 'Databaze' }, '2026-03-12T09:06:00Z')
    await archive.save('INC-1', first, '2026-03-12T09:07:00Z')
    expect((await archive.find(searchFor('databaz'))).corrections[0]?.used).toBe('database')
  })
})

describe('filters', () => {
  const given = incidents(
    {
      severity: 'SEV1',
      status: 'closed',
      tags: ['eu'],
      impact: { ...blank.impact, services: [service('api')] },
    },
    {
      severity: 'SEV2',
      status: 'draft',
      tags: ['eu', 'db'],
      analysis: { ...blank.analysis, category: 'Data - Loss' },
    },
    { severity: 'SEV2', status: 'closed', template: 'startup' },
  )
  it.each([
    [
      'of one kind take any of the values',
      { severity: ['SEV1', 'SEV2'] as const },
      ['INC-1', 'INC-2', 'INC-3'],
    ],
    [
      'of two kinds take what passes both',
      { severity: ['SEV2'] as const, status: ['closed'] as const },
      ['INC-3'],
    ],
    ['take services', { service: ['api'] }, ['INC-1']],
    ['take categories', { category: ['Data - Loss'] }, ['INC-2']],
    ['take tags', { tag: ['db'] }, ['INC-2']],
    ['take templates', { template: ['startup'] as const }, ['INC-3']],
    [
      'take days, the first and the last of them too',
      { from: '2026-02-19', to: '2026-02-20' },
      ['INC-1', 'INC-2'],
    ],
  ])('%s', async (_, filters, ids) => {
    const wanted = { ...noFilters, ...filters } as typeof noFilters
    expect((await find(given, ['', { filters: wanted }])).ids).toEqual(ids)
  })

  it('tell how many incidents each value would show, also beside one that is chosen', async () => {
    const archive = await anArchive(await aFolderWith(...given))
    const facets = await archive.facets({ ...everything, filters: { ...noFilters, severity: ['SEV2'] } })
    expect(facets.severity.map(({ value, count }) => `${value} ${count}`)).toEqual([
      'SEV1 1',
      'SEV2 2',
      'SEV3 0',
      'SEV4 0',
    ])
    expect(facets.tag).toEqual([
      { value: 'db', count: 1 },
      { value: 'eu', count: 1 },
    ])
    expect(facets.service).toEqual([])
  })
})

describe('rows are sorted by', () => {
  const interval = (to: string) => ({ id: to, from: '2026-01-01T10:00:00Z', to, note: '' })
  const given = incidents(
    { title: 'b 10', severity: 'SEV3' },
    {
      title: 'B 9',
      severity: 'SEV1',
      impact: { ...blank.impact, intervals: [interval('2026-01-01T11:00:00Z')] },
    },
    {
      title: 'a',
      severity: 'SEV1',
      impact: { ...blank.impact, intervals: [interval('2026-01-01T10:30:00Z')] },
      openedAt: '2026-01-31T00:00:00Z',
    },
  )
  it.each([
    ['title', ['INC-3', 'INC-2', 'INC-1']],
    ['severity', ['INC-3', 'INC-2', 'INC-1']],
    ['impact', ['INC-2', 'INC-3', 'INC-1']],
    ['happened', ['INC-1', 'INC-3', 'INC-2']],
  ] as const)('%s, and the other way round', async (by, ids) => {
    expect((await find(given, ['', { sort: { by, isReversed: false } }])).ids).toEqual(ids)
    expect((await find(given, ['', { sort: { by, isReversed: true } }])).ids).toEqual([...ids].reverse())
  })
})
