/** One thing that the guide asks about an incident, with what a good answer looks like. */
export type Question = {
  /** Unique in its section: the id of the point that its answer meets, where there is one. */
  readonly id: string
  /** In plain words. */
  readonly asks: string
  readonly why: string
  /** How it is answered, where the fields do not say it. */
  readonly how?: string
  /** An answer that helps the reader; empty where there is none to show, as for a team's own fields. */
  readonly good: string
  /** One that does not. */
  readonly poor: string
  /** Other points that the same fields meet. */
  readonly meets?: readonly string[]
  /** The fields and lists of the incident that hold the answer, by the names that changes have for them. */
  readonly fills: readonly string[]
}
