import { describe, expect, it } from 'vitest'
import { blankIncident, type Incident } from '../../../domain/incident'
import { completeness, sectionsOf, wholeCompleteness } from '../../../domain/sections'
import { countSentences } from '../../../domain/sentences'
import type { Template, TemplateName } from '../../../domain/template'
import { templates } from '../../../domain/templates'
import { aFullIncident, anIncident } from '../../support/incidents'

function points(incident: Incident, section: string): Record<string, boolean> {
  const found = sectionsOf(incident).find(({ id }) => id === section)
  return Object.fromEntries((found?.points ?? []).map(({ label, isMet }) => [label, isMet]))
}

describe('what a template asks for', () => {
  const required = (template: TemplateName) =>
    sectionsOf(blankIncident('INC-1', '2026-03-11T08:00:00Z', template))
      .filter((section) => section.isRequired)
      .map((section) => section.id)

  it('of a startup is no meeting and no sign-off', () => {
    expect(required('startup')).not.toContain('review')
  })

  it('of a scale-up is the sign-off of the CTO and the product lead', () => {
    expect(Object.keys(points(blankIncident('INC-1', '2026-03-11T08:00:00Z'), 'review'))).toEqual([
      'Meeting held',
      'Roles present',
      'CTO signed',
      'Product lead signed',
    ])
  })

  it('of an enterprise is sign-off by four roles', () => {
    expect(required('enterprise')).toContain('review')
    const labels = Object.keys(points(aFullIncident({ template: 'enterprise', form: undefined }), 'review'))
    expect(labels.filter((label) => label.endsWith('signed'))).toHaveLength(4)
  })

  it('is two answered whys of a startup and five of the others', () => {
    const twoWhys = aFullIncident().analysis
    expect(points(anIncident({ template: 'startup', analysis: twoWhys }), 'whys')).toMatchObject({
      '2 whys answered': true,
    })
    expect(points(anIncident({ template: 'scale-up', analysis: twoWhys }), 'whys')).toMatchObject({
      '5 whys answered': false,
    })
  })
})

describe("a team's own template", () => {
  const form: Template = {
    ...templates.startup,
    id: 'team-payments',
    label: 'Payments',
    sections: [
      { ...blankSection('actions'), title: 'What we do now' },
      {
        ...blankSection('own-partners'),
        title: 'Partners',
        fields: [
          { id: 'banks', label: 'Banks told', help: '', kind: 'short text', choices: [], isRequired: true },
        ],
      },
    ],
  }

  it('decides which sections there are, in which order and what they are called', () => {
    expect(sectionsOf(anIncident({ form })).map(({ title }) => title)).toEqual(['What we do now', 'Partners'])
  })

  it('asks its own questions and is complete once they are answered', () => {
    expect(points(anIncident({ form }), 'own-partners')).toEqual({ 'Banks told': false })
    expect(points(anIncident({ form, answers: { banks: 'Two' } }), 'own-partners')).toEqual({
      'Banks told': true,
    })
  })
})

function blankSection(id: string) {
  return { id, title: '', guide: '', isRequired: true, leaves: [], fields: [] }
}

describe('completeness', () => {
  it('of a blank incident is nothing', () => {
    const sections = sectionsOf(blankIncident('INC-1', '2026-03-11T08:00:00Z', 'startup'))
    expect(wholeCompleteness(sections)).toBe(0)
  })

  it('grows with each answer and never past one', () => {
    const begun = wholeCompleteness(sectionsOf(anIncident()))
    const full = wholeCompleteness(sectionsOf(aFullIncident({ template: 'startup', form: undefined })))
    expect(begun).toBeGreaterThan(0)
    expect(full).toBeGreaterThan(begun)
    expect(full).toBeLessThanOrEqual(1)
  })

  it('of a section is the share of its points', () => {
    expect(
      completeness({
        points: [
          { id: 'a', label: 'a', isMet: true },
          { id: 'b', label: 'b', isMet: false },
        ],
      }),
    ).toBe(0.5)
  })

  it('asks for a summary of three to five sentences', () => {
    const withSummary = (summary: string) => points(anIncident({ summary }), 'summary')['3 to 5 sentences']
    expect(withSummary('It failed. It was slow. We fixed it.')).toBe(true)
    expect(withSummary('It failed. We fixed it.')).toBe(false)
    expect(withSummary('')).toBe(false)
  })

  it('counts an action only once it has an owner and says when it is done', () => {
    const [action] = aFullIncident().actions
    if (!action) throw new Error('The full incident has an action')
    const incident = anIncident({ template: 'startup', actions: [{ ...action, owner: ' ', doneWhen: '' }] })
    expect(points(incident, 'actions')).toEqual({
      'At least one action': true,
      'Each has an owner': false,
      'Each says when it is done': false,
    })
  })
})

it('counts sentences, not full stops', () => {
  expect(countSentences('Latency rose to 12.5 s. Then it fell.')).toBe(2)
  expect(countSentences('Why? Nobody knew! It stopped at 14:45.')).toBe(3)
  expect(countSentences('...')).toBe(0)
})

it('counts the sentences of a long text as it does those of its parts', () => {
  expect(countSentences('Much was written. '.repeat(20_000))).toBe(20_000)
  expect(countSentences('x'.repeat(10_000))).toBeGreaterThan(0)
})
