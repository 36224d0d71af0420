import { isSame } from './comparing'
import { blankIncident, type Incident } from './incident'
import type { SectionId } from './section-ids'

/** Whether nobody has written anything yet into what a shipped section asks for. */
export function isUnwritten(id: SectionId, incident: Incident): boolean {
  const blank = blankIncident(incident.id, incident.openedAt)
  return isSame(contents[id](incident), contents[id](blank))
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
