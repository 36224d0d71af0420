import { ReportFormat } from '../../domain/desktop/export-requests'

/** Those that a whole post-mortem is exported in; a chart alone is saved from the timeline. */
export const DocumentFormat = ReportFormat.extract(['pdf', 'docx', 'html', 'md', 'json'])
export type DocumentFormat = (typeof DocumentFormat.options)[number]

export const formatName: Record<DocumentFormat, string> = {
  pdf: 'PDF',
  docx: 'Word',
  html: 'Web page',
  md: 'Markdown',
  json: 'Incident JSON',
}
