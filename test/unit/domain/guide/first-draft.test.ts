import { describe, expect, it } from 'vitest'
import { edit } from '../../../../domain/edit'
import { draftTime, isDrafted, withDraftStamp } from '../../../../domain/guide/first-draft'
import { aFullIncident, at } from '../../../support/incidents'

describe('the first draft', () => {
  const { meetingAt: _, draftedAt: __, ...review } = aFullIncident().review
  const drafted = aFullIncident({
    template: 'startup',
    form: undefined,
    status: 'draft',
    openedAt: '2026-03-11T16:00:00Z',
    timeline: [
      at('14:00', 'Checkout begins to fail', { milestone: 'impact started' }),
      at('14:04', 'Alert fires', { milestone: 'detected' }),
      at('14:10', 'Status page updated', { milestone: 'communicated' }),
      at('14:45', 'Pool raised to 400', { milestone: 'mitigated' }),
      at('15:30', 'Cluster scaled', { milestone: 'resolved' }),
    ],
    review,
  })
  const unfinished = { ...drafted, title: '' }
  const title = { kind: 'write', part: 'incident', with: { title: 'Checkout answers 503' } } as const

  it('is done without a meeting, once all else that the template requires is written', () => {
    expect(isDrafted(drafted)).toBe(true)
    expect(isDrafted(unfinished)).toBe(false)
  })

  it('is stamped by the change that completes it, so that both are undone together', () => {
    const change = withDraftStamp(unfinished, title, '2026-03-11T16:34:00Z')
    const after = edit(unfinished, change)
    expect(after.title).toBe('Checkout answers 503')
    expect(draftTime(after, '2026-03-20T00:00:00Z')).toEqual({ kind: 'drafted', seconds: 34 * 60 })
    expect(withDraftStamp(after, title, '2026-03-12T00:00:00Z')).toBe(title)
  })

  it('is timed from when the post-mortem was begun', () => {
    expect(draftTime(unfinished, '2026-03-11T16:12:00Z')).toEqual({ kind: 'writing', seconds: 12 * 60 })
    expect(draftTime(unfinished, '2026-03-11T15:00:00Z')).toBeUndefined()
    expect(draftTime({ ...unfinished, status: 'closed' }, '2026-03-11T16:12:00Z')).toBeUndefined()
  })
})
