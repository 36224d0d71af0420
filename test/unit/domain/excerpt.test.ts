import { expect, it } from 'vitest'
import { excerptOf } from '../../../domain/excerpt'
import { aFullIncident, anIncident, at } from '../../support/incidents'
import { aTemplate } from '../../support/templates'

it('an excerpt shows the section and the words around the match', () => {
  const long = `${'before and '.repeat(20)}then the résolver answered nothing ${'and after '.repeat(40)}`
  const excerpt = excerptOf(anIncident({ timeline: [at('10:00', long)] }), ['resolver'])
  expect(excerpt?.section).toBe('Timeline')
  expect(excerpt?.parts.find(({ isMatch }) => isMatch)?.text).toBe('résolver')
  const shown = excerpt?.parts.map(({ text }) => text).join('') ?? ''
  expect(shown).toMatch(/^…\S.*\S…$/)
  expect(shown.length).toBeLessThan(160)
})

it('the passage that holds most of the words is shown', () => {
  const incident = anIncident({
    summary: 'The pool was small.',
    timeline: [at('10:00', 'Redis is up'), at('10:01', 'Redis pool is exhausted')],
  })
  expect(
    excerptOf(incident, ['redis', 'pool'])
      ?.parts.map(({ text }) => text)
      .join(''),
  ).toBe('10:01 Redis pool is exhausted')
})

it('an incident whose text does not hold the words has none', () => {
  expect(excerptOf(aFullIncident(), ['nowhere'])).toBeUndefined()
})

it('marks of Markdown are not shown', () => {
  const excerpt = excerptOf(anIncident({ summary: 'It had a **45-minute outage** of `checkout`.' }), [
    'outage',
  ])
  expect(excerpt?.parts.map(({ text }) => text).join('')).toBe('It had a 45-minute outage of checkout.')
})

it('an answer to a question of the template is shown in its section, after the question', () => {
  const incident = anIncident({ form: aTemplate(), answers: { banks: 'Emirates NBD and two more' } })
  const excerpt = excerptOf(incident, ['emirates'])
  expect(excerpt?.section).toBe('Partners')
  expect(excerpt?.parts.map(({ text }) => text).join('')).toBe('Banks affected: Emirates NBD and two more')
})
