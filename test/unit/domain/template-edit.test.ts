import { describe, expect, it } from 'vitest'
import { newTeam } from '../../../domain/team'
import { adopted, copyOf, editTemplate, sectionsLeftOut } from '../../../domain/template-edit'
import { templates } from '../../../domain/templates'
import { aField, aTemplate } from '../../support/templates'

const template = aTemplate()
const ids = (of = template) => of.sections.map(({ id }) => id)
const move = (section: string, before: string | undefined) =>
  ids(editTemplate(template, { kind: 'move section', section, before }))

describe('the sections of a template', () => {
  it('can stand in any order below the overview', () => {
    expect(move('own-partners', 'summary').slice(0, 3)).toEqual(['overview', 'own-partners', 'summary'])
    expect(move('own-partners', 'overview').slice(0, 3)).toEqual(['overview', 'own-partners', 'summary'])
    expect(move('summary', undefined).at(-1)).toBe('summary')
    expect(move('overview', undefined)).toEqual(ids())
  })

  it('can be left out, but for the overview', () => {
    const without = (section: string) => editTemplate(template, { kind: 'remove section', section })
    expect(sectionsLeftOut(without('review'))).toEqual(['review'])
    expect(ids(without('overview'))).toEqual(ids())
  })
})

describe('a question', () => {
  it('keeps its id when it is worded otherwise, so that its answers are kept', () => {
    const reworded = editTemplate(template, {
      kind: 'write field',
      section: 'own-partners',
      field: 'banks',
      with: { label: 'Banks and card schemes' },
    })
    expect(reworded.sections.at(-1)?.fields[0]).toEqual(aField({ label: 'Banks and card schemes' }))
  })

  it('can be moved among those of its section', () => {
    const next = editTemplate(template, {
      kind: 'move field',
      section: 'own-partners',
      field: 'told',
      before: 'banks',
    })
    expect(next.sections.at(-1)?.fields.map(({ id }) => id)).toEqual(['told', 'banks'])
  })
})

describe('a copy', () => {
  it('has a name of its own, also the second time', () => {
    const copy = copyOf(templates.startup, 'own-1', newTeam)
    expect(copy.label).toBe('Copy of Startup')
    expect(copyOf(templates.startup, 'own-2', { ...newTeam, templates: [copy] }).label).toBe(
      'Copy of Startup 2',
    )
  })

  it('from a file keeps the name it has there, where that is free', () => {
    expect(adopted(template, 'own-1', newTeam).label).toBe('Payments')
    expect(adopted(template, 'own-1', { ...newTeam, templates: [template] }).label).toBe('Payments 2')
  })
})
