import { describe, expect, it } from 'vitest'
import { coach } from '../../../../domain/coach/coach'
import { usualSettings } from '../../../../domain/coach/settings'
import { blankIncident, type Incident } from '../../../../domain/incident'
import { templates } from '../../../../domain/templates'
import { aFullIncident, anIncident, at } from '../../../support/incidents'

const blank = blankIncident('INC-2026-042', '2026-03-12T09:00:00Z')

function found(incident: Incident, settings = usualSettings): string[] {
  return coach(incident, settings).map(({ place, rule, words }) => `${place} ${rule}: ${words}`)
}

describe('where the coach reads', () => {
  it('a finding names its section and place', () => {
    const incident = anIncident({ timeline: [at('14:02', 'The operator forgot to drain it', { id: 'e1' })] })
    const [finding] = coach(incident, usualSettings)
    expect(finding).toMatchObject({
      rule: 'blame/slip',
      section: 'timeline',
      place: 'timeline/e1/text',
      words: 'forgot',
    })
  })

  it('words of a source are evidence, and only what was written about them is read', () => {
    const text = 'The operator forgot to drain it'
    const source = { file: '#inc-42', position: 'line 3', quote: text }
    const incident = anIncident({
      timeline: [at('14:02', text, { source }), at('14:03', `${text} again`, { id: 'own', source })],
    })
    expect(found(incident)).toEqual(['timeline/own/text blame/slip: forgot'])
  })

  it('what would have helped is welcome in an action', () => {
    const action = { ...(aFullIncident().actions[0] as Incident['actions'][number]), id: 'a1' }
    const doneWhen = 'A release that should have been stopped is stopped'
    const reason = 'We should have tested this'
    const incident = anIncident({ actions: [{ ...action, doneWhen, reason }] })
    expect(found(incident).filter((each) => !each.includes('/text'))).toEqual([])
  })

  it('a wording that somebody kept is not found again', () => {
    const incident = anIncident({ timeline: [at('14:02', 'Due to human error it was down', { id: 'e1' })] })
    const kept = { id: 'k1', rule: 'blame/human-error', words: 'human error', reason: 'The title of a book' }
    expect(found(incident)).toEqual(['timeline/e1/text blame/human-error: human error'])
    expect(found({ ...incident, keptWordings: [kept] })).toEqual([])
  })

  it('a family is off for one edition only', () => {
    const incident = anIncident({ timeline: [at('14:02', 'Due to human error it was down')] })
    const settings = { ...usualSettings, off: { ...usualSettings.off, engineering: ['A' as const] } }
    expect(found(incident, settings)).toEqual([])
    expect(found(incident, { ...settings, edition: 'board' })).not.toEqual([])
  })

  it('causes are asked about more closely than other narrative', () => {
    const text = 'Lack of monitoring'
    const incident = anIncident({ timeline: [at('14:02', text)] })
    expect(found(incident)).toEqual([])
    const whys = [
      {
        ...(aFullIncident().analysis.whys[0] as Incident['analysis']['whys'][number]),
        id: 'w1',
        answer: text,
      },
    ]
    expect(found({ ...incident, analysis: { ...incident.analysis, whys } })).toEqual([
      'whys/w1/answer cause/negated-fix: Lack of monitoring',
    ])
  })
})

describe('the summary', () => {
  const good =
    'On October 12th, the checkout service experienced a 45-minute outage (14:00 - 14:45 UTC) due to a connection pool exhaustion in the Redis cluster. Approximately 12% of users were unable to complete purchases. The issue was resolved by scaling the cluster and implementing a circuit breaker.'

  it('the example of the article has no findings', () => {
    expect(found({ ...blank, summary: good })).toEqual([])
  })

  it('what it does not tell is asked for at its end', () => {
    const summary = 'Checkout had an incident. It was bad. Sorry.'
    expect(found({ ...blank, summary })).toEqual([
      'summary summary/how-long: ',
      'summary summary/impact: ',
      'summary summary/fix: ',
    ])
  })

  it('a long sentence, a short form and a metric are explained to those who do not know them', () => {
    const long = `${'word '.repeat(26)}here.`
    const summary = `${good} ${long} The BGP session flapped and p99 rose by 40 %. The DNS (name service) was fine.`
    expect(found({ ...blank, summary }).map((each) => each.slice(8, 34))).toEqual([
      'summary/long-sentence: wor',
      'summary/short-form: BGP',
      'summary/jargon: p99',
      'summary/length: The DNS (n',
    ])
  })
})

describe('numbers', () => {
  const full = aFullIncident()

  function numbersIn(summary: string): string[] {
    return coach({ ...full, summary }, usualSettings)
      .filter(({ family, place }) => family === 'numbers' && place === 'summary')
      .map(({ rule, words, rewrite }) => `${rule}: ${words} -> ${rewrite}`)
  }

  it('those of the fields may be written in any way', () => {
    expect(
      numbersIn(
        'A 45-minute outage (14:00 to 14:45 UTC) for 12 % of users, about 12,000 customers, lost USD 405,000, at most $500k.',
      ),
    ).toEqual([])
  })

  it('others are shown beside those of the fields', () => {
    expect(
      numbersIn(
        'A 50-minute outage (14:00-14:50 UTC) for 15 % of users, 13,000 customers. It cost USD 450,000.',
      ),
    ).toEqual([
      'numbers/duration: 50-minute -> 45 min',
      'numbers/clock: 14:00-14:50 UTC -> 14:00 to 14:45 UTC',
      'numbers/share: 15 % of users -> 12 % of users',
      'numbers/users: 13,000 -> 12,400 users',
      'numbers/cost: USD 450,000 -> USD 405,000',
    ])
  })

  it('times of other things are left alone', () => {
    expect(
      numbersIn(
        'The timeout was 30 seconds. The alert fired after 4 minutes. Losses run at USD 9,000 a minute.',
      ),
    ).toEqual([])
  })
})

it('reads a form from elsewhere, whatever its questions are called', () => {
  const asked = { label: 'Built by', help: '', kind: 'short text' as const, choices: [], isRequired: false }
  const fields = [{ id: 'constructor', ...asked }]
  const own = { id: 'own-x', title: '', guide: '', isRequired: false, leaves: [], fields }
  const form = { ...templates.startup, id: 'team-x', sections: [own] }
  expect(coach(anIncident({ form }), usualSettings)).toEqual([])
})
