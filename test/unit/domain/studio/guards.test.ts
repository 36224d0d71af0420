import { expect, test } from 'vitest'
import type { Factor, Why } from '../../../../domain/analysis'
import type { Incident } from '../../../../domain/incident'
import type { GuardKind } from '../../../../domain/studio/guard'
import { guardsOf } from '../../../../domain/studio/guards'
import { personIn } from '../../../../domain/studio/person-in-answer'
import { aFullIncident, anIncident } from '../../../support/incidents'
import { aChain, aWhy } from '../../../support/whys'

const { analysis } = anIncident()

function withWhys(whys: readonly Why[], overrides: Partial<Incident> = {}): Incident {
  return anIncident({ analysis: { ...analysis, whys: [...whys] }, ...overrides })
}

/** The ids of the whys that a guard is about. */
function found(kind: GuardKind, incident: Incident): string[] {
  return guardsOf(incident)
    .filter((guard) => guard.kind === kind)
    .map(({ about }) => (about.kind === 'whole' ? 'whole' : about.id))
}

function lastAnswer(kind: GuardKind, answer: string, overrides: Partial<Incident> = {}): boolean {
  return found(kind, withWhys(aChain('The pool was full.', answer), overrides)).includes('w2')
}

test('two answers are enough for a startup and too few for an enterprise', () => {
  const whys = aChain('The pool was full.', 'Retries opened new connections.')
  expect(found('too shallow', withWhys(whys, { template: 'startup' }))).toEqual([])
  const [guard] = guardsOf(withWhys(whys, { template: 'enterprise' }))
  expect(guard?.words).toBe('The longest chain has 2 answered whys; the template “Enterprise” asks for 5.')
})

test('before the first answer nothing is asked', () => {
  expect(guardsOf(withWhys([aWhy('w1', undefined, '')], { severity: 'SEV1' }))).toEqual([])
})

test.each([
  'Human error',
  'Operator error during the failover',
  'The on-call engineer restarted the wrong node.',
  'An engineer deployed the change at 14:00.',
  'The developer was careless.',
])('“%s” stops at a person', (answer) => {
  expect(lastAnswer('stops at a person', answer)).toBe(true)
})

test.each([
  'Checkout retried without a limit or a pause.',
  'The on-call rotation has one person per region.',
  'The pager reached the on-call engineer after 20 minutes.',
  'Engineers see only processor and memory on the dashboard.',
])('“%s” is about the system', (answer) => {
  expect(lastAnswer('stops at a person', answer)).toBe(false)
})

test('a person further up, whose step is explained, is left alone; as a factor it is not', () => {
  const whys = aChain(
    'An engineer deployed the change at 14:00.',
    'The freeze ended at noon in the calendar.',
  )
  expect(found('stops at a person', withWhys(whys))).toEqual([])
  const factors = [{ id: 'f', text: 'Human error', evidence: [], category: '' }]
  expect(found('stops at a person', anIncident({ analysis: { ...analysis, factors } }))).toEqual(['f'])
})

test('“human error” leads on with three questions', () => {
  const { questions } = personIn('It was a human error.', [])
  expect(questions).toHaveLength(3)
  expect(questions.join(' ')).toMatch(/access.*confirmation.*dry run/)
  expect(personIn('The pool was full.', []).questions).toEqual([])
})

test('an answer that says what one above it said, in other forms of the words, goes in a circle', () => {
  const circle = aChain(
    'The connection pool was exhausted.',
    'Nobody gave connections back.',
    'Because the pool of connections was being exhausted.',
  )
  expect(found('circular', withWhys(circle))).toEqual(['w3'])
  const on = aChain('The connection pool was full.', 'A retry keeps its connection for 300 seconds.')
  expect(found('circular', withWhys(on))).toEqual([])
})

test('branches that meet again are no circle, but a step that explains what explains it is one', () => {
  const [first, second, third] = aChain('It failed.', 'The disk was full.', 'Logs were kept for ever.')
  if (!first || !second || !third) throw new Error('A chain has three steps.')
  const beside = aWhy('w4', 'w1', 'The alert came late.')
  expect(found('circular', withWhys([first, second, { ...third, alsoExplains: ['w4'] }, beside]))).toEqual([])
  expect(found('circular', withWhys([first, { ...second, alsoExplains: ['w3'] }, third]))).toEqual([
    'w2',
    'w3',
  ])
})

test('a last answer that is the problem once more is not a cause', () => {
  const problem = { ...analysis, problem: 'Checkout answered every eighth order with an error' }
  const whys = aChain('The pool was full.', 'Every eighth order was answered with errors.')
  expect(found('restates the problem', anIncident({ analysis: { ...problem, whys } }))).toEqual(['w2'])
  expect(lastAnswer('restates the problem', 'Checkout answered 503')).toBe(true)
  expect(lastAnswer('restates the problem', 'Checkout held 40 connections of a pool made for 10')).toBe(false)
})

test.each([
  'Lack of testing',
  'There was no monitoring of the pool.',
  'Missing integration tests for the session store',
  'Insufficient review',
  'The change went out without a dry run.',
  'The restore was never tested.',
])('“%s” is a fix turned round, and asks what did exist', (answer) => {
  expect(lastAnswer('negated fix', answer)).toBe(true)
})

test.each([
  'The load test covers checkout but replaces the session store with a stub.',
  'The alert was set to 15 %, and errors stayed at 12 %.',
  'Pool settings were copied from a service with a tenth of the traffic.',
  'There was no free connection in the pool.',
])('“%s” says what did exist', (answer) => {
  expect(lastAnswer('negated fix', answer)).toBe(false)
})

test('a fix turned round that is explained further is left alone', () => {
  const whys = aChain('There was no alert for the pool.', 'The exporter had been replaced the week before.')
  expect(found('negated fix', withWhys(whys))).toEqual([])
})

test('from a setting straight to the organisation is a jump', () => {
  const [first, second] = aChain('The limit was 10.', 'Reliability is not funded.')
  if (!first || !second) throw new Error('A chain has two steps.')
  const settings = { ...first, category: 'Configuration' }
  expect(found('jump', withWhys([settings, { ...second, category: 'Organisation' }]))).toEqual(['w2'])
  expect(found('jump', withWhys([settings, { ...second, category: 'Process and runbook' }]))).toEqual([])
  expect(found('jump', withWhys([settings, { ...second, category: 'Our own word' }]))).toEqual([])
})

test('an answer with no evidence says so, one with a link does not', () => {
  const [first, second] = aChain('The pool was full.', 'Retries opened new connections.')
  if (!first || !second) throw new Error('A chain has two steps.')
  const shown = { ...first, evidence: [{ id: 'e', label: '', link: 'https://grafana.example/d/pool' }] }
  expect(found('no evidence', withWhys([shown, second]))).toEqual(['w2'])
})

test('a critical incident needs more than one chain: a branch, or two factors', () => {
  const whys = aChain('The pool was full.', 'Retries opened new connections.')
  const factors = ['A campaign doubled the load', 'The limit counts per process'].map(
    (text, index): Factor => ({ id: `f${index}`, text, evidence: [], category: '' }),
  )
  const critical = (changed: Partial<Incident['analysis']>) =>
    anIncident({ severity: 'SEV1', analysis: { ...analysis, whys, ...changed } })
  expect(found('single chain', critical({}))).toEqual(['whole'])
  expect(found('single chain', critical({ factors: factors.slice(0, 1) }))).toEqual(['whole'])
  expect(found('single chain', critical({ factors }))).toEqual([])
  expect(
    found('single chain', critical({ whys: [...whys, aWhy('w3', 'w1', 'The alert came late.')] })),
  ).toEqual([])
  expect(found('single chain', withWhys(whys, { severity: 'SEV2' }))).toEqual([])
})

test('a chain that ends at a supplier needs an action that makes its effect smaller', () => {
  const answer = 'The DNS provider withdrew a zone during its own incident.'
  expect(lastAnswer('outside our control', answer)).toBe(true)
  const [action] = aFullIncident().actions
  if (!action) throw new Error('A full incident has an action.')
  expect(lastAnswer('outside our control', answer, { actions: [{ ...action, kind: 'mitigate' }] })).toBe(
    false,
  )
  const notPlanned = { ...action, kind: 'mitigate', status: 'not planned' } as const
  expect(lastAnswer('outside our control', answer, { actions: [notPlanned] })).toBe(true)
})
