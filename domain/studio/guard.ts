export type GuardKind =
  | 'stops at a person'
  | 'too shallow'
  | 'circular'
  | 'restates the problem'
  | 'negated fix'
  | 'jump'
  | 'no evidence'
  | 'single chain'
  | 'outside our control'

/** Something a seasoned reviewer would ask about a root cause analysis. */
export type Guard = {
  readonly kind: GuardKind
  readonly about:
    | { readonly kind: 'why'; readonly id: string }
    | { readonly kind: 'factor'; readonly id: string }
    | { readonly kind: 'whole' }
  /** What is seen. */
  readonly words: string
  /** What to do about it. */
  readonly ask: string
  /** The whys that lead on from here. */
  readonly questions?: readonly string[]
}
