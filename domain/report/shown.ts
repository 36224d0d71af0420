import type { EditionName, PrintedEdition } from '../edition'
import type { SectionId } from '../section-ids'
import { isSectionId } from '../section-ids'
import type { TemplateField, TemplateSection } from '../template'

/** What of the record the readers of each edition are shown. */
const partsShown = {
  'impact.users': ['engineering', 'board', 'legal', 'customer', 'srs'],
  'impact.revenue': ['engineering', 'board', 'legal'],
  'impact.services': ['engineering', 'board', 'legal', 'customer', 'srs'],
  'impact.services.endpoint': ['engineering', 'legal', 'srs'],
  'impact.intervals': ['engineering', 'legal', 'srs'],
  'impact.slo': ['engineering', 'board', 'legal', 'srs'],
  'impact.supportTickets': ['engineering', 'board', 'legal'],
  'impact.responders': ['engineering', 'board', 'legal'],
  'impact.dataEffects': ['engineering', 'board', 'legal', 'customer', 'srs'],
  'impact.regulations': ['engineering', 'board', 'legal', 'srs'],
  'impact.metrics': ['engineering', 'legal', 'srs'],
  'actions.owner': ['engineering', 'board', 'legal', 'srs'],
  'actions.kind': ['engineering'],
  'actions.doneWhen': ['engineering', 'board', 'legal', 'srs'],
  'actions.factor': ['engineering', 'board'],
  'actions.missingFeature': ['engineering', 'board', 'srs'],
  'actions.ticket': ['engineering', 'legal', 'srs'],
} satisfies Record<string, readonly PrintedEdition[]>

export type Part = keyof typeof partsShown

export function isShown(part: Part, edition: PrintedEdition): boolean {
  return (partsShown[part] as readonly PrintedEdition[]).includes(edition)
}

/** The editions that print a section, where its template does not say otherwise. */
const sectionsShown: Record<SectionId, readonly EditionName[]> = {
  // What it asks for stands on the cover and in the document control.
  overview: [],
  summary: ['engineering', 'board', 'legal', 'customer'],
  impact: ['engineering', 'board', 'legal', 'customer'],
  timeline: ['engineering', 'board', 'legal', 'customer'],
  whys: ['engineering', 'board', 'legal'],
  lessons: ['engineering'],
  actions: ['engineering', 'board', 'legal', 'customer'],
  review: ['engineering', 'board', 'legal'],
  attachments: ['engineering', 'legal'],
}

/** The same for what a team asks beyond them. */
const ownShown: readonly EditionName[] = ['engineering', 'board', 'legal']

/** The editions that print a section: those that its template names, or else those that usually do. */
export function editionsOf({
  id,
  shownIn = [],
}: Pick<TemplateSection, 'id' | 'shownIn'>): readonly EditionName[] {
  if (shownIn.length > 0) return shownIn
  return isSectionId(id) ? sectionsShown[id] : ownShown
}

export function isSectionShown(
  section: Pick<TemplateSection, 'id' | 'shownIn'>,
  edition: PrintedEdition,
): boolean {
  return (editionsOf(section) as readonly PrintedEdition[]).includes(edition)
}

/** The questions of a section whose answers an edition prints. */
export function fieldsShown(section: TemplateSection, edition: PrintedEdition): TemplateField[] {
  const usual = isSectionShown(section, edition)
  return section.fields.filter(({ shownIn = [] }) =>
    shownIn.length > 0 ? (shownIn as readonly PrintedEdition[]).includes(edition) : usual,
  )
}
