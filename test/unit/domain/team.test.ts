import { describe, expect, it } from 'vitest'
import { changeTeam, newTeam, type Team } from '../../../domain/team'
import type { Template } from '../../../domain/template'
import { readTemplate, writeTemplate } from '../../../domain/template-file'
import { templates } from '../../../domain/templates'
import { aField, aTemplate } from '../../support/templates'

const team: Team = { ...newTeam, templates: [aTemplate()] }
const keep = (template: Template) => changeTeam(team, { kind: 'keep template', template })

describe('a template of the team', () => {
  it('takes the place of the one with its id', () => {
    const next = aTemplate({ goal: 'Learn from payments' })
    expect(keep(next)).toEqual({ kind: 'changed', team: { ...team, templates: [next] } })
  })

  it('cannot take the name of another, or of one that ships', () => {
    for (const label of ['payments', 'Startup']) {
      expect(keep(aTemplate({ id: 'own-other', label }))).toEqual({
        kind: 'failed',
        reason: `There is a template “${label}” already. Choose another name.`,
      })
    }
  })

  it('never changes one that ships', () => {
    expect(keep(templates.startup)).toMatchObject({ kind: 'failed' })
  })

  it('keeps the overview first', () => {
    const [overview, ...others] = aTemplate().sections
    if (!overview) throw new Error('It has an overview')
    expect(keep(aTemplate({ sections: others }))).toMatchObject({ kind: 'failed' })
    expect(keep(aTemplate({ sections: [...others, overview] }))).toMatchObject({ kind: 'failed' })
  })

  it('has each field once, as answers are kept by the id of the field', () => {
    const sections = aTemplate().sections.map((section) => ({ ...section, fields: [aField()] }))
    expect(keep(aTemplate({ sections }))).toEqual({
      kind: 'failed',
      reason: 'Two fields have the id “banks”, one of them in “Summary”.',
    })
  })
})

describe('a template as a file', () => {
  const file = JSON.parse(JSON.stringify(writeTemplate(aTemplate())))

  it('is read as it was written', () => {
    expect(readTemplate(file)).toEqual({ kind: 'read', template: aTemplate() })
  })

  it('that is not in order says what is wrong and where', () => {
    const at = aTemplate().sections.length - 1
    const wrong = structuredClone(file)
    wrong.template.sections[at].fields[1].kind = 'colour'
    expect(readTemplate(wrong)).toMatchObject({
      reason: expect.stringContaining(
        `sections[${at}].fields[1].kind, in “Partners told”: it has to be one of “short text”, “long text”,`,
      ),
    })
    wrong.template.sections[at].fields[1] = { label: 'Partners told' }
    expect(readTemplate(wrong)).toMatchObject({
      reason: `sections[${at}].fields[1].id, in “Partners told”: a string is needed here.`,
    })
    const few = structuredClone(file)
    few.template.sections[at].fields[1].choices = ['All']
    expect(readTemplate(few)).toMatchObject({
      reason: '“Partners told” in “Partners” needs at least two different choices.',
    })
  })

  it('is told from other files and later formats', () => {
    expect(readTemplate({ incident_id: 'INC-1' })).toMatchObject({
      reason: expect.stringContaining('not a template of Debrief'),
    })
    expect(readTemplate({ ...file, schema: 2 })).toMatchObject({
      reason: expect.stringContaining('later version'),
    })
  })
})
