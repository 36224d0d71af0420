import type { Severity } from '../incident'

/** What monitoring tools write for each severity, in lower case and without punctuation. */
const wordsFor: Record<Severity, readonly string[]> = {
  SEV1: ['critical', 'sev1', 's1', 'p1', 'fatal', 'emergency', 'blocker', 'disaster'],
  SEV2: ['high', 'major', 'sev2', 's2', 'p2', 'error'],
  SEV3: ['medium', 'moderate', 'minor', 'sev3', 's3', 'p3', 'warning', 'average'],
  SEV4: ['low', 'sev4', 'sev5', 's4', 'p4', 'p5', 'info', 'informational', 'trivial', 'none'],
}

/** The severity a word stands for; undefined when it is not a word for one. */
export function readSeverity(word: string): Severity | undefined {
  const plain = word.toLowerCase().replace(/[^a-z0-9]/g, '')
  const severities = Object.keys(wordsFor) as Severity[]
  return severities.find((severity) => wordsFor[severity].includes(plain))
}
