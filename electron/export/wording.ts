import { dateIn } from '../../domain/report/dates'
import { controlWords, coverWords, missingWords, nameOf, reviewWords } from '../../domain/report/fixed-words'
import type { Report } from '../../domain/report/report'

// Words that stand in every printed document and are not part of the report's blocks.

/** "SEV1 Critical". */
export function severityLabel({ severity }: Report): string {
  return `${severity} ${nameOf.severity[severity]}`
}

export type Fact = { readonly label: string; readonly value: string }

/** What a cover says below the title, the hash of the record aside. */
export function coverFacts(report: Report): Fact[] {
  const saved = dateIn(report.house, report.recordedAt.slice(0, 10))
  return [
    { label: controlWords.incident, value: report.incidentId },
    { label: controlWords.severity, value: severityLabel(report) },
    ...titleFacts(report),
    { label: controlWords.saved, value: saved },
  ]
}

export function sha256Fact({ sha256 }: Report): Fact {
  return { label: controlWords.sha256, value: sha256 }
}

/** What the title block says below the title. */
export function titleFacts(report: Report): Fact[] {
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

/** What stands in the file's properties as its title. */
export function documentTitle({ incidentId, title }: Report): string {
  return inOneLine(`${incidentId} ${title}`, 300)
}

export function documentKeywords({ incidentId, severity, classification }: Report): string {
  return [incidentId, severity, classification].join(', ')
}

export const signOffHead = reviewWords.signOffHead
/** Shares of the width; a date stands on one line. */
export const signOffWidths = [0.2, 0.2, 0.19, 0.19, 0.22]

/** A running head has one line; the title stands in full on the first page. */
export function runningTitle({ title }: Report): string {
  return inOneLine(title, 80)
}

/** As many characters of a text as given, at most; "…" stands for the rest. */
export function inOneLine(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${[...line].slice(0, most - 1).join('')}…`
}
