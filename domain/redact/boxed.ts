import { reasonCode } from '../redaction'
import type { Block, Cell, Inline, Report } from '../report/report'
import { redactedText } from '../report/words'

/** What stands for something withheld, and the code in it. */
export const boxText = new RegExp(
  Object.values(reasonCode)
    .map((code) => redactedText(code).replace(/[[\]]/g, '\\$&'))
    .join('|'),
  'g',
)

/** The report with boxes drawn where its text says that something is not shown. */
export function boxed(report: Report): Report {
  return { ...report, blocks: report.blocks.map(boxedBlock) }
}

function boxedBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, content: boxedRuns(block.content) }
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(boxedBlock)) }
    case 'quote':
    case 'callout':
      return { ...block, blocks: block.blocks.map(boxedBlock) }
    case 'facts':
      return {
        ...block,
        rows: block.rows.map((row) => ({ ...row, content: boxedRuns(row.content) })),
      }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(boxedCell)) }
    case 'whys':
      return {
        ...block,
        problem: boxedRuns(block.problem),
        steps: block.steps.map((step) => ({
          ...step,
          question: boxedRuns(step.question),
          answer: boxedRuns(step.answer),
          remarks: boxedRuns(step.remarks),
        })),
      }
    // These hold plain text, in which "[REDACTED PII]" stands as it is.
    default:
      return block
  }
}

function boxedCell(cell: Cell): Cell {
  return { ...cell, content: boxedRuns(cell.content) }
}

function boxedRuns(content: readonly Inline[]): Inline[] {
  return content.flatMap((run) => {
    switch (run.kind) {
      case 'text':
        return boxedText(run)
      // An address with something missing leads nowhere.
      case 'link':
        return /REDACTED/.test(run.href)
          ? boxedRuns(run.content)
          : { ...run, content: boxedRuns(run.content) }
      case 'reference':
        return { ...run, content: boxedRuns(run.content) }
      default:
        return run
    }
  })
}

function boxedText(run: Extract<Inline, { kind: 'text' }>): Inline[] {
  const boxes = run.text.match(boxText)
  if (!boxes) return [run]
  return run.text.split(boxText).flatMap((text, index): Inline[] => {
    const code = boxes[index]?.slice(redactedText('').length - 1, -1)
    return [
      ...(text === '' ? [] : [{ ...run, text }]),
      ...(code === undefined ? [] : [{ kind: 'redacted', code } as const]),
    ]
  })
}
