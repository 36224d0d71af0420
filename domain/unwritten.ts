import { isSame } from './comparing'
import { blankIncident, type Incident } from './incident'
import type { SectionId } from './section-ids'
import { sectionsLeftOut } from './template-edit'
import { templateOf } from './templates'

/** Whether nobody has written anything yet into what a shipped section asks for. */
export function isUnwritten(id: SectionId, incident: Incident): boolean {
  const blank = blankIncident(incident.id, incident.openedAt)
  return isSame(contents[id](incident), contents[id](blank))
}

/** The sections that are written and that the template leaves out: they are kept, and printed after the others. */
export function writtenBesides(incident: Incident): SectionId[] {
  return sectionsLeftOut(templateOf(incident)).filter((id) => !isUnwritten(id, incident))
}

/** What stands in each section, in the report. */
const contents: Record<SectionId, (incident: Incident) => unknown> = {
  overview: ({ title }) => title,
  summary: ({ summary }) => summary,
  impact: ({ impact }) => impact,
  timeline: ({ timeline, clocks }) => [timeline, clocks],
  whys: ({ analysis: { category, problem, whys, factors } }) => [category, problem, whys, factors],
  lessons: ({ analysis: { wentWell, wentPoorly, gotLucky, surprises } }) => [
    wentWell,
    wentPoorly,
    gotLucky,
    surprises,
  ],
  actions: ({ actions }) => actions,
  review: ({ review }) => review,
  attachments: ({ attachments }) => attachments,
}
