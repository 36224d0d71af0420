import type { Change, ListName } from './edit'
import type { SectionId } from './section-ids'

/** Where a person sees what a change does, so that undoing it is not invisible. */
export function sectionOf(change: Change): string {
  switch (change.kind) {
    case 'replace':
    case 'restore':
      return 'overview'
    case 'request approval':
    case 'withdraw request':
    case 'sign':
    case 'amend document':
    case 'close':
    case 'reopen':
      return 'review'
    case 'together':
      return change.changes[0] ? sectionOf(change.changes[0]) : 'overview'
    case 'answer':
      return change.section
    case 'mark':
    case 'correct clock':
      return 'timeline'
    case 'write':
      if (change.part === 'incident') return 'summary' in change.with ? 'summary' : 'overview'
      if (change.part === 'analysis') return 'problem' in change.with ? 'whys' : 'overview'
      return change.part
    default:
      return sectionOfList[change.list]
  }
}

/** Where what documents do not show is decided; it is no section, since it is never printed. */
export const redactionsPlace = 'redactions'

const sectionOfList: Record<ListName, SectionId | typeof redactionsPlace> = {
  timeline: 'timeline',
  clocks: 'timeline',
  actions: 'actions',
  services: 'impact',
  intervals: 'impact',
  whys: 'whys',
  factors: 'whys',
  wentWell: 'lessons',
  wentPoorly: 'lessons',
  gotLucky: 'lessons',
  surprises: 'lessons',
  attendees: 'review',
  approvals: 'review',
  attachments: 'attachments',
  keptWordings: 'overview',
  redactions: redactionsPlace,
  people: redactionsPlace,
  passedFindings: redactionsPlace,
}
