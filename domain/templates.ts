import type { Incident } from './incident'
import type { SectionId } from './section-ids'
import { type Template, type TemplateField, TemplateName, type TemplateSection } from './template'

/** The template that an incident is written by: the team's own, or one that ships. */
export function templateOf({ form, template }: Pick<Incident, 'form' | 'template'>): Template {
  return form ?? templates[template]
}

/** What an incident says about a template it is to be written by. */
export function writtenBy(template: Template): Pick<Incident, 'form' | 'template'> {
  const shipped = TemplateName.safeParse(template.id)
  return shipped.success
    ? { template: shipped.data, form: undefined }
    : { template: template.size, form: template }
}

/** A section as it ships, and which of its points are not asked for. */
function section(id: SectionId, isRequired: boolean, leaves: string[] = []): TemplateSection {
  return { id, title: '', guide: '', isRequired, leaves, fields: [] }
}

function field(id: string, kind: TemplateField['kind'], label: string, help: string): TemplateField {
  return { id, label, help, kind, choices: [], isRequired: true }
}

/** What legal, security and the board ask beyond engineering's questions. */
const audit: TemplateSection = {
  id: 'own-audit',
  title: 'Cross-departmental audit',
  guide: 'What the other departments looked at, which controls it touched and which risk remains.',
  isRequired: true,
  leaves: [],
  fields: [
    field(
      'departments',
      'long text',
      'Departments consulted',
      'Each with what it looked at: legal, security, finance, support.',
    ),
    field(
      'controls',
      'long text',
      'Controls affected',
      'By the number your framework gives them, e.g. SOC 2 CC7.4, ISO 27001 A.5.26. “None” is an answer.',
    ),
    {
      ...field('remaining-risk', 'choice', 'Remaining risk', 'Once the P0 actions are done.'),
      choices: ['Low', 'Medium', 'High'],
    },
    field(
      'roadmap',
      'short text',
      'Place on the compliance roadmap',
      'The entry under which its actions are tracked.',
    ),
  ],
}

/**
 * What organisations of each size ask for.
 * Source: Increments Inc., "Post-Mortem Templates: Learning from Production Incidents",
 * section "Post-Mortem Templates by Organization Size".
 */
export const templates: Record<TemplateName, Template> = {
  startup: {
    id: 'startup',
    label: 'Startup',
    size: 'startup',
    goal: 'Fast recovery and awareness. One or two whys, read by the engineering team.',
    whys: 2,
    readers: 'Engineering team',
    tracking: 'GitHub issues',
    sections: [
      section('overview', true, ['category']),
      section('summary', true),
      section('impact', true, ['how measured', 'revenue']),
      section('timeline', true),
      section('whys', true, ['factors']),
      section('lessons', true, ['lucky']),
      section('actions', true, ['due', 'coverage', 'ticket']),
      section('review', false),
      section('attachments', false),
    ],
    signedBy: [],
    editions: ['engineering'],
  },
  'scale-up': {
    id: 'scale-up',
    label: 'Scale-up',
    size: 'scale-up',
    goal: 'Process improvement. Full five whys, read by the CTO and product leads.',
    whys: 5,
    readers: 'CTO and product leads',
    tracking: 'Jira epics',
    sections: [
      section('overview', true),
      section('summary', true),
      section('impact', true),
      section('timeline', true),
      section('whys', true),
      section('lessons', true),
      section('actions', true, ['ticket']),
      section('review', true),
      section('attachments', false),
    ],
    signedBy: ['CTO', 'Product lead'],
    editions: ['engineering', 'customer'],
  },
  enterprise: {
    id: 'enterprise',
    label: 'Enterprise',
    size: 'enterprise',
    goal: 'Compliance and risk. Cross-departmental audit with legal, security and board sign-off.',
    whys: 5,
    readers: 'Legal, security and the board',
    tracking: 'Compliance-tracked roadmap',
    sections: [
      section('overview', true),
      section('summary', true),
      section('impact', true),
      section('timeline', true),
      section('whys', true),
      section('lessons', true),
      section('actions', true),
      audit,
      section('review', true),
      section('attachments', false),
    ],
    signedBy: ['Engineering lead', 'Legal', 'Security', 'Board sponsor'],
    editions: ['engineering', 'board', 'legal', 'customer'],
  },
}

/** For the smallest organisation first. */
export const shippedTemplates: readonly Template[] = TemplateName.options.map((name) => templates[name])
