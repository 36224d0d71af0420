import type { Incident } from '../incident'
import type { SectionId } from '../section-ids'
import { templateOf } from '../templates'
import type { Path } from './every-string'

/** The id of the section in which a person sees what stands at a path of the record. */
export function sectionAt([part, name]: Path, incident: Incident): string {
  switch (part) {
    case 'summary':
    case 'draftedSummary':
      return 'summary'
    case 'impact':
    case 'timeline':
    case 'actions':
    case 'review':
    case 'attachments':
      return part
    case 'clocks':
      return 'timeline'
    case 'amendments':
      return 'review'
    case 'analysis':
      return sectionInAnalysis(name)
    case 'answers':
      return (
        templateOf(incident).sections.find(({ fields }) => fields.some(({ id }) => id === name))?.id ??
        'overview'
      )
    default:
      return 'overview'
  }
}

function sectionInAnalysis(name: PropertyKey | undefined): SectionId {
  if (name === 'category') return 'overview'
  return name === 'problem' || name === 'whys' || name === 'factors' ? 'whys' : 'lessons'
}
