import { checkNumbers, recordedFigures } from '../coach/numbers'
import { durationDefinitions } from '../duration-standards'
import { PrintedEdition } from '../edition'
import { usualChoices } from '../export-choices'
import type { House } from '../house'
import type { Incident } from '../incident'
import { inOrder } from '../timeline'
import { describe } from './describe'
import { glossaryAnchor } from './describe-glossary'
import {
  appendixWords,
  boardWords,
  coverWords,
  customerWords,
  disagreementWords,
  impactWords,
  specificationWords,
  summaryWords,
  timelineWords,
} from './fixed-words'
import type { Block, RecordFacts, Report } from './report'
import { textOf } from './words'

/** What a document states of a figure; more than one where it contradicts itself. */
export type StatedFigures = ReadonlyMap<string, ReadonlySet<string>>

/** The figures that a report states, by what they are of: "Users affected" is "18,400 (12 %)". */
export function numbersOf(report: Pick<Report, 'blocks' | 'happenedAt' | 'revision'>): StatedFigures {
  const figures = new Map<string, Set<string>>()
  const stated = [
    [coverWords.happened, report.happenedAt ?? ''] as const,
    [coverWords.revision, String(report.revision)] as const,
    ...beforeGlossary(report.blocks)
      .flatMap(statedIn)
      .flatMap(([label, value]) => {
        const figure = figureCalled.get(label)
        return figure ? [[figure.name, figure.read(value)] as const] : []
      }),
  ]
  for (const [name, value] of stated) {
    if (value === '') continue
    figures.set(name, (figures.get(name) ?? new Set()).add(value))
  }
  return figures
}

/** Where documents state one figure differently, in a sentence each. */
export function disagreementsBetween(
  reports: readonly Pick<Report, 'edition' | 'blocks' | 'happenedAt' | 'revision'>[],
): string[] {
  const all = reports.map((report) => ({ edition: report.edition, figures: numbersOf(report) }))
  const names = new Set(all.flatMap(({ figures }) => [...figures.keys()]))
  return [...names].flatMap((name) => {
    const stated = all.flatMap(({ edition, figures }) =>
      [...(figures.get(name) ?? [])].map((value) => ({ edition, value })),
    )
    if (new Set(stated.map(({ value }) => value)).size < 2) return []
    const words = stated.map(({ value, edition }) => disagreementWords.stated(value, edition))
    return [disagreementWords.editions(name, words)]
  })
}

/** Where the editions of an incident, or its summary and its fields, state one figure differently. */
export function disagreements(incident: Incident, record: RecordFacts, house: House): string[] {
  const reports = PrintedEdition.options.map((edition) =>
    describe(withoutStory(incident), usualChoices(edition), record, house),
  )
  return [...disagreementsBetween(reports), ...againstFields(incident)]
}

/**
 * No figure is stated of an event that is no milestone, and to describe thousands of them for each edition takes longer
 * than to print them. Where nothing says when the impact began, the first event tells when it happened.
 */
function withoutStory(incident: Incident): Incident {
  const [first] = inOrder(incident.timeline)
  return {
    ...incident,
    timeline: incident.timeline.filter((event) => event.milestone !== undefined || event === first),
  }
}

function againstFields(incident: Incident): string[] {
  const { summary } = incident
  return checkNumbers(summary, recordedFigures(incident)).map(({ start, end, rewrite }) =>
    disagreementWords.summary(summary.slice(start, end), rewrite ?? ''),
  )
}

/** The glossary explains what the figures are, and states none. */
function beforeGlossary(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex((block) => block.kind === 'heading' && block.anchor === glossaryAnchor)
  return end < 0 ? blocks : blocks.slice(0, end)
}

type Figure = { readonly name: string; readonly read: (value: string) => string }

const whole = (value: string) => value.trim()
/** "45 min, from the impact intervals" */
const length = (value: string) => value.replace(/,.*$/s, '').trim()
/** "USD 405,000 (USD 9,000 a minute × 45 min)" */
const withoutInputs = (value: string) => value.replace(/\s*\([^()]*\)/g, '').trim()

const figures: readonly (Figure & { readonly labels: readonly string[] })[] = [
  {
    name: summaryWords.duration,
    read: length,
    labels: [summaryWords.duration, impactWords.duration, customerWords.duration, appendixWords.impact],
  },
  {
    name: summaryWords.users,
    read: whole,
    labels: [
      summaryWords.users,
      impactWords.users,
      customerWords.usersAffected,
      specificationWords.usersAffected,
    ],
  },
  { name: summaryWords.revenue, read: withoutInputs, labels: [summaryWords.revenue, impactWords.revenue] },
  { name: boardWords.range, read: withoutInputs, labels: [boardWords.range, impactWords.range] },
  { name: impactWords.responderCost, read: withoutInputs, labels: [impactWords.responderCost] },
  {
    name: summaryWords.services,
    read: withoutInputs,
    labels: [summaryWords.services, customerWords.services],
  },
  { name: impactWords.budget, read: whole, labels: [impactWords.budget] },
  { name: impactWords.tickets, read: whole, labels: [impactWords.tickets] },
  ...Object.values(durationDefinitions)
    .flat()
    .map(({ name }) => ({ name, read: whole, labels: [name] })),
]

const figureCalled: ReadonlyMap<string, Figure> = new Map(
  figures.flatMap((figure) => figure.labels.map((label) => [label, figure] as const)),
)

/** The labels with their values: of facts, of key figures, and of the tables whose rows are figures. */
function statedIn(block: Block): (readonly [label: string, value: string])[] {
  switch (block.kind) {
    case 'facts':
      return block.rows.map(({ label, content }) => [label, textOf(content)])
    case 'key figures':
      return block.figures.filter(isKnown).map(({ label, value }) => [label, value])
    case 'table': {
      const column = valueColumn.get(block.caption ?? '')
      if (column === undefined) return []
      return block.rows.map((row) => [textOf(row[0]?.content ?? []), textOf(row[column]?.content ?? [])])
    }
    default:
      return []
  }
}

function isKnown({ tone }: { readonly tone: string }): boolean {
  return tone !== 'neutral'
}

const valueColumn: ReadonlyMap<string, number> = new Map([
  [timelineWords.durationsCaption, 1],
  [appendixWords.measured, 3],
  [boardWords.numbersCaption, 1],
  [specificationWords.performanceCaption, 1],
])
