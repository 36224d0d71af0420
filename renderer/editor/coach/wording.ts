import type { PlacedFinding } from '../../../domain/coach/finding'

/** Whether a finding is about words; otherwise it is about a whole sentence, or about what is missing. */
export function isAboutWords({ words }: PlacedFinding): boolean {
  return words !== '' && words.length <= 60
}
