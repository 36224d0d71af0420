import type { Drawing } from '../chart/drawing'
import type { Incident } from '../incident'
import { never } from '../never'
import type { Block, Inline, Report } from '../report/report'
import { textOf } from '../report/words'
import { boxText } from './boxed'
import { textsAt } from './every-string'
import { lettersOf } from './letters'
import { mayStandIn, occurrences, type Sought } from './occurrences'

/**
 * Looks once more, through all that is about to be printed, for what must not be there: a value that the form needs,
 * such as a date, or fixed words of the document.
 * @returns where it was found, in words; undefined where it is nowhere
 */
export function leakIn(report: Report, incident: Incident, sought: readonly Sought[]): string | undefined {
  if (sought.length === 0) return undefined
  return (
    placeWith(sought, [report.incidentId], 'the id of the incident') ??
    placeWith(sought, [report.title, report.subtitle], 'the title') ??
    placeWith(
      sought,
      [report.house.company, report.house.notice],
      'what stands on each document of the company',
    ) ??
    placeWith(sought, report.blocks.flatMap(textsOfBlock), 'the text') ??
    (leakInRecord(incident, sought) ? 'the record that goes along inside the file' : undefined)
  )
}

export function leakInRecord(incident: Incident, sought: readonly Sought[]): boolean {
  return sought.length > 0 && textsAt(incident).some(({ text }) => holdsAny(text, sought))
}

/** The same for a drawing and the words that stand for it. */
export function leakInDrawing(
  drawing: Drawing,
  words: readonly string[],
  sought: readonly Sought[],
): boolean {
  return placeWith(sought, [...words, ...textsOfDrawing(drawing)], 'the chart') !== undefined
}

function placeWith(sought: readonly Sought[], texts: readonly string[], place: string): string | undefined {
  return texts.some((text) => holdsAny(text, sought)) ? place : undefined
}

/** Boxes are no text: "conf" is not in "[REDACTED CONF]". */
export function holdsAny(text: string, sought: readonly Sought[]): boolean {
  const near = mayStandIn(
    text,
    sought.map((one) => ({ sought: one })),
  )
  if (near.length === 0) return false
  const without = text.replace(boxText, '\ufffc')
  const letters = lettersOf(without)
  return near.some((one) => occurrences(without, letters, one.sought).length > 0)
}

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text, ...(block.remarks ?? [])]
    case 'code':
      return [block.text]
    case 'contents':
      return [block.title]
    case 'page break':
      return []
    case 'paragraph':
      return textsOfRuns(block.content)
    case 'list':
      return block.items.flat().flatMap(textsOfBlock)
    case 'quote':
    case 'callout':
      return block.blocks.flatMap(textsOfBlock)
    case 'facts':
      return block.rows.flatMap(({ label, content }) => [label, ...textsOfRuns(content)])
    case 'table':
      return [
        ...block.head,
        block.caption ?? '',
        ...block.rows.flat().flatMap(({ content, remarks = [] }) => [...textsOfRuns(content), ...remarks]),
      ]
    case 'figure':
      return [block.title, block.alt, ...textsOfDrawing(block.drawing)]
    case 'key figures':
      return block.figures.flatMap(({ label, value, note }) => [label, value, note])
    case 'whys':
      return [
        ...textsOfRuns(block.problem),
        ...block.steps.flatMap(({ question, answer, remarks }) =>
          [question, answer, remarks].flatMap(textsOfRuns),
        ),
      ]
    case 'sign-off':
      return block.lines.flatMap(({ role, name, decision, date, note }) => [role, name, decision, date, note])
    default:
      return never(block)
  }
}

/** As one text, since what was cut by marks is read as one word; and where its links lead. */
function textsOfRuns(content: readonly Inline[]): string[] {
  return [textOf(content), ...hrefsIn(content)]
}

function hrefsIn(content: readonly Inline[]): string[] {
  return content.flatMap((run) => {
    if (run.kind === 'link') return [run.href, ...hrefsIn(run.content)]
    return run.kind === 'reference' ? hrefsIn(run.content) : []
  })
}

function textsOfDrawing({ shapes }: Drawing): string[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
}
