import type { Why } from '../../domain/analysis'

/** A why with its answer; below another one where that is given. */
export function aWhy(id: string, parent?: string, answer = 'Because.'): Why {
  return {
    id,
    question: 'Why?',
    answer,
    joined: false,
    evidence: [],
    alsoExplains: [],
    category: '',
    ...(parent ? { parent } : {}),
  }
}

/** Answers that each explain the one before: w1, w2, w3. */
export function aChain(...answers: readonly string[]): Why[] {
  return answers.map((answer, index) => aWhy(`w${index + 1}`, index === 0 ? undefined : `w${index}`, answer))
}
