import type { ActionKind, ActionStatus, Priority, Strength } from '../action'
import type { DefenceLayer, DefenceState } from '../causes'
import type { PrintedEdition } from '../edition'
import type { DataEffect, RevenueBasis } from '../impact'
import type { Classification, Severity, Status } from '../incident'
import type { RedactionReason } from '../redaction'
import type { Decision } from '../review'
import type { SectionId } from '../section-ids'
import type { Certainty, Lane, Milestone, Phase, Visibility } from '../timeline-event'

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
  inReview: 'IN REVIEW',
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

/** In the margin, for those who review. */
export const remarkWords = {
  author: 'Debrief',
  question: (text: string) => `Please answer this open question, or say who can: ${text}`,
  /** What a team asks itself. */
  answer: (label: string) => `Please answer “${label}”.`,
  sign: (role: string) => `${role} still has to sign.`,
  /** By what a section lacks. */
  requests: {
    overview: {
      title: 'Please give the incident a title.',
      category: 'Please choose a root cause category.',
    },
    summary: {
      written: 'Please write the summary, or what it still leaves open.',
      length: 'Please keep the summary to three to five sentences.',
    },
    impact: {
      users: 'Please say how many users were affected.',
      'how measured': 'Please say how the users were counted.',
      services: 'Please name the services that were affected.',
      duration: 'Please say from when to when users were affected.',
      revenue: 'Please say what revenue was lost.',
    },
    timeline: {
      events: 'Please add the events that are missing.',
      detected: 'Please mark the event at which it was detected.',
      communicated: 'Please mark the event at which customers were told.',
      mitigated: 'Please mark the event at which users were no longer affected.',
      resolved: 'Please mark the event at which it was resolved.',
    },
    whys: {
      problem: 'Please state the problem.',
      depth: 'Please go on asking why, until the answer is something the organisation can change.',
      factors: 'Please name the factors that contributed.',
    },
    lessons: {
      well: 'Please say what went well.',
      poorly: 'Please say what went poorly.',
      lucky: 'Please say where you got lucky.',
    },
    actions: {
      one: 'Please agree on at least one action.',
      owner: 'Please find an owner for each action.',
      'done when': 'Please say for each action when it is done.',
      due: 'Please set a date for each action.',
      coverage: 'Please plan at least one action that prevents, one that detects and one that mitigates.',
      ticket: 'Please say where each action is tracked.',
    },
    review: {
      meeting: 'Please say when the review meeting was held.',
      roles: 'Please say which roles were present.',
    },
    attachments: {
      file: 'Please attach what shows it.',
      shown: 'Please say of each file what it shows.',
    },
  } satisfies Record<SectionId, Readonly<Record<string, string>>>,
}

export const captionWords = {
  table: (number: number, caption: string) => `Table ${number}. ${caption}`,
  figure: (number: number, title: string) => `Figure ${number}. ${title}`,
}

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
  servicesCaption: 'Services that were affected, and how',
  servicesHead: ['Service', 'Endpoint', 'Effect'],
  intervals: 'Impact intervals',
  intervalsCaption: 'When users were affected',
  intervalsHead: (zone: string) => [`From (${zone})`, `To (${zone})`, 'Note'],
  metrics: 'Measurements',
  measuredIn: 'Measurements as they were imported stand in ',
  metricsCaption: 'Measured figures',
  metricsHead: ['Metric', 'Value'],
}

export const timelineWords = {
  title: 'Timeline',
  none: 'events',
  durations: 'Durations',
  standard: (name: string) => `By the ${name} definitions.`,
  durationsCaption: 'Durations between milestones',
  durationsHead: ['Measure', 'Duration', 'Definition'],
  and: ' and ',
  notMarked: (what: string) => `Not known: ${what} not marked`,
  untimed: (what: string) => `Not measured: the time of ${what} is not known`,
  contradictory: (later: string, earlier: string) => `Not known: ${later} is marked before ${earlier}`,
  events: 'Events',
  eventsCaption: 'Events in the order they happened',
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

/** Of lengths of time and moments. */
export const timeWords = {
  day: 'd',
  hour: 'h',
  minute: 'min',
  second: 's',
  thatDay: 'that day',
  unknown: 'unknown',
}

/** On the picture of a timeline, and of what it shows, for those who hear it. */
export const drawnWords = {
  title: 'Timeline at a glance',
  phase: 'Phase',
  impact: 'Impact',
  gaps: 'Gaps',
  lane: {
    people: 'People',
    systems: 'Systems',
    alerts: 'Alerts',
    customers: 'Customers',
  } satisfies Record<Lane, string>,
  typedIn: 'Typed in',
  otherSources: 'Other sources',
  none: 'No events yet.',
  events: (count: number) => (count === 1 ? '1 event' : `${count} events`),
  lanes: (count: number) => (count === 1 ? '1 lane' : `${count} lanes`),
  gapsFound: (count: number) => (count === 1 ? '1 gap' : `${count} gaps`),
  untimed: (events: string) => `${events} without a known time.`,
  notDrawn: (count: number, events: string) =>
    `${events} without a known time ${count === 1 ? 'is' : 'are'} not drawn.`,
  whole: (events: string, from: string, to: string, zone: string, lanes: string, each: string) =>
    `${events} from ${from} to ${to} (${zone}), in ${lanes}: ${each}.`,
  phases: (each: string) => `Phases: ${each}.`,
  milestones: (each: string) => `Milestones: ${each}.`,
  span: (from: string, to: string) => `${from} to ${to}`,
  impacts: (each: string, more: number) => `Impact: ${each}${more > 0 ? ` and ${more} more` : ''}.`,
  longestGap: (gaps: string, length: string, after: string) =>
    `${gaps}, the longest ${length} with no entry after ${after}.`,
}

/** What durations are called, and between which marks they are. */
export const durationWords = {
  detect: 'Time to detect',
  acknowledge: 'Time to acknowledge',
  communicate: 'Time to communicate',
  identify: 'Time to identify',
  mitigate: 'Time to mitigate',
  repair: 'Time to repair',
  resolve: 'Time to resolve',
  incident: 'Incident duration',
  from: (from: string, to: string) => `From ${from} to ${to}`,
  /** The words of a vendor for it, with what is marked in ours. */
  inItsWords: (words: string, from: string, to: string) => `${words} (from ${from} to ${to})`,
  vendor: {
    FireHydrant: {
      detect: 'Started to Detected',
      acknowledge: 'Started to Acknowledged',
      identify: 'Started to Identified',
      mitigate: 'Started to Mitigated',
      resolve: 'Started to Resolved',
    },
    Rootly: {
      detect: 'Started to detected',
      acknowledge: 'Started to acknowledged',
      mitigate: 'Started to mitigated',
      resolve: 'Started to resolved',
      incident: 'Started to mitigated, once resolved',
    },
    Datadog: {
      detect: 'Earliest customer impact to detection',
      repair: 'Detection to the last customer impact',
      resolve: 'Declaration to resolution',
    },
    PagerDuty: { acknowledge: 'Triggered to acknowledged', resolve: 'Triggered to resolved' },
  },
  intervals: 'the impact intervals',
  between: (from: string, to: string) => `${from} to ${to}`,
}

export const analysisWords = {
  title: 'Root cause analysis',
  category: 'Root cause category',
  notClassified: 'Not classified',
  whys: 'Five whys',
  noWhys: 'whys',
  problem: 'Problem',
  why: 'Why?',
  whyNumber: (number: string) => `Why ${number}`,
  factorNumber: (number: number) => `Factor ${number}`,
  /** Where there is little room. */
  factorShort: (number: number) => `F${number}`,
  /** Before a cause that explains only together with the one above it. */
  and: 'and',
  alsoExplains: (whys: readonly string[]) => `Also explains why ${whys.join(' and ')}.`,
  factors: 'Contributing factors',
  noFactors: 'contributing factors',
  byCategory: 'Causes by category',
  byCategoryCaption: 'Causes as they are filed in categories',
  byCategoryHead: ['Category', 'Cause'],
  byLayer: 'Layers of defence',
  byLayerCaption: 'Causes as they are filed in layers of defence',
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
  leftCaption: 'Actions that are not planned, and why',
  leftHead: ['Action', 'Reason'],
  noReason: 'No reason recorded',
  ofPriority: {
    P0: 'Actions due within 24 hours',
    P1: 'Actions in the near term',
    P2: 'Actions in the long term',
  } satisfies Record<Priority, string>,
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
  caption: 'Files that are kept with the record',
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
  durations: 'Durations',
  durationsBy: (standard: string) => `By the ${standard} definitions; how each was worked out stands in `,
  distribution: 'Distribution',
  /** Who may read a document of each classification. */
  distributionOf: {
    public: 'May be read by anyone.',
    internal: 'For people of the organisation only.',
    confidential: 'For those named or whose role requires it; not to be passed on.',
    restricted: 'For the named recipients only; not to be copied or passed on.',
  } satisfies Record<Classification, string>,
  notice: 'Notice',
  history: 'Revision history',
  historyCaption: 'Revisions of this document',
  historyHead: ['Revision', 'Begun', 'Reason', 'Signatures'],
  firstIssue: 'First issue',
  noReason: 'No reason recorded',
  noSignatures: 'None',
  /** After the role. */
  signature: (name: string, decision: string, date: string) =>
    `${name === '' ? '' : `, ${name}`}: ${[decision.toLowerCase(), date].filter((part) => part !== '').join(' ')}`,
}

export const boardWords = {
  numbers: 'Impact in numbers',
  numbersCaption: 'What it cost',
  numbersHead: ['Figure', 'Value', 'Basis'],
  range: 'Revenue lost, low to high',
  happened: 'What happened',
  began: (at: string, detected: string) =>
    `Users were affected from ${at}${detected === '' ? '.' : `; it was detected after ${detected}.`}`,
  after: (milestone: string, length: string, at: string) => `${milestone} after ${length}, by ${at}.`,
  noMilestones: 'milestones',
  doing: 'What is being done',
  moreActions: (count: number) =>
    count === 1 ? '1 more action stands further below.' : `${count} more actions stand further below.`,
  state: 'Decision and sign-off',
  signed: (approved: number, all: number) => `${approved} of ${all} have approved.`,
  nobody: 'Nobody has to sign.',
  awaited: (roles: string) => `Awaited: ${roles}.`,
  changes: (roles: string) => `Changes requested by: ${roles}.`,
  whole: 'Summary in full',
  wholeFollows: 'The summary in full stands in ',
  cause: 'Root cause in short',
  deepest: 'Deepest causes found',
}

export const legalWords = {
  facts: 'Facts only',
  onlyFacts: (left: number, all: number) =>
    left === 0
      ? `All ${all} entries of the timeline that this edition's readers may see are facts.`
      : `This edition holds what a record shows. ${left} of ${all} entries of the timeline are accounts, conclusions or open questions, and are not in it.`,
  hidden: (count: number) =>
    count === 1 ? '1 more entry is for engineering only.' : `${count} more entries are for engineering only.`,
  number: 'No.',
  exhibit: (name: string) => `Exhibit ${name}`,
  causes: 'Causes with evidence',
  conclusions:
    'These are conclusions that the authors drew from the facts above; each is listed with the exhibits that it rests on.',
  causesCaption: 'Causes and what shows them',
  causesHead: ['Cause', 'Exhibits'],
  causesLeft: (count: number) =>
    count === 1
      ? '1 cause without evidence is not in this edition.'
      : `${count} causes without evidence are not in this edition.`,
  noCauses: 'causes with evidence',
  register: 'Evidence register',
  registerIs:
    'Each exhibit with what identifies it and the entries of the timeline (by number) and causes that refer to it. The SHA-256 of a file changes when any bit of it does.',
  registerCaption: 'Exhibits',
  registerHead: ['Exhibit', 'What it is', 'Referred to by'],
  noExhibits: 'evidence',
  file: (kind: string, size: string) => `${kind}, ${size}`,
  added: (date: string) => `Added ${date}`,
  cited: 'Cited by its address; not kept with the record',
  named: 'Named only; not kept with the record',
  source: 'Source of imported entries',
  positions: (positions: string) => `Positions: ${positions}`,
  entries: (numbers: string, isOne: boolean) => (isOne ? `Entry ${numbers}` : `Entries ${numbers}`),
  notCited: 'No entry',
}

export const appendixWords = {
  title: 'Appendix A. Durations and definitions',
  short: 'Appendix A',
  measured: 'How the durations were measured',
  notMarked: 'Not marked',
  untimed: 'Of unknown time',
  measuredHead: ['Measure', 'From (UTC)', 'To (UTC)', 'Length', 'Definition'],
  rules:
    'A duration is the time between two milestones of the timeline, to the second where both are known to the second. Where one is not marked, or of unknown time, nothing is stated. The impact lasts as long as the stated intervals together, overlaps counted once, or else from “impact started” to “mitigated”.',
  impact: 'Impact duration',
  impactDefinition: (where: string) => `From ${where}`,
  metrics: 'Appendix B. Measurements as imported',
  metricsShort: 'Appendix B',
  metricsAre: 'Kept exactly as they were given.',
}

export const customerWords = {
  summary: 'Summary',
  noSummary: 'summary',
  affected: (services: string, isOne: boolean) =>
    isOne ? `The service ${services} was affected` : `The services ${services} were affected`,
  disrupted: 'Our service was disrupted',
  on: (date: string) => ` on ${date}`,
  lasting: (length: string) => ` for ${length}`,
  between: (from: string, to: string) => ` (${from} to ${to} UTC)`,
  users: (count: string, share: string) =>
    `${count} users${share === '' ? '' : ` (${share})`} were affected.`,
  share: (share: string) => `${share} of users were affected.`,
  restored: (at: string) => `Normal service was restored by ${at}.`,
  stopped: (at: string) => `Users were no longer affected after ${at}.`,
  impact: 'Impact on you',
  did: 'What we did',
  duration: 'Duration',
  usersAffected: 'Users affected',
  countOf: (count: number, names: string) => `${count} (${names})`,
  services: 'Services affected',
  happened: 'What happened',
  timeHead: (zone: string) => [`Time (${zone})`, 'Event'],
  doing: 'What we are doing',
  noMeasures: 'measures',
  done: ' (done)',
}

export const glossaryTitle = 'Glossary'

/** What each term means here; `also` are other ways of writing it. A document explains those that it uses. */
export const glossary: readonly {
  readonly term: string
  readonly also?: readonly string[]
  readonly meaning: string
}[] = [
  { term: 'Acknowledged', meaning: 'Somebody has taken on the alert and works on it.' },
  {
    term: 'Alert',
    also: ['alerts'],
    meaning: 'A message that a program sends when what it watches crosses a limit.',
  },
  { term: 'Canary', meaning: 'A release to a small share of the traffic first, to see whether it holds.' },
  {
    term: 'Circuit breaker',
    also: ['circuit breakers'],
    meaning: 'A guard that stops calling a service that fails, so that the failure does not spread.',
  },
  {
    term: 'Connection pool',
    also: ['connection pools'],
    meaning: 'A fixed number of open connections that requests take turns in using.',
  },
  {
    term: 'Contributing factor',
    also: ['contributing factors'],
    meaning: 'A condition without which the incident would not have happened, or would have been smaller.',
  },
  { term: 'Dashboard', also: ['dashboards'], meaning: 'A page that shows the measured state of a system.' },
  { term: 'Declared', meaning: 'It was said to be an incident, and handled as one from then on.' },
  { term: 'Detected', meaning: 'A program or a person first noticed it.' },
  { term: 'DNS', meaning: 'Domain name system: turns the names of computers into addresses.' },
  {
    term: 'Endpoint',
    also: ['endpoints'],
    meaning: 'An address of a service under which it does one thing.',
  },
  {
    term: 'Error budget',
    meaning: 'The unavailability that a service level objective allows within its window.',
  },
  { term: 'Error rate', meaning: 'The share of requests that fail.' },
  { term: 'Failover', meaning: 'A second system takes over from one that has failed.' },
  {
    term: 'Feature flag',
    also: ['feature flags'],
    meaning: 'A switch that turns a part of a program on or off without a release.',
  },
  {
    term: 'Five whys',
    meaning: 'Asking why, of each answer again, until the answer is something that can be changed.',
  },
  { term: 'Gateway', meaning: 'The service through which requests from outside reach the others.' },
  { term: 'Identified', meaning: 'The cause was known well enough to act on.' },
  {
    term: 'Impact duration',
    meaning: 'How long users were affected; times between two spans of impact are not counted.',
  },
  { term: 'Incident commander', meaning: 'The role that leads the response and decides.' },
  { term: 'Latency', meaning: 'How long an answer takes.' },
  {
    term: 'Layers of defence',
    meaning: 'What stands between a hazard and users; an incident passes where several have a hole.',
  },
  {
    term: 'Load test',
    also: ['load tests'],
    meaning: 'A trial with as much traffic as is expected, or more.',
  },
  { term: 'Mitigated', meaning: 'Users are no longer affected, whether or not the cause is gone.' },
  { term: 'On-call', meaning: 'Having the duty to answer alerts at any hour.' },
  { term: 'P0', meaning: 'An action to be done within 24 hours.' },
  { term: 'P1', meaning: 'An action to be done in the near term.' },
  { term: 'P2', meaning: 'An action to be done in the long term.' },
  { term: 'p99', also: ['latency_p99'], meaning: 'The value that 99 of 100 measurements do not exceed.' },
  {
    term: 'Post-mortem',
    meaning: 'A written account of an incident, its causes and what is done about them, that blames nobody.',
  },
  {
    term: 'Rate limit',
    also: ['rate limiting', 'rate limits'],
    meaning: 'The number of requests that one caller has within a time.',
  },
  { term: 'Redis', meaning: 'A store that keeps data in memory.' },
  {
    term: 'Replica',
    also: ['replicas'],
    meaning: 'A copy of a service or a database that runs beside the others.',
  },
  { term: 'Resolved', meaning: 'Normal service, with nothing left to be done at once.' },
  {
    term: 'Rollback',
    also: ['rolled back', 'roll back'],
    meaning: 'Putting the version before back into use.',
  },
  {
    term: 'Root cause',
    meaning: 'The deepest cause found that the organisation can change; seldom the only one.',
  },
  { term: 'Runbook', also: ['runbooks'], meaning: 'Written steps for handling a known situation.' },
  {
    term: 'Service level objective',
    also: ['SLO'],
    meaning: 'The share of time or requests for which a service is meant to work.',
  },
  { term: 'SEV1', meaning: 'Critical: the worst of four degrees of severity.' },
  { term: 'SEV2', meaning: 'High: the second of four degrees of severity.' },
  { term: 'SEV3', meaning: 'Medium: the third of four degrees of severity.' },
  { term: 'SEV4', meaning: 'Low: the least of four degrees of severity.' },
  {
    term: 'SHA-256',
    meaning: 'A number worked out from all bits of a file; another one means that the file was changed.',
  },
  { term: 'Status page', meaning: 'The page on which customers are told about the state of a service.' },
  { term: 'Time to acknowledge', meaning: 'How long it took until somebody had taken it on.' },
  { term: 'Time to communicate', meaning: 'How long it took until customers were told.' },
  { term: 'Time to detect', meaning: 'How long it took until it was noticed.' },
  { term: 'Time to identify', meaning: 'How long it took until the cause was known.' },
  { term: 'Time to mitigate', meaning: 'How long it took until users were no longer affected.' },
  {
    term: 'Time to repair',
    meaning: 'How long it took from noticing it until users were no longer affected.',
  },
  { term: 'Time to resolve', meaning: 'How long it took until normal service.' },
  { term: 'UTC', meaning: 'Coordinated universal time, which no summer time shifts.' },
]

/** What the editions are found to say differently, for whoever exports them. */
export const disagreementWords = {
  editions: (figure: string, stated: readonly string[]) => `${figure}: ${stated.join(', ')}.`,
  stated: (value: string, edition: string) => `${value} in the ${edition} edition`,
  summary: (stated: string, known: string) => `The summary says “${stated}”; the fields say ${known}.`,
}

export const specificationWords = {
  title: 'Requirements',
  none: 'missing features',
  toConfirm: (owner: string) => `[TO CONFIRM - ${owner}]`,
  owner: 'owner',
  titleOf: (count: number) => `${count} missing features`,
  state: 'Draft',
  draftedFrom: 'Drafted from',
  history: 'Revision history',
  historyCaption: 'Revisions of this specification',
  historyHead: ['Revision', 'Date', 'Reason', 'Approved by'],
  drafted: (id: string, revision: number) => `Drafted from ${id}, revision ${revision}`,
  nobodyYet: 'Nobody yet',
  approvals: 'Approvals of this specification',
  introduction: 'Introduction',
  purpose: 'Purpose',
  purposeIs: (incident: string) =>
    `This document specifies what was missing when incident ${incident} happened. It is drafted from the record of that incident alone: what the record does not say is marked, with who is to confirm it, and nothing is assumed in its place.`,
  scope: 'Scope',
  scopeIs: 'In scope:',
  outOfScope: (count: number) =>
    count === 1
      ? 'The incident has 1 more planned action; it is not specified here.'
      : `The incident has ${count} more planned actions; they are not specified here.`,
  definitions: 'Definitions, acronyms and abbreviations',
  shall: 'Shall',
  shallIs: 'Marks what is binding; a requirement holds one such sentence.',
  requirement: 'FR',
  requirementIs: 'Functional requirement, numbered through the document.',
  test: 'AT',
  testIs: 'Acceptance test, numbered as the requirement that it checks.',
  moreTerms: 'Other terms stand in ',
  references: 'References',
  record: 'Record of the incident',
  recordIs: (id: string, title: string, revision: number) =>
    [id, title.trim(), `revision ${revision}`].filter((part) => part !== '').join(', '),
  outline: 'Outline',
  outlineIs:
    'IEEE 830-1998, Recommended Practice for Software Requirements Specifications (superseded by ISO/IEC/IEEE 29148)',
  ticket: 'Ticket',
  regulation: 'Regulation',
  overview: 'Overview',
  overviewIs:
    'Section 2 describes what the requirements are for and what limits them. Section 3 holds the requirements. Section 4 lists what is open, and traces each requirement to its cause and its test.',
  overall: 'Overall description',
  perspective: 'Product perspective',
  perspectiveIs: (confirm: string) =>
    `The incident affected these services. Which of them the feature belongs to: ${confirm}`,
  perspectiveCaption: 'Services that the incident affected',
  perspectiveHead: ['Service', 'Endpoint', 'What callers saw in the incident'],
  interfaces: [
    'System interfaces',
    'User interfaces',
    'Hardware interfaces',
    'Software interfaces',
    'Communications interfaces',
    'Memory constraints',
    'Operations',
    'Site adaptation requirements',
  ],
  functions: 'Product functions',
  users: 'User characteristics',
  usersAffected: 'Users affected by the incident',
  constraints: 'Constraints',
  dataEffects: 'What happened to data',
  promise: 'Service level objective',
  assumptions: 'Assumptions and dependencies',
  assumptionsAre:
    'The timeline of the incident holds these conclusions and open questions; each is to be settled before the requirements rest on it.',
  assumptionsCaption: 'Conclusions and open questions of the timeline',
  assumptionsHead: ['Time (UTC)', 'Entry', 'Kind', 'To be settled by'],
  noAssumptions: 'conclusions or open questions',
  apportioning: 'Apportioning of requirements',
  apportioningCaption: 'Priority and date of each requirement',
  apportioningHead: ['Requirement', 'Priority', 'Due', 'Owner', 'Status'],
  specific: 'Specific requirements',
  external: 'External interface requirements',
  functional: 'Functional requirements',
  provide: (feature: string) => `The system shall provide ${feature}.`,
  provideQuoted: (feature: string) => `The system shall provide this feature: “${feature}”`,
  order: (order: string) => `The system shall ${order}.`,
  carryOut: (words: string) => `The system shall comply with this decision: “${words}”`,
  meet: (condition: string) => `The system shall meet this condition: “${condition}”`,
  drawnFrom: 'Drawn from',
  sources: {
    feature: 'The missing feature, as recorded',
    action: 'The text of the action',
    condition: 'When the action is done',
  },
  cause: 'Cause it addresses',
  measure: 'Measure',
  measured: 'Stated in the requirement',
  priority: 'Priority',
  ownerLabel: 'Owner',
  acceptance: 'Acceptance test',
  performance: 'Performance requirements',
  performanceIs: 'What was observed in the incident is no target; each target is to be set by its owner.',
  performanceCaption: 'Observed figures and targets',
  performanceHead: ['Figure', 'Observed in the incident', 'Target'],
  duration: 'Impact duration',
  noFigures: 'measured figures',
  database: 'Logical database requirements',
  design: 'Design constraints',
  standards: 'Standards compliance',
  attributes: 'Software system attributes',
  reliability: 'Reliability',
  availability: 'Availability',
  failing: (confirm: string) =>
    `Whether requests pass or are refused while the feature itself fails: ${confirm}`,
  security: 'Security',
  maintainability: 'Maintainability',
  portability: 'Portability',
  supporting: 'Supporting information',
  open: 'Open points',
  noOpen: 'open points',
  openCaption: 'Open points, each with the section it is to be written into',
  openHead: ['Section', 'What is open'],
  unclear: (name: string, words: string) =>
    `${name} quotes the record with words that no test can decide: ${words}. To be put as a figure or a condition: `,
  extract: 'Appendix A. Timeline extract',
  extractCaption: 'Entries that mark a milestone',
  extractHead: ['Time (UTC)', 'Milestone', 'Entry'],
  trace: 'Appendix B. Traceability matrix',
  traceCaption: 'From cause to requirement to test',
  traceHead: ['Cause', 'Requirement', 'Test'],
  tests: 'Appendix C. Acceptance tests',
  testsCaption: 'How each requirement is checked',
  testsHead: ['Test', 'Requirement', 'Passed when', 'Load to reproduce'],
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
