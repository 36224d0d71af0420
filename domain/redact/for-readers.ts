import { type Action, blankAction } from '../action'
import type { PrintedEdition } from '../edition'
import { blankIncident, type Incident } from '../incident'
import { eventsFor } from '../report/describe-edition'
import { isCustomersOwnWording, isForCustomers } from '../report/for-customers'
import type { TimelineEvent } from '../timeline-event'

/**
 * The record that goes along inside a document: no more than the readers of its edition are told. Engineering gets all
 * of it; figures of the other editions are those of the whole record.
 */
export function forReaders(incident: Incident, edition: PrintedEdition): Incident {
  if (edition === 'engineering') return incident
  if (edition === 'customer') return forCustomers(incident)
  const record = withoutInternals(incident)
  return { ...record, timeline: eventsFor(edition, record) }
}

/** What is for those who write, and would tell of what was taken out. */
export function withoutInternals({ draftedSummary: _, ...incident }: Incident): Incident {
  return {
    ...incident,
    timeline: incident.timeline.map(({ comment: __, ...event }) => event),
    keptWordings: [],
    redactions: [],
    people: [],
    passedFindings: [],
  }
}

/** Begun from nothing, so that whatever a record learns to hold is not told to customers by itself. */
function forCustomers(incident: Incident): Incident {
  const { id, openedAt, template, title, severity, status, revision, classification, zone } = incident
  const blank = blankIncident(id, openedAt, template)
  const { users, services, intervals, dataEffects } = incident.impact
  const told = (text: string) => (isForCustomers(text, incident) ? text : '')
  return {
    ...blank,
    title,
    severity,
    status,
    revision,
    classification,
    zone,
    summary: isCustomersOwnWording(incident.summary, incident) ? incident.summary : '',
    impact: {
      ...blank.impact,
      users: { ...users, howMeasured: '' },
      services: services.map((service) => ({ ...service, endpoint: '', effect: told(service.effect) })),
      intervals: intervals.map((interval) => ({ ...interval, note: '' })),
      dataEffects,
    },
    timeline: eventsFor('customer', incident)
      .filter(({ text }) => told(text) !== '')
      .map(eventForCustomers),
    actions: incident.actions
      .filter(({ status, text }) => status !== 'not planned' && told(text) !== '')
      .map((action) => actionForCustomers(action, incident)),
  }
}

function eventForCustomers({
  id,
  at,
  until,
  precision,
  text,
  milestone,
  certainty,
  visibility,
}: TimelineEvent) {
  return { id, at, until, precision, text, milestone, certainty, visibility, evidence: [] }
}

function actionForCustomers({ id, priority, kind, status, text }: Action, { openedAt }: Incident): Action {
  return { ...blankAction(id, priority, openedAt), due: undefined, kind, status, text }
}
