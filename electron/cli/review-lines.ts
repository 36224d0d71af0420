import { markName, type ReviewMark } from '../../domain/document-edits'
import type { ReviewedFile } from '../import/import-files'

/** What was changed in a Word document since it was made, for a person to carry over. */
export function reviewLines({ file, review }: ReviewedFile): string[] {
  const { incidentId, edition, isReduced, changed, marks } = review
  const lines = isReduced
    ? [
        `${file} was made ${edition === 'engineering' ? 'with parts withheld or roles for names' : `for the ${edition} edition`}: the record it brings of ${incidentId} is reduced.`,
      ]
    : []
  if (changed.length === 0 && marks.length === 0) return [...lines, `Nothing in ${file} was changed in Word.`]
  return [
    ...lines,
    `Changed in Word in ${file}; carry it over to ${incidentId} by hand:`,
    ...changed.flatMap(({ section, before, after }) => [
      `  ${section || 'At the top'}`,
      ...(before === '' ? [] : [`    - ${before}`]),
      ...(after === '' ? [] : [`    + ${after}`]),
    ]),
    ...marks.map(markLine),
  ]
}

function markLine({ kind, text, at, paragraph }: ReviewMark): string {
  return `  ${markName[kind]}${at === undefined ? '' : `, ${at}`}: ${text}${paragraph === '' ? '' : ` (at: ${paragraph})`}`
}
