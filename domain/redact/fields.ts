import { answerTo } from '../answers'
import { revenueLost } from '../cost'
import type { Incident } from '../incident'
import { summaryWords } from '../report/fixed-words'
import type { SectionId } from '../section-ids'
import { templateOf } from '../templates'
import type { Evidence } from '../timeline-event'

/** Something of the form that can be withheld as a whole, whatever stands in it. */
export type RedactableField = {
  /** As a redaction names it. */
  readonly field: string
  readonly label: string
  readonly section: string
  /** What the key figure is called that it gives. */
  readonly figure?: string
  /** Its numbers, which may stand in texts as well. */
  readonly numbers?: (incident: Incident) => readonly (number | undefined)[]
  /** How many values there are to withhold. */
  readonly count: (incident: Incident) => number
  /** The incident without them; `box` stands where something is to be read. */
  readonly without: (incident: Incident, box: string) => Incident
}

/** The fields of the form, and the questions that the template asks beyond them. */
export function fieldsOf(incident: Incident): RedactableField[] {
  return [...shippedFields, ...ownFields(incident)]
}

function ownFields(incident: Incident): RedactableField[] {
  return templateOf(incident).sections.flatMap(({ id: section, fields }) =>
    fields.map(({ id, label }) => ({
      field: `answers.${id}`,
      label,
      section,
      count: (one: Incident) => some(answerTo(id, one) !== ''),
      without: (one: Incident, box: string) => ({ ...one, answers: { ...one.answers, [id]: box } }),
    })),
  )
}

const some = (isThere: boolean) => (isThere ? 1 : 0)

type Impact = Incident['impact']

function ofImpact(
  name: keyof Impact,
  label: string,
  count: (impact: Impact) => number,
  without: (impact: Impact, box: string) => Partial<Impact>,
): RedactableField {
  return {
    field: `impact.${name}`,
    label,
    section: 'impact' satisfies SectionId,
    count: ({ impact }) => count(impact),
    without: (incident, box) => ({
      ...incident,
      impact: { ...incident.impact, ...without(incident.impact, box) },
    }),
  }
}

function figured(
  figure: string,
  numbers: NonNullable<RedactableField['numbers']>,
  field: RedactableField,
): RedactableField {
  return { ...field, figure, numbers }
}

/** What was lost, as it was stated and as it was worked out, and from which costs. */
function moneyOf(incident: Incident): (number | undefined)[] {
  const { low, likely, high, costPerMinute, costPerMinuteLow, costPerMinuteHigh } = incident.impact.revenue
  const lost = (['low', 'likely', 'high'] as const).map((bound) => revenueLost(incident, bound)?.amount)
  return [low, likely, high, ...lost, costPerMinute, costPerMinuteLow, costPerMinuteHigh]
}

const shippedFields: readonly RedactableField[] = [
  figured(
    summaryWords.users,
    ({ impact }) => [impact.users.affected],
    ofImpact(
      'users',
      'Users affected',
      ({ users }) => some(users.affected !== undefined || users.percent !== undefined),
      (_, box) => ({ users: { howMeasured: box } }),
    ),
  ),
  figured(
    summaryWords.revenue,
    moneyOf,
    ofImpact(
      'revenue',
      'Revenue lost',
      ({ revenue }) => some(revenue.basis !== 'not assessed'),
      ({ revenue }, box) => ({
        revenue: { currency: revenue.currency, basis: revenue.basis, source: box },
      }),
    ),
  ),
  figured(
    summaryWords.services,
    () => [],
    ofImpact(
      'services',
      'Services affected',
      ({ services }) => services.length,
      ({ services }, box) => ({
        services: services.map(({ id }) => ({ id, name: box, endpoint: '', effect: '' })),
      }),
    ),
  ),
  ofImpact(
    'slo',
    'Service level objective',
    ({ slo }) => some(slo.target !== undefined),
    ({ slo }) => ({ slo: { windowDays: slo.windowDays } }),
  ),
  ofImpact(
    'supportTickets',
    'Support tickets',
    ({ supportTickets, supportNote }) => some(supportTickets !== undefined || supportNote !== ''),
    (_, box) => ({ supportTickets: undefined, supportNote: box }),
  ),
  ofImpact(
    'responders',
    'Work on the incident',
    ({ responders }) => some(Object.values(responders).some((value) => value !== undefined && value !== '')),
    (_, box) => ({ responders: { note: box } }),
  ),
  ofImpact(
    'regulations',
    'Regulations',
    ({ regulations, regulatoryNote }) => regulations.length + some(regulatoryNote !== ''),
    ({ regulatoryNote }, box) => ({ regulations: [box], regulatoryNote: regulatoryNote === '' ? '' : box }),
  ),
  ofImpact(
    'metrics',
    'Measurements',
    ({ metrics }) => Object.keys(metrics).length,
    (_, box) => ({ metrics: { [box]: box } }),
  ),
  {
    field: 'analysis.category',
    label: 'Root cause category',
    section: 'overview' satisfies SectionId,
    count: ({ analysis }) => some(analysis.category !== ''),
    without: (incident, box) => ({ ...incident, analysis: { ...incident.analysis, category: box } }),
  },
  {
    field: 'timeline.source',
    label: 'Sources of the timeline',
    section: 'timeline' satisfies SectionId,
    count: ({ timeline }) => timeline.filter(({ source }) => source).length,
    without: (incident, box) => ({
      ...incident,
      timeline: incident.timeline.map((event) =>
        event.source ? { ...event, source: { file: box, position: '', quote: '' } } : event,
      ),
      clocks: [],
    }),
  },
  {
    field: 'evidence',
    label: 'Evidence',
    section: 'timeline' satisfies SectionId,
    count: ({ timeline, analysis }) =>
      [...timeline, ...analysis.whys, ...analysis.factors].flatMap(({ evidence }) => evidence).length,
    without: (incident, box) => ({
      ...incident,
      timeline: incident.timeline.map(withEvidence(boxed(box))),
      analysis: {
        ...incident.analysis,
        whys: incident.analysis.whys.map(withEvidence(boxed(box))),
        factors: incident.analysis.factors.map(withEvidence(boxed(box))),
      },
    }),
  },
  {
    field: 'actions.owner',
    label: 'Owners of actions',
    section: 'actions' satisfies SectionId,
    count: ({ actions }) => actions.filter(({ owner }) => owner !== '').length,
    without: (incident, box) => ({
      ...incident,
      actions: incident.actions.map((action) => (action.owner === '' ? action : { ...action, owner: box })),
    }),
  },
  {
    field: 'actions.ticket',
    label: 'Tickets of actions',
    section: 'actions' satisfies SectionId,
    count: ({ actions }) => actions.filter(({ ticket }) => ticket.key !== '' || ticket.link !== '').length,
    without: (incident, box) => ({
      ...incident,
      actions: incident.actions.map((action) =>
        action.ticket.key === '' && action.ticket.link === ''
          ? action
          : { ...action, ticket: { key: box, link: '' } },
      ),
    }),
  },
  {
    field: 'review.attendees',
    label: 'Roles at the meeting',
    section: 'review' satisfies SectionId,
    count: ({ review }) => review.attendees.length,
    without: (incident, box) => ({
      ...incident,
      review: {
        ...incident.review,
        attendees: incident.review.attendees.map(({ id }) => ({ id, role: box })),
      },
    }),
  },
  {
    field: 'review.approvals',
    label: 'Names of those who sign',
    section: 'review' satisfies SectionId,
    count: ({ review, amendments }) =>
      [...review.approvals, ...amendments.flatMap(({ approvals }) => approvals)].filter(
        ({ name }) => name !== '',
      ).length,
    without: (incident, box) => ({
      ...incident,
      review: { ...incident.review, approvals: incident.review.approvals.map(withName(box)) },
      amendments: incident.amendments.map((amendment) => ({
        ...amendment,
        approvals: amendment.approvals.map(withName(box)),
      })),
    }),
  },
  {
    field: 'attachments',
    label: 'Attachments',
    section: 'attachments' satisfies SectionId,
    count: ({ attachments }) => attachments.length,
    without: (incident) => ({
      ...incident,
      attachments: [],
      timeline: incident.timeline.map(withEvidence(unattached)),
      analysis: {
        ...incident.analysis,
        whys: incident.analysis.whys.map(withEvidence(unattached)),
        factors: incident.analysis.factors.map(withEvidence(unattached)),
      },
    }),
  },
  {
    field: 'tags',
    label: 'Tags',
    section: 'overview' satisfies SectionId,
    count: ({ tags }) => tags.length,
    without: (incident, box) => ({ ...incident, tags: [box] }),
  },
  {
    field: 'exchange.extra',
    label: 'Imported data without a field',
    section: 'overview' satisfies SectionId,
    count: ({ exchange }) => Object.keys(exchange?.extra ?? {}).length,
    without: (incident) => ({
      ...incident,
      exchange: incident.exchange && { ...incident.exchange, extra: {} },
    }),
  },
]

function withEvidence(change: (evidence: readonly Evidence[]) => Evidence[]) {
  return <Item extends { evidence: Evidence[] }>(item: Item): Item => ({
    ...item,
    evidence: change(item.evidence),
  })
}

function boxed(box: string): (evidence: readonly Evidence[]) => Evidence[] {
  return (evidence) => evidence.map(({ id }) => ({ id, label: box, link: '' }))
}

function unattached(evidence: readonly Evidence[]): Evidence[] {
  return evidence.map(({ id, label, link }) => ({ id, label, link }))
}

function withName(box: string) {
  return <Signed extends { name: string }>(approval: Signed): Signed =>
    approval.name === '' ? approval : { ...approval, name: box }
}
