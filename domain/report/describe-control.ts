import type { Amendment } from '../amendment'
import type { Incident } from '../incident'
import type { Approval } from '../review'
import { templateOf } from '../templates'
import { wallClock } from '../time'
import { dateIn, momentIn } from './dates'
import { durationsAnchor } from './describe-appendix'
import { appendixWords, controlWords, nameOf, timelineWords } from './fixed-words'
import { inlinesOf } from './markdown'
import type { Block, Cell, Inline, RecordFacts } from './report'
import type { Telling } from './telling'
import { heading, paragraph, plain, plainCell, reference } from './words'

/** What identifies this document, who may read it, how it came about, and what proves which record it was made from. */
export function describeControl(telling: Telling): Block[] {
  const { incident, record, house } = telling
  const row = (label: string, content: readonly Inline[]) => ({ label, content })
  return [
    heading(1, controlWords.title, 'control'),
    ...(house.notice.trim() === ''
      ? []
      : [{ kind: 'callout', tone: 'neutral', blocks: [paragraph(house.notice)] } as const]),
    {
      kind: 'facts',
      rows: [
        row(controlWords.incident, plain(incident.id)),
        row(controlWords.severity, plain(incident.severity)),
        row(controlWords.status, plain(nameOf.status[incident.status])),
        row(controlWords.revision, plain(String(incident.revision))),
        row(controlWords.classification, plain(nameOf.classification[incident.classification])),
        row(controlWords.distribution, plain(controlWords.distributionOf[incident.classification])),
        row(controlWords.readers, plain(templateOf(incident).readers)),
        row(controlWords.template, plain(templateOf(incident).label)),
        row(controlWords.begun, plain(dateIn(house, wallClock(incident.openedAt, incident.zone).date))),
        row(controlWords.saved, plain(momentIn(house, record.savedAt, 'UTC'))),
        ...(incident.tags.length > 0 ? [row(controlWords.tags, plain(incident.tags.join(', ')))] : []),
        ...otherData(incident),
        row(controlWords.durations, durationsText(telling)),
        ...(record.version ? [row(controlWords.version, versionText(record.version))] : []),
        row(controlWords.sha256, [{ kind: 'text', text: record.sha256, code: true }]),
      ],
    },
    heading(2, controlWords.history),
    historyTable(telling),
  ]
}

/** The board is not given the appendix. */
function durationsText({ incident: { durationStandard }, choices }: Telling): Inline[] {
  if (choices.edition === 'board') return plain(timelineWords.standard(durationStandard))
  return [
    ...plain(controlWords.durationsBy(durationStandard)),
    reference(durationsAnchor, appendixWords.short),
    ...plain('.'),
  ]
}

/** Enough of the hash to find it again; whoever has the archive can compare it with the version there. */
export function versionText({ number, head }: NonNullable<RecordFacts['version']>): Inline[] {
  return [...plain(controlWords.chainHead(number)), { kind: 'text', text: head.slice(0, 16), code: true }]
}

/** What an imported document said under keys that have no place elsewhere. */
function otherData({ exchange }: Incident): { label: string; content: Inline[] }[] {
  return Object.entries(exchange?.extra ?? {}).map(([key, value]) => ({
    label: controlWords.imported(key),
    content: plain(typeof value === 'string' ? value : JSON.stringify(value)),
  }))
}

/** Each revision with why it was begun and who signed it: an amendment keeps the signatures of the one before. */
function historyTable(telling: Telling): Block {
  const { incident, house } = telling
  const { amendments, revision, review, openedAt, zone } = incident
  const date = (at: string) => plainCell(dateIn(house, wallClock(at, zone).date))
  const signedUnder = (number: number) =>
    number === revision
      ? review.approvals
      : (amendments.find((amendment) => amendment.revision === number + 1)?.approvals ?? [])
  return {
    kind: 'table',
    caption: controlWords.historyCaption,
    head: controlWords.historyHead,
    widths: [0.11, 0.18, 0.27, 0.44],
    rows: revisionsOf(incident).map(({ number, amendment }): Cell[] => [
      plainCell(String(number)),
      amendment ? date(amendment.at) : number === 1 ? date(openedAt) : plainCell(''),
      { content: reasonOf(number, amendment) },
      { content: signatures(signedUnder(number), telling) },
    ]),
  }
}

/** The first, those that an amendment began, and the present one. */
function revisionsOf({ revision, amendments }: Incident): {
  readonly number: number
  readonly amendment: Amendment | undefined
}[] {
  const numbers = [...new Set([1, ...amendments.map((amendment) => amendment.revision), revision])]
  return numbers
    .sort((a, b) => a - b)
    .map((number) => ({ number, amendment: amendments.find((each) => each.revision === number) }))
}

function reasonOf(number: number, amendment: Amendment | undefined): readonly Inline[] {
  if (amendment && amendment.reason.trim() !== '') return inlinesOf(amendment.reason)
  return plain(number === 1 ? controlWords.firstIssue : controlWords.noReason)
}

function signatures(approvals: readonly Approval[], { house }: Telling): Inline[] {
  const given = approvals.filter(({ decision }) => decision !== 'pending')
  if (given.length === 0) return plain(controlWords.noSignatures)
  return given.flatMap(({ role, name, decision, on, note }, index) => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    { kind: 'text', text: role || name, bold: true } as const,
    ...plain(controlWords.signature(role && name, nameOf.decision[decision], on ? dateIn(house, on) : '')),
    ...(note.trim() === '' ? [] : [{ kind: 'break' } as const, ...inlinesOf(note)]),
  ])
}
