import type { Template, TemplateField } from '../../domain/template'
import { templates } from '../../domain/templates'

/** A team's own template: that of a startup with a section about partners; anything in it can be given otherwise. */
export function aTemplate(overrides: Partial<Template> = {}): Template {
  return {
    ...templates.startup,
    id: 'own-payments',
    label: 'Payments',
    sections: [
      ...templates.startup.sections,
      {
        id: 'own-partners',
        title: 'Partners',
        guide: 'Which banks and card schemes were affected.',
        isRequired: true,
        leaves: [],
        fields: [
          aField(),
          aField({ id: 'told', label: 'Partners told', kind: 'choice', choices: ['All', 'Some', 'None'] }),
        ],
      },
    ],
    ...overrides,
  }
}

export function aField(overrides: Partial<TemplateField> = {}): TemplateField {
  return {
    id: 'banks',
    label: 'Banks affected',
    help: '',
    kind: 'short text',
    choices: [],
    isRequired: true,
    ...overrides,
  }
}
