import { type Figure, responderCost, revenueLost } from '../cost'
import type { Incident } from '../incident'
import { errorBudget } from '../metrics'
import type { SectionId } from '../section-ids'
import { sentenceCase } from '../sentences'
import { inDepthOrder, whyTrees } from '../whys'
import { signOffState, whatHappened } from './at-a-glance'
import { budgetText } from './budget-text'
import { describeControl } from './describe-control'
import { describeInOrder, describeOthers, shippedSections } from './describe-sections'
import { keyFigures } from './describe-summary'
import { analysisWords, boardWords, impactWords, nameOf, summaryWords } from './fixed-words'
import { blocksOf, inlinesOf } from './markdown'
import { moneyText, numberText } from './numbers'
import type { Block, Inline, KeyFigure } from './report'
import type { Telling } from './telling'
import { heading, noneRecorded, plain, plainCell, reference, textOf } from './words'

/** On one page what it did and cost and who has decided; then what is done about it, and why it happened, in short. */
export function describeForBoard(telling: Telling): Block[] {
  const { incident } = telling
  return [
    ...describeInOrder(telling, onFirstPage, boardSections),
    ...signOffState(incident),
    { kind: 'page break' },
    ...wholeSummary(incident),
    ...describeInOrder(telling, ['actions', 'whys'], boardSections),
    ...describeOthers(telling, [...onFirstPage, 'actions', 'whys', 'review']),
    ...describeInOrder(telling, ['review'], boardSections),
    ...describeControl(telling),
  ]
}

const onFirstPage: readonly SectionId[] = ['summary', 'impact', 'timeline']

const boardSections: typeof shippedSections = {
  ...shippedSections,
  summary: leadSummary,
  impact: impactInNumbers,
  timeline: (telling) => whatHappened(telling, 'timeline'),
  whys: causesInShort,
}

/** As many letters as leave room for the rest of the page. */
const longestLead = 1400
const longestNote = 60

function leadSummary({ incident }: Telling): Block[] {
  const lead = isLong(incident) ? shortened(incident) : blocksOf(incident.summary).map(asLead)
  return [
    heading(1, summaryWords.title, 'summary'),
    ...(lead.length > 0 ? lead : [noneRecorded(summaryWords.none)]),
    { kind: 'key figures', figures: keyFigures(incident).map(withShortNote) },
  ]
}

/** How a figure was measured takes lines that the page does not have; the other editions say it. */
function withShortNote(figure: KeyFigure): KeyFigure {
  return figure.note.length <= longestNote ? figure : { ...figure, note: '' }
}

function isLong({ summary }: Incident): boolean {
  return textOf(inlinesOf(summary)).length > longestLead
}

function asLead(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, style: 'lead' } : block
}

/** The sentences that fit; the whole of it follows on the next page. */
function shortened({ summary }: Incident): Block[] {
  const text = textOf(inlinesOf(summary)).slice(0, longestLead)
  const end = Math.max(text.lastIndexOf('. '), text.lastIndexOf('.\n')) + 1
  return [
    { kind: 'paragraph', style: 'lead', content: plain(end > 0 ? text.slice(0, end) : `${text}…`) },
    {
      kind: 'paragraph',
      style: 'small',
      content: [
        ...plain(boardWords.wholeFollows),
        reference('summary-in-full', boardWords.whole),
        ...plain('.'),
      ],
    },
  ]
}

function wholeSummary(incident: Incident): Block[] {
  if (!isLong(incident)) return []
  return [heading(1, boardWords.whole, 'summary-in-full'), ...blocksOf(incident.summary)]
}

type Row = readonly [figure: string, value: string | undefined, basis: string | undefined]

function impactInNumbers({ incident }: Telling): Block[] {
  const known = [...moneyRows(incident), ...otherRows(incident)].filter(([, value]) => value)
  if (known.length === 0) return []
  return [
    heading(2, boardWords.numbers, 'impact'),
    {
      kind: 'table',
      caption: boardWords.numbersCaption,
      head: boardWords.numbersHead,
      widths: [0.24, 0.48, 0.28],
      rows: known.map((row) => row.map((words) => plainCell(words ?? ''))),
    },
  ]
}

function moneyRows(incident: Incident): Row[] {
  const { revenue } = incident.impact
  const money = (figure: Figure | undefined) => figure && moneyText(figure.amount, revenue.currency)
  const likely = revenueLost(incident)
  const [low, high] = [revenueLost(incident, 'low'), revenueLost(incident, 'high')].map(money)
  const cost = responderCost(incident)
  return [
    [
      impactWords.revenue,
      money(likely),
      [nameOf.basis[revenue.basis], likely?.inputs].filter(Boolean).join(': '),
    ],
    [boardWords.range, [low, high].filter(Boolean).join(impactWords.to), undefined],
    [impactWords.responderCost, money(cost), cost?.inputs],
  ]
}

function otherRows(incident: Incident): Row[] {
  const { supportTickets, dataEffects, regulations, slo } = incident.impact
  const budget = errorBudget(incident)
  return [
    [
      impactWords.budget,
      budget && budgetText(budget),
      slo.target === undefined ? undefined : impactWords.promise(slo.target, slo.windowDays),
    ],
    [impactWords.tickets, supportTickets === undefined ? undefined : numberText(supportTickets), undefined],
    [
      impactWords.data,
      sentenceCase(dataEffects.map((effect) => nameOf.dataEffect[effect]).join(', ')),
      undefined,
    ],
    [impactWords.regulations, regulations.join(', '), undefined],
  ]
}

function causesInShort({ incident: { analysis } }: Telling): Block[] {
  const deepest = inDepthOrder(whyTrees(analysis.whys))
    .filter(({ why, causes }) => causes.length === 0 && why.answer.trim() !== '')
    .map(({ why }) => inlinesOf(why.answer))
  const rows = [
    { label: analysisWords.category, content: plain(analysis.category || analysisWords.notClassified) },
    ...(analysis.problem.trim() === ''
      ? []
      : [{ label: analysisWords.problem, content: inlinesOf(analysis.problem) }]),
    ...(deepest.length === 0 ? [] : [{ label: boardWords.deepest, content: lines(deepest) }]),
  ]
  const factors = analysis.factors.filter(({ text }) => text.trim() !== '')
  return [
    heading(1, boardWords.cause, 'causes'),
    { kind: 'facts', rows },
    heading(2, analysisWords.factors, 'factors'),
    factors.length === 0
      ? noneRecorded(analysisWords.noFactors)
      : { kind: 'list', isOrdered: false, items: factors.map(({ text }) => blocksOf(text)) },
  ]
}

function lines(all: readonly (readonly Inline[])[]): Inline[] {
  return all.flatMap((line, index) => [...(index > 0 ? [{ kind: 'break' } as const] : []), ...line])
}
