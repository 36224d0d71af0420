import type { PrintedEdition } from '../../domain/edition'

export const editionLabel: Record<PrintedEdition, string> = {
  engineering: 'Engineering',
  board: 'Board',
  legal: 'Legal',
  customer: 'Customer',
  srs: 'Requirements',
}
