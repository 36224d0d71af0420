import { describe, expect, it } from 'vitest'
import type { Action } from '../../../domain/action'
import { isNamedOwner } from '../../../domain/action-owner'
import { scoreOf } from '../../../domain/action-score'
import { strengthOf, suggestStrength } from '../../../domain/action-strength'
import { anAction } from '../../support/actions'

const factors = [{ id: 'factor-1' }]

function total(overrides: Partial<Action>): number {
  return scoreOf(anAction(overrides), factors).total
}

describe('scoreOf', () => {
  it('gives 100 to an action that has all it needs', () => {
    const { total, parts } = scoreOf(anAction(), factors)
    expect(total).toBe(100)
    expect(parts.every(({ toRaise }) => toRaise === '')).toBe(true)
    expect(parts.reduce((sum, { most }) => sum + most, 0)).toBe(100)
  })

  it('says what would raise it', () => {
    const { total, parts } = scoreOf(anAction({ owner: 'TBD', doneWhen: '' }), factors)
    expect(total).toBe(65)
    expect(parts.filter(({ toRaise }) => toRaise !== '').map(({ label, most }) => [label, most])).toEqual([
      ['Says when it is done', 20],
      ['Owner', 15],
    ])
  })

  it('takes ten off for each weak phrase, and is never below nothing', () => {
    expect(total({ text: 'Set reasonable timeouts for the session client' })).toBe(90)
    expect(
      total({
        text: 'Be more careful',
        owner: '',
        due: undefined,
        doneWhen: '',
        factor: undefined,
      }),
    ).toBe(0)
  })

  it('gives nothing for a factor that is gone', () => {
    expect(scoreOf(anAction(), []).total).toBe(90)
  })
})

describe('isNamedOwner', () => {
  it.each(['Payments team', 'SRE on call', 'R. Haddad', '#team-ingest', 'ops-emea'])(
    'takes "%s"',
    (owner) => {
      expect(isNamedOwner(owner)).toBe(true)
    },
  )

  it.each(['', '  ', 'everyone', 'The team', 'All engineers', 'TBD', '?', 'n/a', 'we', 'Ops'])(
    'does not take "%s"',
    (owner) => {
      expect(isNamedOwner(owner)).toBe(false)
    },
  )
})

describe('suggestStrength', () => {
  it.each([
    ['Reject migrations that lock a table for more than a second', 'stronger'],
    ['Remove the shared admin password from the build image', 'stronger'],
    ['Add a circuit breaker between checkout and the session store', 'stronger'],
    ['Add a second replica of the ledger in another zone', 'intermediate'],
    ['Page the storage rota when replication lag is above 30 s', 'intermediate'],
    ['Write a runbook for promoting the standby database', 'intermediate'],
    ['Document the naming rules of the topics', 'weaker'],
    ['Double-check the region before deleting buckets', 'weaker'],
    ['Train the support team', 'weaker'],
  ])('reads "%s" as %s', (text, strength) => {
    expect(suggestStrength(text)?.strength).toBe(strength)
  })

  it('says nothing where the words name nothing it knows, and the person always wins', () => {
    expect(suggestStrength('Talk')?.strength).toBeUndefined()
    expect(strengthOf({ text: 'Train the support team', strength: 'stronger' })).toBe('stronger')
  })
})
