import type { ReportFormat } from '../../domain/desktop/export-requests'
import type { PrintedEdition } from '../../domain/edition'

/** "INC-2026-042 post-mortem (board).pdf", or "… timeline.svg", without the characters that some file systems refuse. */
export function documentName(id: string, edition: PrintedEdition, format: ReportFormat): string {
  return `${id.replace(/[\\/:*?"<>|]/g, '-')} ${whatIs(edition, format)}.${format}`
}

function whatIs(edition: PrintedEdition, format: ReportFormat): string {
  if (format === 'svg' || format === 'png') return 'timeline'
  if (edition === 'srs') return 'requirements'
  return edition === 'engineering' ? 'post-mortem' : `post-mortem (${edition})`
}
