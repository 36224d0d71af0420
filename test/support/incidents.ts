import { blankIncident, type Incident } from '../../domain/incident'
import type { Redaction } from '../../domain/redaction'
import { templates } from '../../domain/templates'
import type { TimelineEvent } from '../../domain/timeline-event'

/** The day most examples happen on. */
const exampleDay = '2026-03-11'
const exampleOpening = '2026-03-12T09:00:00Z'

/** A small incident that somebody has begun to write down; anything in it can be given otherwise. */
export function anIncident(overrides: Partial<Incident> = {}): Incident {
  return {
    ...blankIncident('INC-2026-042', exampleOpening),
    title: 'Checkout answers 503',
    summary: 'Checkout failed for 45 minutes. One customer in eight saw an error. A larger pool fixed it.',
    timeline: [at('14:00', 'Checkout begins to fail'), at('14:04', 'Alert fires', { milestone: 'detected' })],
    ...overrides,
  }
}

/** An event on the example day, at a time in UTC such as "14:02" or "14:02:31". Its text makes its id. */
export function at(time: string, text: string, overrides: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    id: `event ${time} ${text}`,
    at: `${exampleDay}T${time.length === 5 ? `${time}:00` : time}Z`,
    precision: time.length === 5 ? 'minute' : 'second',
    text,
    certainty: 'fact',
    visibility: 'everyone',
    evidence: [],
    ...overrides,
  }
}

/** Words that are withheld: in every edition, unless some are given. */
export function redactionOf(words: string, overrides: Partial<Redaction> = {}): Redaction {
  const what = { kind: 'words', words } as const
  return { id: `redaction ${words}`, what, reason: 'personal data', note: '', editions: [], ...overrides }
}

/** An incident in which every field says something. */
export function aFullIncident(overrides: Partial<Incident> = {}): Incident {
  const evidence = [
    { id: 'evidence-1', label: 'Grafana: pool usage', link: 'https://grafana.example/d/pool' },
  ]
  return anIncident({
    severity: 'SEV1',
    template: 'enterprise',
    status: 'in review',
    revision: 2,
    classification: 'confidential',
    zone: 'Asia/Dubai',
    tags: ['checkout', 'redis'],
    draftedSummary: 'On 11 March 2026, checkout had a 45-minute <effect>.',
    impact: {
      users: { affected: 12_400, percent: 12, howMeasured: 'Distinct users with a failed order' },
      revenue: {
        low: 300_000,
        likely: 405_000,
        high: 500_000,
        currency: 'USD',
        basis: 'estimated',
        costPerMinute: 9000,
        costPerMinuteLow: 6500,
        costPerMinuteHigh: 11_000,
        share: 100,
        source: 'Finance, weekly average',
      },
      services: [
        {
          id: 'service-1',
          name: 'checkout',
          endpoint: 'POST /v1/orders',
          effect: 'Every eighth call failed',
        },
        { id: 'service-2', name: 'session-store', endpoint: '', effect: 'No free connection' },
      ],
      intervals: [
        { id: 'interval-1', from: '2026-03-11T14:00:00Z', to: '2026-03-11T14:45:00Z', note: 'Full' },
      ],
      slo: { target: 99.9, windowDays: 30 },
      supportTickets: 214,
      supportNote: 'Most from Dubai',
      responders: { people: 6, hours: 9, hourlyRate: 120, note: 'Two were called at night' },
      dataEffects: ['delayed'],
      regulations: ['GDPR Art. 33'],
      regulatoryNote: 'No personal data was exposed.',
      metrics: {
        error_rate_peak: '45%',
        latency_p99: '12500ms',
        replicas: 3,
        tags: ['a', null, { b: true }],
      },
    },
    timeline: [
      at('14:00', 'Checkout begins to fail', {
        milestone: 'impact started',
        evidence,
        until: '2026-03-11T14:45:00Z',
        lane: 'customers',
        written: { text: '14:00', zone: 'UTC' },
        comment: 'Ask support for the first ticket.',
      }),
      at('14:04', 'Alert fires', {
        milestone: 'detected',
        source: { file: 'alerts.json', position: 'alerts[0]', quote: 'CheckoutErrorRateHigh' },
      }),
      at('14:45', 'Pool raised to 400', {
        milestone: 'mitigated',
        phase: 'stabilization',
        certainty: 'account',
        visibility: 'engineering',
      }),
    ],
    clocks: [{ id: 'clock alerts.json', source: 'alerts.json', ahead: 3, note: 'Compared with NTP' }],
    durationStandard: 'FireHydrant',
    analysis: {
      category: 'Infrastructure - Connection Pool Exhaustion',
      problem: 'Checkout had no free connection to its session store.',
      whys: [
        {
          id: 'why-1',
          question: 'Why did checkout fail?',
          answer: 'The pool was full.',
          joined: false,
          evidence,
          alsoExplains: [],
          category: 'Infrastructure and capacity',
          layer: 'runtime guard',
          defence: 'absent',
        },
        {
          id: 'why-2',
          parent: 'why-1',
          question: 'Why?',
          answer: 'Its size is fixed.',
          joined: true,
          evidence: [],
          alsoExplains: ['why-1'],
          category: '',
        },
      ],
      factors: [
        {
          id: 'factor-1',
          text: 'A campaign doubled the load',
          evidence,
          category: 'Environment and traffic',
          layer: 'communicate',
          defence: 'failed',
        },
      ],
      wentWell: [{ id: 'note-1', text: 'The alert fired within four minutes' }],
      wentPoorly: [{ id: 'note-2', text: 'The status page was late' }],
      gotLucky: [{ id: 'note-3', text: 'It happened in office hours' }],
      surprises: [{ id: 'note-4', text: 'Restarts made it worse' }],
    },
    actions: [
      {
        id: 'action-1',
        text: 'Let the pool grow with the number of instances',
        priority: 'P0',
        kind: 'prevent',
        owner: 'Payments team',
        due: '2026-03-12',
        doneWhen: 'A load test with 400 sessions passes',
        status: 'in progress',
        ticket: { key: 'PAY-812', link: 'https://tickets.example/PAY-812' },
        factor: 'factor-1',
        missingFeature: 'Pool size per instance',
        strength: 'stronger',
        reason: 'Waits for the new client',
      },
    ],
    review: {
      draftedAt: '2026-03-11T17:20:00Z',
      dataGatheredAt: '2026-03-11T18:00:00Z',
      meetingAt: '2026-03-12T09:30:00Z',
      actionsAgreedAt: '2026-03-12T10:30:00Z',
      attendees: [{ id: 'attendee-1', role: 'Incident commander' }],
      notes: 'Support asks for a template.',
      approvals: [
        {
          id: 'approval-1',
          role: 'Engineering lead',
          name: 'R. Haddad',
          decision: 'approved',
          on: '2026-03-13',
          note: '',
        },
      ],
    },
    attachments: [
      {
        id: 'attachment-1',
        name: 'pool usage.png',
        sha256: 'c0ffee00'.repeat(8),
        bytes: 48_211,
        type: 'image/png',
        addedAt: '2026-03-12T09:40:00Z',
        note: 'The pool was full from 14:00 on',
      },
    ],
    form: { ...templates.enterprise, id: 'team-payments', label: 'Payments team' },
    answers: { departments: 'Legal read the customer letter' },
    keptWordings: [
      { id: 'kept-1', rule: 'counterfactual/should-have', words: 'should have', reason: 'A quote' },
    ],
    redactions: [
      {
        id: 'redaction-1',
        what: { kind: 'words', words: 'checkout-7f9c' },
        reason: 'security',
        note: 'Names a machine',
        editions: ['customer'],
      },
      {
        id: 'redaction-2',
        what: { kind: 'field', field: 'impact.revenue' },
        reason: 'trade secret',
        note: '',
        editions: [],
      },
    ],
    people: [{ id: 'person-1', name: 'Samira Haddad', role: 'Payments on-call' }],
    passedFindings: [{ id: 'passed-1', words: 'status@example.com' }],
    amendments: [
      {
        id: 'amendment-1',
        revision: 2,
        at: '2026-03-20T09:00:00Z',
        reason: 'The bank confirmed the number of orders',
        approvals: [
          {
            id: 'approval-0',
            role: 'Engineering lead',
            name: 'R. Okafor',
            decision: 'approved',
            on: '2026-03-18',
            signedAt: '2026-03-18T10:00:00Z',
            note: '',
          },
        ],
      },
    ],
    ...overrides,
  })
}
