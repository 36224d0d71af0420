import { sentenceCase } from '../../sentences'
import { inOrder } from '../../timeline'
import type { TimelineEvent } from '../../timeline-event'
import { blockText } from '../block-text'
import { shortMomentIn } from '../dates'
import { metricsOf } from '../describe-appendix'
import { nameOf, specificationWords as words } from '../fixed-words'
import { inlinesOf } from '../markdown'
import type { Block, Cell, Inline } from '../report'
import type { Telling } from '../telling'
import { heading, noneRecorded, plain, plainCell, reference } from '../words'
import type { NumberedPart, Part } from './outline'
import type { Requirement } from './requirements'
import { toConfirm, unclearWords } from './wording'

/** 4: what is open. The appendices follow, under letters. */
export function supportingInformation(
  parts: readonly NumberedPart[],
  requirements: readonly Requirement[],
): Part {
  return {
    title: words.supporting,
    parts: [{ title: words.open, anchor: 'open-points', blocks: [openPoints(parts, requirements)] }],
  }
}

/** Everything that is marked to be confirmed, and words of the record that no test can decide. */
function openPoints(parts: readonly NumberedPart[], requirements: readonly Requirement[]): Block {
  const marked = parts
    .filter(({ blocks }) => blocks.some((block) => blockText(block).includes(mark)))
    .map(({ number, title, anchor, blocks }) =>
      row(anchor, `${number} ${title}`, plain(marksIn(blocks).join(', '))),
    )
  const rows = [...marked, ...requirements.flatMap(unclearIn)]
  if (rows.length === 0) return noneRecorded(words.noOpen)
  return {
    kind: 'table',
    caption: words.openCaption,
    head: words.openHead,
    widths: [0.45, 0.55],
    rows,
  }
}

/** What every mark begins with, whoever is asked. */
const mark = words.toConfirm('').replace(/\W+$/, '')

function marksIn(blocks: readonly Block[]): string[] {
  const text = blocks.map(blockText).join('\n')
  return [...new Set([...text.matchAll(/\[[^[\]\n]+\]/g)].map(([found]) => found))].filter((found) =>
    found.startsWith(mark),
  )
}

function unclearIn({ name, anchor, quoted, action }: Requirement): Cell[][] {
  const unclear = unclearWords(quoted)
  if (unclear.length === 0) return []
  const listed = unclear.map((word) => `“${word}”`).join(', ')
  return [row(anchor, name, plain(`${words.unclear(name, listed)}${toConfirm([action])}`))]
}

function row(anchor: string, title: string, content: readonly Inline[]): Cell[] {
  return [{ content: [reference(anchor, title)] }, { content }]
}

/** A: what happened; B: why each requirement is there, and how it is checked; C: the tests. */
export function appendices(telling: Telling, requirements: readonly Requirement[]): Block[] {
  return [
    heading(1, words.extract, 'timeline-extract'),
    extract(telling),
    heading(1, words.trace, 'traceability'),
    traceability(requirements),
    heading(1, words.tests, 'acceptance-tests'),
    acceptanceTests(telling, requirements),
  ]
}

function extract({ shown, house }: Telling): Block {
  const marked = inOrder(shown).filter(hasMilestone)
  if (marked.length === 0) return noneRecorded(words.extractCaption.toLowerCase())
  return {
    kind: 'table',
    caption: words.extractCaption,
    head: words.extractHead,
    widths: [0.22, 0.2, 0.58],
    rows: marked.map(({ at, milestone, text }): Cell[] => [
      plainCell(shortMomentIn(house, at)),
      plainCell(sentenceCase(nameOf.milestone[milestone])),
      { content: inlinesOf(text) },
    ]),
  }
}

type Marked = TimelineEvent & { readonly milestone: NonNullable<TimelineEvent['milestone']> }

function hasMilestone(event: TimelineEvent): event is Marked {
  return event.milestone !== undefined
}

function traceability(requirements: readonly Requirement[]): Block {
  return {
    kind: 'table',
    caption: words.traceCaption,
    head: words.traceHead,
    widths: [0.6, 0.2, 0.2],
    rows: requirements.map(({ name, test, anchor, factor, action }): Cell[] => [
      { content: factor ? inlinesOf(factor.text) : plain(toConfirm([action])) },
      { content: [reference(anchor, name)] },
      { content: [reference('acceptance-tests', test)] },
    ]),
  }
}

function acceptanceTests({ incident }: Telling, requirements: readonly Requirement[]): Block {
  const load = metricsOf(incident).map(({ name, value }) => `${name} ${value}`)
  return {
    kind: 'table',
    caption: words.testsCaption,
    head: words.testsHead,
    widths: [0.12, 0.14, 0.42, 0.32],
    rows: requirements.map(({ name, test, anchor, action }): Cell[] => [
      plainCell(test),
      { content: [reference(anchor, name)] },
      { content: action.doneWhen.trim() === '' ? plain(toConfirm([action])) : inlinesOf(action.doneWhen) },
      plainCell(load.length === 0 ? toConfirm([action]) : load.join(', ')),
    ]),
  }
}
