import type { Action } from './action'
import type { Analysis, Factor, Note, Why } from './analysis'
import { type Attachment, sizeText } from './attachment'
import type { DefenceLayer, DefenceState } from './causes'
import { amendments, passedFindings, people, redactions } from './compare-outputs'
import { answers, form, sectionsOfBoth } from './compare-template'
import {
  type Compare,
  type Difference,
  type Fields,
  identity,
  list,
  listed,
  moment,
  named,
  part,
  prose,
  value,
} from './comparing'
import type { AffectedService, Impact, ImpactInterval } from './impact'
import { type Incident, severityWord } from './incident'
import type { KeptWording } from './kept-wording'
import type { Approval, Attendee, Review } from './review'
import type { SectionId } from './section-ids'
import { sentenceCase } from './sentences'
import { templates } from './templates'
import { clockText, dateText } from './time-text'
import type { Evidence, SourceClock, TimelineEvent } from './timeline-event'

export type { Difference, FieldChange } from './comparing'

/**
 * What one state of an incident says otherwise than another, field by field in the order of the document; nothing
 * for two that say the same. Times of both are in the zone of `after`.
 */
export function compare(before: Incident, after: Incident): Difference[] {
  const { zone } = after
  const sides = { before: { incident: before, zone }, after: { incident: after, zone } }
  const found = whole(before, after, sides).map(
    // Every part below names its section; what were left over would be about the incident as such.
    (one): Difference => (one.kind === 'plain field' ? { ...one, kind: 'field', section: 'overview' } : one),
  )
  return sectionsOfBoth(before, after).flatMap((id) => found.filter(({ section }) => section === id))
}

/** Puts what is found into the section of the document where it stands. */
function within<Value>(section: SectionId, compareIt: Compare<Value>): Compare<Value> {
  return (before, after, sides) =>
    compareIt(before, after, sides).map((one) =>
      one.kind === 'plain field' ? { kind: 'field', section, field: one.field } : one,
    )
}

const words = (text: string) => sentenceCase(text)
const json = (data: unknown) => JSON.stringify(data, null, 2)
const evidence = prose<readonly Evidence[]>('Evidence', (all) =>
  all.map(({ label, link }) => [label, link].filter((text) => text !== '').join(', ')).join('\n'),
)
/** A list item by its words; by what is left where it has none. */
const called = (text: string, otherwise = 'without words') => text.trim() || otherwise

const impact: Fields<Impact> = {
  users: part<Impact['users']>({
    affected: value('Users affected'),
    percent: value('Share of all users', (share) => `${share} %`),
    howMeasured: prose('How it was measured'),
  }),
  revenue: part<Impact['revenue']>({
    basis: value('Revenue, basis', words),
    currency: value('Currency'),
    costPerMinute: value('Cost per minute'),
    costPerMinuteLow: value('Cost per minute, low'),
    costPerMinuteHigh: value('Cost per minute, high'),
    share: value('Share of the business that stood still', (share) => `${share} %`),
    low: value('Revenue lost, low'),
    likely: value('Revenue lost, likely'),
    high: value('Revenue lost, high'),
    source: prose('Revenue, source'),
  }),
  services: list<AffectedService>('impact', 'Service', ({ name }) => called(name, 'without a name'), {
    id: identity,
    name: value('Service'),
    endpoint: value('Endpoint'),
    effect: prose('Effect'),
  }),
  intervals: list<ImpactInterval>('impact', 'Time of impact', ({ from }, side) => moment(from, side), {
    id: identity,
    from: value('From', moment),
    to: value('To', moment),
    note: prose('Note'),
  }),
  slo: part<Impact['slo']>({
    target: value('Promised availability', (share) => `${share} %`),
    windowDays: value('Window in days'),
  }),
  supportTickets: value('Support tickets'),
  responders: part<Impact['responders']>({
    people: value('People who worked on it'),
    hours: value('Hours they spent together'),
    hourlyRate: value('Cost of an hour'),
    note: prose('Note on the work'),
  }),
  dataEffects: value('What happened to data', (effects) => words(listed(effects))),
  regulations: value('Regulations that may apply', listed),
  supportNote: prose('Support note'),
  regulatoryNote: prose('Regulatory note'),
  metrics: named(
    (name) => `Measurement ${name}`,
    (figure) => (typeof figure === 'string' ? figure : JSON.stringify(figure)),
  ),
}

const event: Fields<TimelineEvent> = {
  id: identity,
  at: value('Time', moment),
  until: value('Until', moment),
  precision: value('Precision of the time', words),
  written: value('Time as written', ({ text, zone }) => `${text} (${zone})`),
  text: prose('What happened'),
  milestone: value('Milestone', words),
  phase: value('Phase', words),
  lane: value('Lane', words),
  certainty: value('Certainty', words),
  visibility: value('Who sees it', words),
  evidence,
  source: prose('Source', ({ file, position, quote }) =>
    [`${file}, ${position}`, quote].filter((text) => text !== '').join('\n'),
  ),
  comment: prose('Comment'),
  exchange: prose('Imported data', json),
}

const causePlace = {
  category: value<string>('Category'),
  layer: value<DefenceLayer>('Layer of defence', words),
  defence: value<DefenceState>('What became of the layer', words),
}

const why: Fields<Why> = {
  id: identity,
  question: prose('Question'),
  answer: prose('Answer'),
  parent: value('Explains', (parent, { incident }) => whyCalled(parent, incident)),
  alsoExplains: value('Also explains', (others, { incident }) =>
    listed(others.map((other) => whyCalled(other, incident))),
  ),
  joined: value('Only together with the causes beside it', (joined) => (joined ? 'Yes' : 'No')),
  evidence,
  ...causePlace,
}

function whyCalled(id: string, { analysis }: Incident): string {
  const explained = analysis.whys.find((why) => why.id === id)
  return explained ? called(explained.question) : 'A step that is gone'
}

const notes = (section: SectionId, what: string) =>
  list<Note>(section, what, ({ text }) => called(text), { id: identity, text: prose('Text') })

const analysis: Fields<Analysis> = {
  category: within('overview', value('Root cause category')),
  problem: within('whys', prose('The problem')),
  whys: list<Why>('whys', 'Why', ({ question }) => called(question), why),
  factors: list<Factor>('whys', 'Contributing factor', ({ text }) => called(text), {
    id: identity,
    text: prose('Text'),
    evidence,
    ...causePlace,
  }),
  wentWell: notes('lessons', 'What went well'),
  wentPoorly: notes('lessons', 'What went poorly'),
  gotLucky: notes('lessons', 'Where we got lucky'),
  surprises: notes('lessons', 'What surprised us'),
}

const action: Fields<Action> = {
  id: identity,
  text: prose('What will be done'),
  priority: value('Priority'),
  kind: value('Kind', words),
  owner: value('Owner'),
  due: value('Due', dateText),
  status: value('Status', words),
  doneWhen: prose('Done when'),
  ticket: value('Ticket', ({ key, link }) => [key, link].filter((text) => text !== '').join(', ')),
  factor: value('Addresses', (factor, { incident }) => {
    const addressed = incident.analysis.factors.find(({ id }) => id === factor)
    return addressed ? called(addressed.text) : 'A factor that is gone'
  }),
  missingFeature: prose('Missing feature'),
  strength: value('Strength', words),
  reason: prose('Why it is not planned'),
}

const review: Fields<Review> = {
  draftedAt: value('First draft written', moment),
  dataGatheredAt: value('Evidence gathered', moment),
  meetingAt: value('Meeting held', moment),
  actionsAgreedAt: value('Action items agreed', moment),
  requestedAt: value('Asked to sign', moment),
  attendees: list<Attendee>('review', 'Present, by role', ({ role }) => called(role), {
    id: identity,
    role: value('Role'),
  }),
  notes: prose('Meeting notes'),
  approvals: list<Approval>('review', 'Signatory', ({ role, name }) => called(`${role} ${name}`), {
    id: identity,
    role: value('Role'),
    name: value('Name'),
    decision: value('Decision', words),
    on: value('Date', dateText),
    signedAt: value('Signed', moment),
    note: prose('Note'),
  }),
}

const whole = part<Incident>({
  id: value('Incident id'),
  title: prose('Title'),
  severity: value('Severity', (severity) => `${severity} ${severityWord[severity]}`),
  status: value('Status', words),
  revision: value('Revision'),
  template: value('Template', (name) => templates[name].label),
  form,
  answers,
  keptWordings: list<KeptWording>('overview', 'Wording kept', ({ words: kept }) => called(kept), {
    id: identity,
    rule: value('Rule'),
    words: value('Words'),
    reason: prose('Reason'),
  }),
  redactions,
  people,
  passedFindings,
  amendments,
  classification: value('Classification', words),
  zone: value('Time zone'),
  tags: value('Tags', listed),
  openedAt: value('Begun', moment),
  summary: within('summary', prose('Executive summary')),
  draftedSummary: within('summary', prose('Executive summary as it was drafted')),
  impact: within('impact', part(impact)),
  timeline: list<TimelineEvent>(
    'timeline',
    'Event',
    ({ at, precision, text }, { zone }) => `${clockText(at, precision, zone)} ${called(text)}`,
    event,
  ),
  clocks: list<SourceClock>('timeline', 'Clock', ({ source }) => called(source), {
    id: identity,
    source: value('Source'),
    ahead: value('Seconds ahead of true time'),
    note: prose('How that is known'),
  }),
  durationStandard: within('timeline', value('Durations as defined by', words)),
  analysis: part(analysis),
  actions: list<Action>('actions', 'Action', ({ text }) => called(text), action),
  review: within('review', part(review)),
  attachments: list<Attachment>('attachments', 'Attachment', ({ name }) => called(name, 'without a name'), {
    id: identity,
    name: value('Name'),
    sha256: value('SHA-256'),
    bytes: value('Size', sizeText),
    type: value('Type'),
    addedAt: value('Added', moment),
    note: prose('What it shows'),
  }),
  exchange: value('Imported data', json),
})
