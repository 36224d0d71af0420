import type { EditionName } from '../../../domain/edition'

/** For whom one writes, by the edition that they get. */
export const readers: Record<EditionName, string> = {
  engineering: 'Engineers',
  board: 'The board',
  legal: 'Legal and compliance',
  customer: 'Customers',
}
