import { describe, expect, it } from 'vitest'
import { type About, bareLine, checkNarrative } from '../../../../domain/coach/narrative'
import { rules } from '../../../../domain/coach/rules'
import { usualSettings } from '../../../../domain/coach/settings'
import { EditionName } from '../../../../domain/edition'
import { blameful } from './blameful-sentences'
import { blameless } from './blameless-sentences'

const line = bareLine(usualSettings)
const front: About = { ...line, place: 'front' }

function found(text: string, about: About = line): string[] {
  return checkNarrative(text, about).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`)
}

describe('on a line of narrative', () => {
  it.each(blameful)('the coach asks about "%s"', (sentence) => {
    expect(found(sentence)).not.toEqual([])
  })

  it.each(blameless)('the coach lets "%s" stand', (sentence) => {
    expect(found(sentence)).toEqual([])
  })

  it('"human error" brings the three questions', () => {
    const [first] = checkNarrative('The cause was human error.', line)
    expect(first?.rule).toBe('blame/human-error')
    expect(first?.questions).toHaveLength(3)
  })

  it('a name of the incident is a person, and the same verb of a program is not', () => {
    const about = { ...line, people: ['Zadie Oduya'] }
    expect(found('Zadie broke the build.', about)).toEqual(['blame/person-caused: broke'])
    expect(found('Jenkins broke the build.', about)).toEqual([])
  })

  it('a role in the list of people is no name', () => {
    expect(found('The head of the queue broke.', { ...line, people: ['Head of the platform'] })).toEqual([])
  })
})

describe('evidence is never flagged', () => {
  it.each([
    'Support wrote: "the operator forgot to restart it".',
    'Support wrote: “human error, as always”.',
    'The page says `human error`.',
    '> The operator forgot to restart it.',
    '```\nERROR: human error\n```',
    'See https://example.com/human-error/mistakes-were-made for more.',
    '2026-03-11T08:00:00Z ERROR operator error in module 4',
    '[14:02:11] <ori> I forgot to restart it',
    '    operator error: no such host',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('what stands beside a quotation is found in its own place', () => {
    const text = 'The log said "human error", and **the operator forgot** to look.'
    expect(found(text)).toEqual(['blame/slip: forgot'])
  })
})

describe('where what is asked', () => {
  it('figures are asked for where others read first', () => {
    const text = 'A small number of users saw a brief outage.'
    expect(found(text)).toEqual([])
    expect(found(text, front)).toEqual(['measure/minimiser: small number', 'measure/minimiser: brief outage'])
    expect(found('A small number of users (312) saw a 4-minute outage.', front)).toEqual([])
  })

  it('hindsight is foresight in what looks ahead', () => {
    const text = 'We should have tested the rollback.'
    expect(found(text)).toEqual(['hindsight/should-have: should have tested'])
    expect(found(text, { ...line, isForwardLooking: true })).toEqual([])
  })

  it('words with a legal meaning are asked about for readers outside engineering', () => {
    const text = 'There was a breach of the agreement.'
    expect(found(text)).toEqual([])
    expect(found(text, { ...line, edition: 'legal' })).toEqual(['legal/breach: breach'])
  })

  it('a family that is off says nothing, and neither do words of the dictionary', () => {
    const text = 'The team called it a heroic effort.'
    expect(found(text)).toEqual(['character/heroics: heroic'])
    expect(found(text, { ...line, families: ['A', 'B'] })).toEqual([])
    expect(found(text, { ...line, dictionary: ['heroic effort'] })).toEqual([])
    expect(found(text, { ...line, dictionary: ['hero'] })).not.toEqual([])
  })
})

/** What the coach itself offers, the example of the article the app follows, and what only looks like blame. */
const good = [
  'The procedure accepted `<input>` without `<check>`; at that time `<context>`.',
  '`<change>` at `<time>` had the effect `<effect>`; `<guard>` was not in place.',
  '`<Signal>` was not visible / competed with 14 other alerts',
  'The runbook did not include the step. The step relies on memory.',
  'Draining did not happen before the restart; the process has no gate.',
  'The limit was documented in the wiki; the on-call rotation does not cover billing.',
  'Given the graph at 14:02, the restart was consistent with the runbook. The information that later proved decisive, the pool size, was available only at 14:40 in the vendor console.',
  'Work as done differed from work as documented: the canary was left out. The documented path took 3 hours and needed two approvals.',
  'How did the change reach production?',
  'A schema check at build time would reject this input – see AI-3.',
  'The alert existed since 2 March: <link>. It was assessed as P3 on 4 March.',
  '12 min after the page; during that time the team compared two dashboards.',
  'The display showed two conflicting values.',
  'The deploy pipeline released build 4312.',
  'The on-call engineer (role) ran `restart` following the runbook.',
  'Based on the replay through 12 March, no duplicate orders were observed.',
  'Contributing factors: a full pool allowed retries to pile up when sessions tripled.',
  'Add a linting rule to prevent un-indexed queries.',
  'Implement a 10% canary rollout for the Payment service.',
  'Increase the timeout for the legacy ERP API to 5 seconds.',
  'The health check failed. The error budget is spent. The HTTP 500 error rate rose.',
  'The default is 30 seconds, and the gateway is responsible for routing.',
  'On October 12th, the checkout service experienced a 45-minute outage (14:00 - 14:45 UTC) due to a connection pool exhaustion in the Redis cluster. Approximately 12% of users were unable to complete purchases. The issue was resolved by scaling the cluster and implementing a circuit breaker.',
]

it.each(good)('the good example "%s" has no findings', (text) => {
  expect(found(text)).toEqual([])
})

it.each(rules)('what $id offers instead is not asked about again, for any reader', ({ rewrite }) => {
  expect(rewrite).toMatch(/<.+>/)
  for (const edition of EditionName.options) expect(found(rewrite, { ...front, edition })).toEqual([])
})

it('each rule has an id of its own and words to look for', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
  for (const { words } of rules) expect(words.length).toBeGreaterThan(0)
})
