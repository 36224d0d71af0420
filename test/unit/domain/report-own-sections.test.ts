import { expect, test } from 'vitest'
import { readExchange } from '../../../domain/exchange/read-exchange'
import { writeExchange } from '../../../domain/exchange/write-exchange'
import type { Incident } from '../../../domain/incident'
import type { Block } from '../../../domain/report/report'
import { textOf } from '../../../domain/report/words'
import { templates } from '../../../domain/templates'
import { anIncident } from '../../support/incidents'
import { described } from '../../support/reports'
import { aField, aTemplate } from '../../support/templates'

const record = { sha256: 'a'.repeat(64), savedAt: '2026-10-16T09:00:00Z' }
const blocksOf = (incident: Incident) => described(incident, 'engineering', record).blocks

function headingsOf(incident: Incident): string[] {
  return blocksOf(incident).flatMap((block) =>
    block.kind === 'heading' && block.level === 1 ? [block.text] : [],
  )
}

/** What stands under a heading, up to the next of its level. */
function under(title: string, incident: Incident): readonly Block[] {
  const blocks = blocksOf(incident)
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === title) + 1
  const length = blocks.slice(from).findIndex((block) => block.kind === 'heading' && block.level === 1)
  return from === 0 ? [] : blocks.slice(from, from + length)
}

function factsOf(blocks: readonly Block[]): [string, string][] {
  return blocks.flatMap((block) =>
    block.kind === 'facts'
      ? block.rows.map(({ label, content }): [string, string] => [label, textOf(content)])
      : [],
  )
}

test('a section of the team stands in its place, with its questions and answers', () => {
  const [overview, ...others] = aTemplate().sections
  const partners = others.pop()
  if (!overview || !partners) throw new Error('The template has sections')
  const form = aTemplate({ sections: [overview, partners, ...others] })
  const incident = anIncident({ form, answers: { banks: 'Emirates NBD' } })
  expect(headingsOf(incident).slice(0, 3)).toEqual(['Document control', 'Partners', 'Executive summary'])
  expect(factsOf(under('Partners', incident))).toEqual([
    ['Banks affected', 'Emirates NBD'],
    ['Partners told', 'Not answered.'],
  ])
})

test('a question that may stay open is left out while it is open', () => {
  const sections = aTemplate().sections.map((section) => ({
    ...section,
    isRequired: false,
    fields: section.fields.map((field) => ({ ...field, isRequired: false })),
  }))
  expect(headingsOf(anIncident({ form: aTemplate({ sections }) }))).not.toContain('Partners')
})

test('the words of the template are printed, and its questions at the end of a section that ships', () => {
  const sections = templates.startup.sections.map((section) =>
    section.id === 'lessons'
      ? {
          ...section,
          title: 'What we learned',
          fields: [aField({ id: 'on', label: 'Shared on', kind: 'date' })],
        }
      : section,
  )
  const incident = anIncident({ form: aTemplate({ sections }), answers: { on: '2026-03-12' } })
  expect(headingsOf(incident)).toContain('What we learned')
  expect(headingsOf(incident)).not.toContain('Lessons')
  expect(under('What we learned', incident).at(-1)).toMatchObject({
    kind: 'facts',
    rows: [{ label: 'Shared on', content: [{ text: '12 March 2026' }] }],
  })
})

test('what a template leaves out is not printed while it is empty, and always once it is written', () => {
  const sections = aTemplate().sections.filter(({ id }) => id !== 'lessons' && id !== 'own-partners')
  const form = aTemplate({ sections })
  const incident = anIncident({ form })
  expect(headingsOf(incident)).not.toContain('Lessons')
  const { analysis } = incident
  const written = { ...analysis, gotLucky: [{ id: 'n1', text: 'It was a quiet hour' }] }
  const answers = { banks: 'Two', departments: 'Legal' }
  const kept = anIncident({ form, analysis: written, answers })
  expect(headingsOf(kept).slice(-4)).toEqual([
    'Lessons',
    'Other answers',
    'Appendix A. Durations and definitions',
    'Glossary',
  ])
  expect(factsOf(under('Other answers', kept))).toEqual([
    ['A question no longer asked', 'Two'],
    ['Departments consulted', 'Legal'],
  ])
})

test('whoever has to sign and has not is printed as awaited', () => {
  const form = aTemplate({ signedBy: ['Payments lead', 'Legal'] })
  const { review } = anIncident()
  const signed = {
    id: 'a1',
    role: 'Legal',
    name: 'R. Haddad',
    decision: 'approved',
    on: '2026-03-13',
    note: '',
  } as const
  const incident = anIncident({ form, review: { ...review, approvals: [signed] } })
  const lines = blocksOf(incident).flatMap((block) => (block.kind === 'sign-off' ? block.lines : []))
  expect(lines.map(({ role, decision }) => [role, decision])).toEqual([
    ['Legal', 'Approved'],
    ['Payments lead', 'Pending'],
  ])
})

test('a template of the team and the answers to its questions survive an export and an import', () => {
  const incident = anIncident({ form: aTemplate(), answers: { banks: 'Emirates NBD', told: 'Some' } })
  const json = JSON.parse(JSON.stringify(writeExchange(incident)))
  const read = readExchange(json, '2026-10-16T09:00:00Z', 'INC-2026-042.json')
  expect(read).toMatchObject({ incident: { form: aTemplate(), answers: incident.answers } })
})
