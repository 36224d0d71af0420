import type { Incident } from '../incident'
import { happenedAt } from '../metrics'
import { describeActions } from './describe-actions'
import { describeAnalysis, describeLessons } from './describe-analysis'
import { describeAttachments } from './describe-attachments'
import { describeControl } from './describe-control'
import { describeImpact } from './describe-impact'
import { describeReview } from './describe-review'
import { describeSummary } from './describe-summary'
import { describeTimeline } from './describe-timeline'
import type { Edition, RecordFacts, Report } from './report'

/** What the post-mortem of an incident says in an edition. The same record always gives the same report. */
export function describe(incident: Incident, edition: Edition, record: RecordFacts): Report {
  return {
    incidentId: incident.id,
    title: incident.title || 'Untitled incident',
    subtitle: 'Incident post-mortem, engineering edition',
    edition,
    severity: incident.severity,
    status: incident.status,
    revision: incident.revision,
    classification: incident.classification,
    language: 'en-GB',
    happenedAt: happenedAt(incident),
    recordedAt: record.savedAt,
    sha256: record.sha256,
    blocks: [
      ...describeSummary(incident),
      ...describeImpact(incident),
      ...describeTimeline(incident),
      ...describeAnalysis(incident),
      ...describeLessons(incident),
      ...describeActions(incident),
      ...describeReview(incident),
      ...describeAttachments(incident),
      ...describeControl(incident, record),
    ],
  }
}
