import { dateIn } from '../../domain/report/dates'
import { coverWords, missingWords, nameOf, reviewWords } from '../../domain/report/fixed-words'
import type { Report } from '../../domain/report/report'

// Words that stand in every printed document and are not part of the report's blocks.

/** "SEV1 Critical". */
export function severityLabel({ severity }: Report): string {
  return `${severity} ${nameOf.severity[severity]}`
}

/** What the title block says below the title. */
export function titleFacts(report: Report): { readonly label: string; readonly value: string }[] {
  return [
    { label: coverWords.status, value: nameOf.status[report.status] },
    { label: coverWords.revision, value: String(report.revision) },
    {
      label: coverWords.happened,
      value: report.happenedAt ? dateIn(report.house, report.happenedAt.slice(0, 10)) : missingWords.notKnown,
    },
    { label: coverWords.classification, value: nameOf.classification[report.classification] },
  ]
}

/** What stands in the file's properties as its title, on one line. */
export function documentTitle({ incidentId, title }: Report): string {
  return `${incidentId} ${title}`.replace(/\s+/g, ' ')
}

export function documentKeywords({ incidentId, severity, classification }: Report): string {
  return [incidentId, severity, classification].join(', ')
}

export const signOffHead = reviewWords.signOffHead
/** Shares of the width; a date stands on one line. */
export const signOffWidths = [0.2, 0.2, 0.19, 0.19, 0.22]

/** A running head has one line; the title stands in full on the first page. */
export function runningTitle({ title }: Report): string {
  const line = title.replace(/\s+/g, ' ')
  return line.length <= 80 ? line : `${[...line].slice(0, 79).join('')}…`
}
