import { blockText } from '../../domain/report/block-text'
import type { Report } from '../../domain/report/report'
import { safeReport } from '../../electron/export/safe-text'

/**
 * Words of a report that are not found back in what was printed of it: those of each field in their order, and the
 * fields of each block after the beginning of the block before. What pages put between them does not matter.
 */
export function lostWords(report: Report, printed: string): string[] {
  const seen = bare(printed)
  let blockAt = 0
  return safeReport(report).blocks.flatMap((block) => {
    const fields = blockText(block)
      .split(/\n| \| /)
      .map((line) =>
        line
          .split(/\s+/)
          .map(bare)
          .filter((word) => word !== ''),
      )
    const first = fields.flat().slice(0, 4).join('')
    const begins = seen.indexOf(first, blockAt)
    if (begins >= 0) blockAt = begins
    const lost = fields.flatMap((words) => {
      let at = blockAt
      return words.filter((word) => {
        const found = seen.indexOf(word, at)
        if (found >= 0) at = found + word.length
        return found < 0
      })
    })
    return begins < 0 && block.kind !== 'figure' ? [`${block.kind} “${first}” in its place`, ...lost] : lost
  })
}

/** Lines end anywhere, and marks stand for bullets, boxes and rules. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}
