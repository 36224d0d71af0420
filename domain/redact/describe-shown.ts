import { writeExchange } from '../exchange/write-exchange'
import type { ExportChoices } from '../export-choices'
import type { Incident } from '../incident'
import { describe } from '../report/describe'
import { describeRedactions } from '../report/describe-redactions'
import type { Block, Report } from '../report/report'
import { boxed } from './boxed'
import { leakIn } from './guard'
import type { Withheld } from './withheld'

export type DescribedShown =
  | { readonly kind: 'described'; readonly report: Report }
  /** `reason` says where something withheld would still be read, and what to do. */
  | { readonly kind: 'failed'; readonly reason: string }

/** The report of what is left of an incident, with boxes for what is not, and the list of them at its end. */
export function describeShown(shown: Withheld, choices: ExportChoices): DescribedShown {
  const { incident, source, record, house, log, sought, figures } = shown
  const report = describe(incident, choices, record, house)
  const place = leakIn(report, source, sought)
  if (place !== undefined) return { kind: 'failed', reason: leakReason(place) }
  return {
    kind: 'described',
    report: boxed({
      ...report,
      source: sourceText(source),
      isReduced: report.isReduced || shown.isWithheld,
      blocks: [...report.blocks.map((block) => withFigures(block, figures)), ...describeRedactions(log)],
    }),
  }
}

/** The record in the exchange format, as it goes along and as it is exported alone. */
export function sourceText(source: Incident): string {
  return `${JSON.stringify(writeExchange(source), null, 2)}\n`
}

export function leakReason(place: string): string {
  return `Something that is withheld would still be read in ${place}, so nothing was written. A date, a number, a choice from a list and the fixed words of the document cannot be redacted word by word: withhold the field, or look for longer words.`
}

/** A figure that is withheld is not one that nobody knows. */
function withFigures(block: Block, boxes: Withheld['figures']): Block {
  if (block.kind !== 'key figures' || boxes.size === 0) return block
  return {
    ...block,
    figures: block.figures.map((figure) => {
      const box = boxes.get(figure.label)
      return box === undefined ? figure : { ...figure, value: box, note: '', tone: 'neutral' }
    }),
  }
}
