import { describe as about, expect, it } from 'vitest'
import { type Action, blankAction } from '../../../domain/action'
import { usualChoices } from '../../../domain/export-choices'
import { usualHouse } from '../../../domain/house'
import type { Incident } from '../../../domain/incident'
import { blockText } from '../../../domain/report/block-text'
import { describe as describeIncident } from '../../../domain/report/describe'
import { specificationWords } from '../../../domain/report/fixed-words'
import { unclearWords } from '../../../domain/report/specification/wording'
import { aFullIncident, anIncident } from '../../support/incidents'
import { described } from '../../support/reports'

const record = { sha256: 'a'.repeat(64), savedAt: '2026-10-16T09:00:00Z' }

const specified = (incident: Incident) => described(incident, 'srs', record)
const textOf = (incident: Incident) => specified(incident).blocks.map(blockText).join('\n')

/** An incident that revealed one missing feature. */
function lacking(action: Partial<Action>): Incident {
  return aFullIncident({
    actions: [
      {
        ...blankAction('action-1', 'P1', '2026-03-12T09:00:00Z'),
        text: 'Limit requests per client key',
        missingFeature: 'Rate limiting at the API gateway',
        owner: 'Gateway team',
        doneWhen: 'A client above 200 requests a minute is refused',
        factor: 'factor-1',
        ...action,
      },
    ],
  })
}

function requirementsIn(incident: Incident): string[] {
  return specified(incident).blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.style === 'lead' ? [blockText(block)] : [],
  )
}

about('a requirements specification', () => {
  it('leaves no gap where an incident has no title', () => {
    const untitled = { ...lacking({}), title: ' ' }
    expect(textOf(untitled)).toContain('INC-2026-042, revision 2')
    expect(textOf(untitled)).not.toContain(', ,')
    expect(described(untitled, 'board', record).title).toBe('Untitled incident')
  })

  it('has all sections of the IEEE 830 outline, numbered', () => {
    const headings = specified(lacking({})).blocks.flatMap((block) =>
      block.kind === 'heading' && /^\d/.test(block.text) ? [block.text] : [],
    )
    expect(headings.filter((title) => !/^\d\.\d\.\d/.test(title))).toEqual([
      '1 Introduction',
      '1.1 Purpose',
      '1.2 Scope',
      '1.3 Definitions, acronyms and abbreviations',
      '1.4 References',
      '1.5 Overview',
      '2 Overall description',
      '2.1 Product perspective',
      '2.2 Product functions',
      '2.3 User characteristics',
      '2.4 Constraints',
      '2.5 Assumptions and dependencies',
      '2.6 Apportioning of requirements',
      '3 Specific requirements',
      '3.1 External interface requirements',
      '3.2 Functional requirements',
      '3.3 Performance requirements',
      '3.4 Logical database requirements',
      '3.5 Design constraints',
      '3.6 Software system attributes',
      '4 Supporting information',
      '4.1 Open points',
    ])
  })

  it('says what the system shall do in the words of the record', () => {
    expect(requirementsIn(lacking({}))).toEqual([
      'The system shall provide rate limiting at the API gateway.',
      'The system shall limit requests per client key.',
      'The system shall meet this condition: “A client above 200 requests a minute is refused.”',
    ])
  })

  it('quotes what is not an order, and never turns a ban into one', () => {
    expect(requirementsIn(lacking({ text: 'Do not retry without a pause', doneWhen: '' }))).toContain(
      'The system shall comply with this decision: “Do not retry without a pause.”',
    )
  })

  it('quotes a missing feature that is a sentence and no name', () => {
    const missingFeature = 'We should talk about what ingress controllers are for'
    expect(requirementsIn(lacking({ missingFeature }))).toContain(
      'The system shall provide this feature: “We should talk about what ingress controllers are for.”',
    )
  })

  it('traces each requirement to its cause and its test', () => {
    expect(textOf(lacking({}))).toContain('A campaign doubled the load | FR-2 | AT-2')
  })

  it('asks the owner for what nobody has said, and whoever it will be where there is none', () => {
    expect(textOf(lacking({}))).toContain('error_rate_peak | 45% | [TO CONFIRM - Gateway team]')
    expect(textOf(lacking({ owner: '', factor: undefined }))).toContain('[TO CONFIRM - owner] | FR-1 | AT-1')
    expect(textOf(lacking({ owner: 'the team' }))).toContain('[TO CONFIRM - owner]')
  })

  it('lists as open what the record says in words that no test can decide', () => {
    expect(textOf(lacking({ doneWhen: 'The gateway answers fast and/or is user-friendly, etc.' }))).toContain(
      'FR-3 | FR-3 quotes the record with words that no test can decide: “fast”, “and/or”, “user-friendly”, “etc”.',
    )
  })

  it('uses no such words of its own', () => {
    const own = JSON.stringify(specificationWords, (_, value) =>
      typeof value === 'function' ? value('x', 'y', 1) : value,
    )
    expect(unclearWords(own)).toEqual([])
  })

  it('is about the chosen action only, under the name of its feature', () => {
    const [action] = lacking({}).actions
    if (!action) throw new Error('There is an action')
    const incident = aFullIncident({
      actions: [action, { ...action, id: 'action-2', missingFeature: 'A circuit breaker' }],
    })
    const chosen = describeIncident(
      incident,
      { ...usualChoices('srs'), action: 'action-2' },
      record,
      usualHouse,
    )
    expect(chosen.title).toBe('A circuit breaker')
    expect(chosen.blocks.map(blockText).join('\n')).not.toContain('Rate limiting')
    expect(specified(incident).title).toBe('2 missing features')
  })

  it('says so where no feature is missing', () => {
    expect(textOf(anIncident())).toContain('No missing features recorded.')
  })
})
