import type { Certainty, Visibility } from '../../../domain/timeline-event'

export const certaintyMeans: Record<Certainty, string> = {
  fact: 'Fact: a record shows it',
  account: 'Account: somebody told it',
  inference: 'Inference: concluded from other facts',
  question: 'Question: still open',
}

export const visibilityMeans: Record<Visibility, string> = {
  everyone: 'In every edition',
  internal: 'Not for customers',
  engineering: 'Engineering edition only',
}
