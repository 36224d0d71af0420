import type { ReadAction } from './read-action'
import type { Statement } from './statement'
import type { Word } from './words'

/** What keeps a statement from being an action that can be checked off. */
export type Flaw = {
  readonly rule: `action/${string}`
  readonly start: number
  readonly end: number
  readonly why: string
  readonly source: string
  readonly rewrite: string
  /** Whether a further statement that is concrete makes up for it. */
  readonly isMended: boolean
}

/** One thing to look for in a statement of an action. */
export type ActionRule = (statement: Statement, action: ReadAction) => Flaw | undefined

export function spanOf(words: readonly Word[]): { readonly start: number; readonly end: number } {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }
}

export const sources = {
  google:
    'Google SRE, "Postmortem Action Items: Plan the Work and Work the Plan": actionable, specific and bounded.',
  pagerDuty:
    'PagerDuty, post-mortem guide: write follow-up actions that are actionable, specific and bounded.',
  strength:
    'VA National Center for Patient Safety, RCA2 action hierarchy: actions that rely on attention are the weakest.',
  pitfalls:
    'Increments Inc., "Post-Mortem Templates": avoid vague action items such as "Be more careful" and "Improve testing".',
} as const
