import type { TemplateName } from './incident'
import type { SectionId } from './section-ids'

/** What an organisation of a given size asks of a post-mortem. */
export type Template = {
  readonly label: string
  /** One line for the person who chooses. */
  readonly goal: string
  /** How many whys a chain has at least. */
  readonly whys: number
  readonly readers: string
  readonly tracking: string
  /** Sections that must be written before the document is complete. */
  readonly required: readonly SectionId[]
  /** Roles that sign. */
  readonly signedBy: readonly string[]
}

/**
 * Source: Increments Inc., "Post-Mortem Templates: Learning from Production Incidents",
 * section "Post-Mortem Templates by Organization Size".
 */
export const templates: Record<TemplateName, Template> = {
  startup: {
    label: 'Startup',
    goal: 'Fast recovery and awareness. One or two whys, read by the engineering team.',
    whys: 2,
    readers: 'Engineering team',
    tracking: 'GitHub issues',
    required: ['summary', 'impact', 'timeline', 'whys', 'actions', 'lessons'],
    signedBy: [],
  },
  'scale-up': {
    label: 'Scale-up',
    goal: 'Process improvement. Full five whys, read by the CTO and product leads.',
    whys: 5,
    readers: 'CTO and product leads',
    tracking: 'Jira epics',
    required: ['summary', 'impact', 'timeline', 'whys', 'actions', 'lessons'],
    signedBy: ['Engineering lead'],
  },
  enterprise: {
    label: 'Enterprise',
    goal: 'Compliance and risk. Cross-departmental audit with legal, security and board sign-off.',
    whys: 5,
    readers: 'Legal, security and the board',
    tracking: 'Compliance-tracked roadmap',
    required: ['summary', 'impact', 'timeline', 'whys', 'actions', 'lessons', 'review'],
    signedBy: ['Engineering lead', 'Legal', 'Security', 'Board sponsor'],
  },
}
