import type { ActionKind, ActionStatus, Priority, Strength } from '../action'
import type { DefenceLayer, DefenceState } from '../causes'
import type { PrintedEdition } from '../edition'
import type { DataEffect, RevenueBasis } from '../impact'
import type { Classification, Severity, Status } from '../incident'
import type { RedactionReason } from '../redaction'
import type { Decision } from '../review'
import type { Certainty, Milestone, Phase, Visibility } from '../timeline-event'

// Every word that stands in a document and is not its author's, in the order of a document. Whoever translates the
// documents translates this file, and needs no other: so it may be longer than others.

/** BCP 47. */
export const language = 'en-GB'

export const editionWords: Record<PrintedEdition, string> = {
  engineering: 'Incident post-mortem, engineering edition',
  board: 'Incident post-mortem, board edition',
  legal: 'Incident post-mortem, legal edition',
  customer: 'Incident report for customers',
  srs: 'Software requirements specification (IEEE 830 outline)',
}

/** On each page. */
export const pageWords = {
  draft: 'DRAFT',
  revision: (number: number) => `Revision ${number}`,
  page: 'Page',
  of: 'of',
  untitled: 'Untitled incident',
}

/** On the cover, and in the band of a short document. */
export const coverWords = {
  status: 'Status',
  revision: 'Revision',
  happened: 'Happened',
  classification: 'Classification',
}

export const contentsTitle = 'Contents'

/** What the choices of the record are called. */
export const nameOf = {
  severity: { SEV1: 'Critical', SEV2: 'High', SEV3: 'Medium', SEV4: 'Low' } satisfies Record<
    Severity,
    string
  >,
  status: {
    draft: 'Draft',
    'in review': 'In review',
    approved: 'Approved',
    closed: 'Closed',
  } satisfies Record<Status, string>,
  classification: {
    public: 'Public',
    internal: 'Internal',
    confidential: 'Confidential',
    restricted: 'Restricted',
  } satisfies Record<Classification, string>,
  milestone: {
    'cause started': 'cause started',
    'impact started': 'impact started',
    detected: 'detected',
    declared: 'declared',
    acknowledged: 'acknowledged',
    communicated: 'communicated',
    identified: 'identified',
    mitigated: 'mitigated',
    resolved: 'resolved',
    closed: 'closed',
  } satisfies Record<Milestone, string>,
  phase: {
    detection: 'Detection',
    triage: 'Triage',
    stabilization: 'Stabilization',
    resolution: 'Resolution',
    'follow-up': 'Follow-up',
  } satisfies Record<Phase, string>,
  certainty: {
    fact: 'fact',
    account: 'account',
    inference: 'inference',
    question: 'question',
  } satisfies Record<Certainty, string>,
  visibility: {
    everyone: 'everyone',
    internal: 'internal only',
    engineering: 'engineering only',
  } satisfies Record<Visibility, string>,
  priority: {
    P0: 'P0: within 24 hours',
    P1: 'P1: near-term',
    P2: 'P2: long-term',
  } satisfies Record<Priority, string>,
  actionKind: {
    prevent: 'Prevent',
    detect: 'Detect',
    mitigate: 'Mitigate',
    process: 'Process',
  } satisfies Record<ActionKind, string>,
  strength: {
    stronger: 'stronger',
    intermediate: 'intermediate',
    weaker: 'weaker',
  } satisfies Record<Strength, string>,
  actionStatus: {
    open: 'Open',
    'in progress': 'In progress',
    done: 'Done',
    'not planned': 'Not planned',
  } satisfies Record<ActionStatus, string>,
  decision: {
    pending: 'Pending',
    approved: 'Approved',
    'changes requested': 'Changes requested',
  } satisfies Record<Decision, string>,
  basis: {
    'not assessed': 'Not assessed',
    measured: 'Measured',
    estimated: 'Estimated',
  } satisfies Record<RevenueBasis, string>,
  dataEffect: {
    delayed: 'delayed',
    lost: 'lost',
    corrupted: 'corrupted',
    exposed: 'exposed',
  } satisfies Record<DataEffect, string>,
  layer: {
    design: 'Design',
    review: 'Review',
    test: 'Test',
    build: 'Build',
    'deploy guard': 'Deploy guard',
    'runtime guard': 'Runtime guard',
    detect: 'Detect',
    respond: 'Respond',
    communicate: 'Communicate',
    recover: 'Recover',
  } satisfies Record<DefenceLayer, string>,
  defence: {
    absent: 'Was not there',
    failed: 'Let it through',
    held: 'Held',
  } satisfies Record<DefenceState, string>,
}

/** What is not there is said to be missing. */
export const missingWords = {
  none: (what: string) => `No ${what} recorded.`,
  notKnown: 'Not known',
  notAnswered: 'Not answered.',
  cut: (shown: number, length: number) =>
    `[Cut after ${shown} of ${length} characters; the incident's record has all of them.]`,
  redacted: (code: string) => `[REDACTED ${code}]`,
}

export const summaryWords = {
  title: 'Executive summary',
  none: 'summary',
  duration: 'Impact duration',
  from: (where: string) => `From ${where}`,
  users: 'Users affected',
  revenue: 'Revenue lost',
  services: 'Services affected',
}

export const impactWords = {
  title: 'Impact',
  none: 'figures',
  duration: 'Duration',
  durationFrom: (length: string, where: string) => `${length}, from ${where}`,
  users: 'Users affected',
  howMeasured: 'How measured',
  revenue: 'Revenue lost',
  range: 'Range',
  to: ' to ',
  basis: 'Basis',
  source: 'Source',
  costPerMinute: 'Cost per minute',
  costPerMinuteRange: 'Cost per minute, range',
  share: 'Share of the business',
  responders: 'Responders',
  responderCost: 'Responder cost',
  responderHours: 'Responder hours',
  hourlyRate: 'Cost of an hour',
  responderNote: 'Work on the incident',
  objective: 'Service level objective',
  promise: (target: number, days: number) => `${target} % over ${days} days`,
  budget: 'Error budget spent',
  budgetWhole: (share: string, length: string, allowed: string) =>
    `${share} as full downtime (${length} of ${allowed} min allowed)`,
  budgetByUsers: (whole: string, share: string, percent: string) =>
    `${whole}, ${share} weighted by users (× ${percent} %)`,
  tickets: 'Support tickets',
  support: 'Support',
  data: 'Data',
  regulations: 'Regulations',
  regulatoryNote: 'Regulatory note',
  services: 'Services',
  servicesHead: ['Service', 'Endpoint', 'Effect'],
  intervals: 'Impact intervals',
  intervalsHead: (zone: string) => [`From (${zone})`, `To (${zone})`, 'Note'],
  metrics: 'Measurements',
  metricsHead: ['Metric', 'Value'],
}

export const timelineWords = {
  title: 'Timeline',
  none: 'events',
  durations: 'Durations',
  standard: (name: string) => `By the ${name} definitions.`,
  durationsHead: ['Measure', 'Duration', 'Definition'],
  and: ' and ',
  notMarked: (what: string) => `Not known: ${what} not marked`,
  untimed: (what: string) => `Not measured: the time of ${what} is not known`,
  contradictory: (later: string, earlier: string) => `Not known: ${later} is marked before ${earlier}`,
  events: 'Events',
  inUtc: 'Times are in UTC.',
  inZone: (zone: string) => `Times are in UTC, and in ${zone} beside it.`,
  clock: (source: string, by: string, isAhead: boolean, note: string) =>
    `The clock of ${source} was ${by} ${isAhead ? 'ahead' : 'behind'}; its times are corrected by that${note === '' ? '' : ` (${note})`}.`,
  utc: 'UTC',
  event: 'Event',
  phase: 'Phase',
  evidence: 'Evidence: ',
  source: (file: string, position: string) => `Source: ${file}, ${position}`,
}

export const analysisWords = {
  title: 'Root cause analysis',
  category: 'Root cause category',
  notClassified: 'Not classified',
  whys: 'Five whys',
  noWhys: 'whys',
  problem: 'Problem',
  why: 'Why?',
  alsoExplains: (whys: readonly string[]) => `Also explains why ${whys.join(' and ')}.`,
  factors: 'Contributing factors',
  noFactors: 'contributing factors',
  byCategory: 'Causes by category',
  byCategoryHead: ['Category', 'Cause'],
  byLayer: 'Layers of defence',
  byLayerHead: ['Layer', 'What became of it', 'Cause'],
  notSaid: 'Not said',
}

export const lessonsWords = {
  title: 'Lessons',
  well: 'What went well',
  noWell: 'successes',
  poorly: 'What went poorly',
  noPoorly: 'difficulties',
  lucky: 'Where we got lucky',
  noLucky: 'strokes of luck',
  surprises: 'What surprised us',
  noSurprises: 'surprises',
}

export const actionWords = {
  title: 'Action items',
  none: 'action items',
  left: 'Considered, not planned',
  leftHead: ['Action', 'Reason'],
  noReason: 'No reason recorded',
  head: ['Action', 'Owner', 'Due', 'Status'],
  noOwner: 'No owner',
  noDate: 'No date',
  kind: 'Kind',
  doneWhen: 'Done when',
  addresses: 'Addresses',
  missingFeature: 'Missing feature',
  ticket: 'Ticket',
}

export const ownWords = {
  none: 'answers',
  also: 'Also recorded',
  other: 'Other answers',
  noLongerAsked: 'A question no longer asked',
}

export const reviewWords = {
  title: 'Review and sign-off',
  drafted: 'First draft written',
  gathered: 'Evidence gathered',
  met: 'Meeting held',
  agreed: 'Action items agreed',
  attendees: 'Present, by role',
  signOffHead: ['Role', 'Name', 'Decision', 'Date', 'Signature'] as const,
}

export const attachmentWords = {
  title: 'Evidence and attachments',
  kept: 'These files are kept with the record. The SHA-256 of a file changes when any bit of it does.',
  head: ['File', 'Size', 'Added'],
  sha256: 'SHA-256: ',
}

export const controlWords = {
  title: 'Document control',
  incident: 'Incident',
  severity: 'Severity',
  status: 'Status',
  revision: 'Revision',
  classification: 'Classification',
  template: 'Template',
  readers: 'Written for',
  begun: 'Begun',
  saved: 'Record saved',
  tags: 'Tags',
  imported: (key: string) => `Imported: ${key}`,
  version: 'Version in the history',
  chainHead: (version: number) => `${version}, chain head `,
  sha256: 'SHA-256 of the record',
}

export const customerWords = {
  summary: 'Summary',
  noSummary: 'summary',
  duration: 'Duration',
  services: 'Services affected',
  happened: 'What happened',
  timeHead: (zone: string) => [`Time (${zone})`, 'Event'],
  doing: 'What we are doing',
  noMeasures: 'measures',
  done: ' (done)',
}

export const specificationWords = {
  none: 'missing features',
}

export const redactionWords = {
  title: 'Redactions',
  said: 'Each box in this document stands for something that its readers are not shown. It was taken out of the text, of what goes along inside the file, and of what describes them.',
  head: ['No.', 'Code', 'Reason', 'What', 'Where', 'Note'],
  words: 'Words',
  reason: {
    'personal data': 'Personal data',
    security: 'Security',
    'legal privilege': 'Legal privilege',
    'trade secret': 'Trade secret',
    'third party': 'Third party',
    other: 'Other',
  } satisfies Record<RedactionReason, string>,
}
