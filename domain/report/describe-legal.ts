import { kindWords, sizeText } from '../attachment'
import type { SectionId } from '../section-ids'
import { causesOf } from '../studio/cause'
import { wallClock } from '../time'
import { inOrder } from '../timeline'
import type { TimelineEvent } from '../timeline-event'
import { describeSummaryPage } from './at-a-glance'
import { dateIn } from './dates'
import { describeAppendices } from './describe-appendix'
import { describeControl } from './describe-control'
import { describeInOrder, describeOthers, shippedSections } from './describe-sections'
import { describeTimeline, sourceOf, timeOf, whatItSays } from './describe-timeline'
import { causesWithEvidence, type Exhibit, exhibitOfSource, exhibitsFor, exhibitsOf } from './exhibits'
import { analysisWords, attachmentWords, contentsTitle, legalWords, timelineWords } from './fixed-words'
import { bold, inlinesOf } from './markdown'
import { numberRanges } from './numbers'
import { onOwnPage } from './pages'
import type { Block, Cell, Inline } from './report'
import type { Telling } from './telling'
import { heading, noneRecorded, paragraph, plain, plainCell, reference } from './words'

/** What a record shows, with the exhibits that show it; what identifies the document comes first. */
export function describeForLegal(telling: Telling): Block[] {
  return [
    ...describeControl(telling),
    { kind: 'page break' },
    { kind: 'contents', title: contentsTitle, depth: 2 },
    ...describeInOrder(telling, beforeOthers, legalSections),
    ...describeOthers(telling, [...beforeOthers, ...afterOthers]),
    ...describeInOrder(telling, afterOthers, legalSections),
    ...describeAppendices(telling),
  ]
}

const beforeOthers: readonly SectionId[] = ['summary', 'impact', 'timeline', 'whys', 'actions']
const afterOthers: readonly SectionId[] = ['review', 'attachments']

const legalSections: typeof shippedSections = {
  ...shippedSections,
  summary: onOwnPage(describeSummaryPage),
  timeline: (telling) => describeTimeline(telling, (all) => [...entriesLeftOut(all), numberedEvents(all)]),
  whys: causesInEvidence,
  attachments: evidenceRegister,
}

/** How many entries are not here, so that nobody takes this for all of them. */
function entriesLeftOut({ incident: { timeline }, shown }: Telling): Block[] {
  const open = timeline.filter(({ visibility }) => visibility !== 'engineering').length
  const hidden = timeline.length - open
  if (timeline.length === 0) return []
  const words = [
    legalWords.onlyFacts(open - shown.length, open),
    ...(hidden > 0 ? [legalWords.hidden(hidden)] : []),
  ]
  return [{ kind: 'callout', tone: 'neutral', blocks: [paragraph(words.join(' '))] }]
}

/** Each with the number that the evidence register refers to it by. */
function numberedEvents(telling: Telling): Block {
  const { incident, shown, house } = telling
  const events = inOrder(shown)
  const isLocal = incident.zone !== 'UTC'
  return {
    kind: 'table',
    caption: timelineWords.eventsCaption,
    head: [legalWords.number, timelineWords.utc, ...(isLocal ? [incident.zone] : []), timelineWords.event],
    widths: isLocal ? [0.08, 0.15, 0.15, 0.62] : [0.08, 0.17, 0.75],
    rows: events.map((event, index): Cell[] => [
      plainCell(String(index + 1)),
      { content: timeOf(event, 'UTC', events[index - 1], house) },
      ...(isLocal ? [{ content: timeOf(event, incident.zone, events[index - 1], house) }] : []),
      { content: [...whatItSays(event), ...exhibitsOfEvent(event, telling)] },
    ]),
  }
}

function exhibitsOfEvent(event: TimelineEvent, telling: Telling): Inline[] {
  const source = event.source && exhibitOfSource(event.source, telling)
  return [
    ...exhibitsFor(event.evidence, telling).flatMap(cited),
    ...sourceOf(event),
    ...(source ? [...plain(' ('), toRegister(source), ...plain(')')] : []),
  ]
}

function cited(exhibit: Exhibit): Inline[] {
  const label = exhibit.kind === 'cited' ? exhibit.label : exhibit.kind === 'file' ? exhibit.file.name : ''
  return [{ kind: 'break' }, toRegister(exhibit), ...plain(label === '' ? '' : `: ${label}`)]
}

function toRegister({ name }: Exhibit): Inline {
  return reference('attachments', legalWords.exhibit(name))
}

/** A cause is a conclusion; here stand those that something shows. */
function causesInEvidence(telling: Telling): Block[] {
  const { analysis } = telling.incident
  const causes = causesWithEvidence(telling.incident)
  const left = causesOf(analysis).length - causes.length
  return [
    heading(1, legalWords.causes, 'causes'),
    {
      kind: 'facts',
      rows: [
        { label: analysisWords.category, content: plain(analysis.category || analysisWords.notClassified) },
      ],
    },
    ...(causes.length === 0
      ? [noneRecorded(legalWords.noCauses)]
      : [paragraph(legalWords.conclusions), causesTable(causes, telling)]),
    ...(left > 0
      ? [{ kind: 'paragraph', style: 'small', content: plain(legalWords.causesLeft(left)) } as const]
      : []),
  ]
}

function causesTable(causes: ReturnType<typeof causesWithEvidence>, telling: Telling): Block {
  return {
    kind: 'table',
    caption: legalWords.causesCaption,
    head: legalWords.causesHead,
    widths: [0.75, 0.25],
    rows: causes.map(({ label, text, evidence }): Cell[] => [
      { content: [...bold(plain(`${label}: `)), ...inlinesOf(text)] },
      {
        content: exhibitsFor(evidence, telling).flatMap((exhibit, index) => [
          ...plain(index > 0 ? ', ' : ''),
          reference('attachments', exhibit.name),
        ]),
      },
    ]),
  }
}

function evidenceRegister(telling: Telling): Block[] {
  const exhibits = exhibitsOf(telling)
  if (exhibits.length === 0)
    return [heading(1, legalWords.register, 'attachments'), noneRecorded(legalWords.noExhibits)]
  return [
    heading(1, legalWords.register, 'attachments'),
    paragraph(legalWords.registerIs),
    {
      kind: 'table',
      caption: legalWords.registerCaption,
      head: legalWords.registerHead,
      widths: [0.12, 0.6, 0.28],
      rows: exhibits.map((exhibit): Cell[] => [
        plainCell(exhibit.name),
        { content: whatItIs(exhibit, telling) },
        { content: referredToBy(exhibit) },
      ]),
    },
  ]
}

function whatItIs(exhibit: Exhibit, { incident: { zone }, house }: Telling): Inline[] {
  switch (exhibit.kind) {
    case 'file': {
      const { name, bytes, addedAt, note, sha256 } = exhibit.file
      return lines([
        bold(plain(name)),
        plain(legalWords.file(kindWords(name), sizeText(bytes))),
        plain(legalWords.added(dateIn(house, wallClock(addedAt, zone).date))),
        inlinesOf(note),
        [...plain(attachmentWords.sha256), { kind: 'text', text: sha256, code: true }],
      ])
    }
    case 'cited':
      return lines([
        bold(plain(exhibit.label)),
        exhibit.link === '' ? [] : inlinesOf(exhibit.link),
        plain(exhibit.link === '' ? legalWords.named : legalWords.cited),
      ])
    case 'source':
      return lines([bold(plain(exhibit.source)), plain(legalWords.source)])
  }
}

function referredToBy({ entries, causes }: Exhibit): Inline[] {
  const all = [
    ...(entries.length > 0 ? [legalWords.entries(numberRanges(entries), entries.length === 1)] : []),
    ...causes,
  ]
  return plain(all.length === 0 ? legalWords.notCited : all.join(', '))
}

/** Each on a line of its own, those that say nothing left out. */
function lines(all: readonly (readonly Inline[])[]): Inline[] {
  return all
    .filter((line) => line.length > 0)
    .flatMap((line, index) => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...line])
}
