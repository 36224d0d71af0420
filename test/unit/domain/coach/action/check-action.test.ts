import { describe, expect, it } from 'vitest'
import { checkAction } from '../../../../../domain/coach/action/check-action'
import { labelledIn } from '../../../../support/labelled'

const labelled = labelledIn('test/fixtures/coach/actions.jsonl')

/** "rule: words", for each finding. */
function found(text: string): string[] {
  return checkAction(text).map(
    ({ rule, start, end }) => `${rule.replace('action/', '')}: ${text.slice(start, end)}`,
  )
}

describe('checkAction', () => {
  it.each(labelled.filter(({ label }) => label === 'concrete'))(
    'has nothing to say about "$text"',
    ({ text }) => {
      expect(found(text)).toEqual([])
    },
  )

  it.each(labelled.filter(({ label }) => label === 'vague'))('asks about "$text"', ({ text }) => {
    expect(found(text)).not.toEqual([])
  })

  // Google, "Postmortem Action Items"; PagerDuty's guide; the article that the three categories come from.
  it.each([
    'Add a linting rule to prevent un-indexed queries.',
    'Implement a 10% canary rollout for the Payment service.',
    'Increase the timeout for the legacy ERP API to 5 seconds.',
    'Add alerting for all cases where this service returns > 1 % errors',
    'Handle invalid postal code in user address form input safely',
    'Add automated presubmit check for schema changes',
    'Status page update within 15 min of Sev-1 declaration, template https://wiki/t, checked in the June drill',
    'Review the latency dashboard on 2026-04-01; close if p99 stays under 300 ms',
    'By 2026-04-01 decide between Kafka/NATS using the load test; output = ADR https://wiki/adr-7',
    'All 12 on-call complete the failover drill by 2026-05-01; pass = recovery within 10 min',
    'deployctl rejects a schema change unless a dry run was confirmed',
  ])('finds nothing in the good example "%s"', (text) => {
    expect(found(text)).toEqual([])
  })

  it('gives the phrases everybody warns of a frame to fill', () => {
    const [careful] = checkAction('Be more careful')
    expect(careful).toMatchObject({ rule: 'action/care', family: 'action', start: 0, end: 15 })
    expect(careful?.rewrite).toBe('<Tool> rejects <condition> unless <confirmation>.')
    const [testing] = checkAction('Improve testing')
    expect(testing?.rewrite).toContain('Add a <type> test that reproduces <failure>')
  })

  it.each([
    ['Look into the retry storm', 'open-ended: Look into'],
    ['Better alerting', 'no-measure: Better alerting'],
    ['Ensure it does not happen again', 'no-mechanism: Ensure it does not happen'],
    ['Ops team to monitor the queue', 'watching: monitor'],
    ['Fix the root cause', 'generic-fix: Fix the root cause'],
    ['Alerts when possible', 'no-commitment: when possible'],
    ['Which hosts are affected?', 'question: Which hosts are affected'],
    ['The runbook of the ledger has the steps for a full disk', undefined],
    ['The canary has a shifting baseline', 'no-verb: The canary has a shifting baseline'],
    ['Improve the login page by caching the avatar', undefined],
    ['Reduce the cache lifetime', undefined],
    ['Add an alert when disk usage exceeds 80 %', undefined],
  ])('reads "%s" by its grammar', (text, expected) => {
    expect(found(text)).toEqual(expected === undefined ? [] : expect.arrayContaining([expected]))
  })

  it('looks past list marks, states, tickets, links and owners, and says where in the whole text', () => {
    expect(found('- [ ] OPS-12: Investigate the lag (PLATFORM) https://example.org/1')).toEqual([
      'open-ended: Investigate',
    ])
    expect(found('Status: Done - Task T123: 🔥 Investigate the lag')).toEqual(['open-ended: Investigate'])
  })

  it('lets a second, concrete step make up for a first that is open', () => {
    expect(found('Investigate the leak')).toHaveLength(1)
    expect(found('Investigate the leak and cap the heap at 2 GB')).toEqual([])
    expect(found('Use a safer rollout. Always deploy to one node first.')).toEqual([])
    expect(found('Rotate the key. Be more careful next time.')).toEqual(['care: Be more careful'])
  })

  it('has nothing to say about nothing', () => {
    for (const text of ['', '   ', 'https://example.org/42', '#123', '—']) expect(found(text)).toEqual([])
  })

  it('comes to an end with text that is made to be slow', () => {
    for (const piece of ['(', 'and improve ', 'A', '. ', '....', 'we need to ', '[A ', 'x-', '] '])
      expect(checkAction(piece.repeat(20_000 / piece.length))).toBeInstanceOf(Array)
  })
})
