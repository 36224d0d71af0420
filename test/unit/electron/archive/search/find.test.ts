import { describe, expect, it } from 'vitest'
import { searchFor } from '../../../../../domain/search'
import { aFolderWith, anArchive, savedAt } from '../../../../support/archives'
import { aFullIncident, anIncident, at } from '../../../../support/incidents'

describe('finding', () => {
  const redis = anIncident({ id: 'INC-1', title: 'Redis pool exhausted', tags: ['Zürich'] })
  const dns = anIncident({
    id: 'INC-2',
    title: 'DNS outage',
    timeline: [{ ...at('10:00', 'Resolver änswers nothing'), at: '2026-05-01T10:00:00Z' }],
    impact: { ...anIncident().impact, metrics: { error_rate_peak: '45%' } },
  })
  const old = anIncident({ id: 'INC-0', title: 'Old outage', timeline: [], openedAt: '2020-01-01T00:00:00Z' })

  async function found(query: string): Promise<string[]> {
    const archive = await anArchive(await aFolderWith(redis, dns, old))
    const { incidents, total } = await archive.find(searchFor(query))
    expect(total).toBe(3)
    return incidents.map((incident) => incident.id)
  }

  it.each([
    ['', ['INC-2', 'INC-1', 'INC-0']],
    ['outage', ['INC-2', 'INC-0']],
    ['OUTAGE dns', ['INC-2']],
    ['outage redis', []],
    ['zurich', ['INC-1']],
    ['ÄNSWERS', ['INC-2']],
    ['inc-2', ['INC-2']],
    ['sev2 503', []],
    ['error_rate', ['INC-2']],
    ['45%', ['INC-2']],
    ['2026-05-01', ['INC-2']],
    ['  pool   EXHAUST ', ['INC-1']],
    ['customer in eight', ['INC-2', 'INC-1', 'INC-0']],
  ])('"%s" finds %j', async (query, ids) => {
    expect(await found(query)).toEqual(ids)
  })

  it('sees what was just saved', async () => {
    const archive = await anArchive(await aFolderWith(redis))
    await archive.save('INC-1', { ...redis, title: 'Valkey pool' }, savedAt)
    expect((await archive.find(searchFor('valkey'))).incidents).toHaveLength(1)
    expect((await archive.find(searchFor('exhausted'))).incidents).toHaveLength(0)
  })

  it('tells what a list shows', async () => {
    const archive = await anArchive(await aFolderWith(aFullIncident()))
    expect((await archive.find(searchFor(''))).incidents[0]).toEqual({
      id: 'INC-2026-042',
      title: 'Checkout answers 503',
      severity: 'SEV1',
      status: 'in review',
      template: 'enterprise',
      tags: ['checkout', 'redis'],
      category: 'Infrastructure - Connection Pool Exhaustion',
      services: ['checkout', 'session-store'],
      happenedAt: '2026-03-11T14:00:00Z',
      savedAt,
      impactSeconds: 45 * 60,
      completeness: expect.closeTo(0.77, 1),
      openActions: 1,
    })
  })
})
