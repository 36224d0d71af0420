import type { PrintedEdition } from '../../domain/edition'
import { usualChoices } from '../../domain/export-choices'
import { usualHouse } from '../../domain/house'
import type { Incident } from '../../domain/incident'
import { describe as describeIncident } from '../../domain/report/describe'
import type { Block, HeadingLevel, Inline, RecordFacts, Report } from '../../domain/report/report'

/** A report with the given blocks, or whatever else a test cares about. */
export function aReport({ blocks = [], ...overrides }: Partial<Report> = {}): Report {
  return {
    incidentId: 'INC-2026-042',
    title: 'Checkout unavailable: Redis connection pool exhausted',
    subtitle: 'Incident post-mortem, engineering edition',
    edition: 'engineering',
    severity: 'SEV1',
    status: 'in review',
    revision: 2,
    classification: 'confidential',
    language: 'en-GB',
    happenedAt: '2026-10-12T14:00:00Z',
    recordedAt: '2026-10-16T08:41:00Z',
    sha256: '8b01b3c2e8885bad5d02764f123f72d2f394f277f7a64cc30322ddc689936404',
    house: usualHouse,
    front: 'band',
    watermark: undefined,
    stamp: undefined,
    source: '{}\n',
    isReduced: false,
    blocks,
    ...overrides,
  }
}

export function text(words: string): Inline[] {
  return [{ kind: 'text', text: words }]
}

export function paragraph(words: string): Block {
  return { kind: 'paragraph', content: text(words) }
}

export function heading(level: HeadingLevel, words: string): Block {
  return { kind: 'heading', level, text: words }
}

/** A table of texts. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'table',
    head,
    rows: rows.map((row) => row.map((words) => ({ content: text(words) }))),
    widths: head.map(() => 1 / head.length),
  }
}

/** Every kind of block and of inline, each with words of its own. */
export const everyBlock: readonly Block[] = [
  heading(1, 'Executive summary'),
  { kind: 'paragraph', content: text('Customers could not pay for 45 minutes.'), style: 'lead' },
  {
    kind: 'figure',
    title: 'Sketch',
    alt: 'Two services and what lies between.',
    drawing: {
      width: 700,
      height: 80,
      shapes: [
        { kind: 'rect', x: 10, y: 10, width: 200, height: 30, radius: 4, fill: '#e4ecee' },
        { kind: 'line', x1: 210, y1: 25, x2: 400, y2: 25, stroke: '#0b4f5e', width: 1, dash: 3 },
        { kind: 'circle', x: 410, y: 25, radius: 6, fill: '#ffffff', stroke: '#0b4f5e' },
        {
          kind: 'polygon',
          points: [
            [500, 20],
            [510, 30],
            [490, 30],
          ],
          fill: '#0b4f5e',
        },
        { kind: 'text', x: 110, y: 29, text: 'drawnword', size: 11, fill: '#1d2b31', anchor: 'middle' },
      ],
    },
  },
  {
    kind: 'key figures',
    figures: [
      { label: 'Impact duration', value: '45 min', note: 'from the impact intervals', tone: 'bad' },
      { label: 'Revenue lost', value: 'USD 405,000', note: 'estimated by finance', tone: 'warning' },
      { label: 'Data lost', value: 'None', note: 'checked by reconciliation', tone: 'good' },
      { label: 'Tickets', value: 'Not known', note: 'still being counted', tone: 'neutral' },
      { label: 'Regions', value: 'Three', note: 'all of production', tone: 'bad' },
    ],
  },
  heading(2, 'Services'),
  table(
    ['Service', 'Endpoint'],
    [
      ['checkout', 'POST /v1/orders'],
      ['cart', 'PUT /v1/carts'],
      ['', 'no name given'],
    ],
  ),
  {
    kind: 'paragraph',
    content: [
      { kind: 'text', text: 'Plain, ' },
      { kind: 'text', text: 'weighty', bold: true },
      { kind: 'text', text: ', slanted', italic: true },
      { kind: 'text', text: ', withdrawn', struck: true },
      { kind: 'text', text: ' and redis-cli', code: true },
      { kind: 'break' },
      { kind: 'link', href: 'https://status.example.com/42?a=1&b=2', content: text('the status page') },
    ],
  },
  {
    kind: 'list',
    isOrdered: true,
    items: [
      [paragraph('First the rollback')],
      [
        paragraph('Then the restart'),
        { kind: 'list', isOrdered: false, items: [[paragraph('of the workers')]] },
      ],
      [{ kind: 'code', text: 'kubectl rollout undo deploy/cart' }],
    ],
  },
  { kind: 'code', text: 'def pool():\n    return 120\n\n# three blanks above' },
  { kind: 'quote', blocks: [paragraph('The limit was raised for the moment.')] },
  { kind: 'callout', tone: 'warning', blocks: [paragraph('One of the two times needs checking.')] },
  heading(3, 'Facts in detail'),
  {
    kind: 'facts',
    rows: [
      { label: 'Root cause category', content: text('Infrastructure - Connection Pool Exhaustion') },
      { label: 'Left open', content: [] },
    ],
  },
  heading(1, 'Root cause analysis'),
  {
    kind: 'whys',
    problem: text('Nobody could order.'),
    steps: [
      whyStep(1, '1', 'Why could nobody order?', 'The session store refused.', 'Error log'),
      whyStep(2, '2', 'Why did it refuse?', 'It was at its limit.', ''),
      {
        ...whyStep(3, '3a', 'Why was it at its limit?', 'Pools grew six-fold.', 'Pull request'),
        isJoined: true,
      },
      { ...whyStep(3, '3b', 'Why did nothing warn?', 'The alert was silenced.', ''), isJoined: true },
    ],
  },
  {
    kind: 'sign-off',
    lines: [
      {
        role: 'Engineering lead',
        name: 'R. Okafor',
        decision: 'Approved',
        date: '15 October 2026',
        note: '',
      },
      { role: 'Legal', name: '', decision: 'Pending', date: '', note: 'Waits for the customer notice' },
    ],
  },
  { kind: 'paragraph', content: text('Made from the record.'), style: 'small' },
]

function whyStep(depth: number, number: string, question: string, answer: string, remarks: string) {
  return {
    depth,
    number,
    question: text(question),
    answer: text(answer),
    remarks: remarks === '' ? [] : text(remarks),
    isJoined: false,
  }
}

/** All words of a report's blocks, without those that say what kind of thing something is. */
export function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/\s+/).filter((word) => word !== '')
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (isWording(key) ? wordsIn(part) : []))
}

const isWording = (key: string) => !['kind', 'tone', 'style', 'href', 'drawing'].includes(key)

/** What an edition says of an incident, in the usual look, without the record that goes along inside the file. */
export function described(incident: Incident, edition: PrintedEdition, record: RecordFacts): Report {
  return { ...describeIncident(incident, usualChoices(edition), record, usualHouse), source: '' }
}
