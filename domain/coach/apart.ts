import type { Finding } from './finding'

/** The findings that share no words with others, which say more of the same wording. */
export function apartFrom(others: readonly Finding[], findings: readonly Finding[]): Finding[] {
  return findings.filter(({ start, end }) => !others.some((other) => other.start < end && start < other.end))
}
