import type { Change } from '../edit'
import { edit } from '../edit'
import type { Incident } from '../incident'
import { sectionsOf, wholeCompleteness } from '../sections'
import { type Instant, secondsBetween } from '../time'

/**
 * Whether the first draft is written: everything that the template requires, but for the review, which comes after it.
 */
export function isDrafted(incident: Incident): boolean {
  return wholeCompleteness(sectionsOf(incident).filter(({ id }) => id !== 'review')) === 1
}

/** The change, and with it the stamp of the first draft where it is what completes it. */
export function withDraftStamp(before: Incident, change: Change, now: Instant): Change {
  if (before.review.draftedAt !== undefined || change.kind === 'replace' || isDrafted(before)) return change
  return isDrafted(edit(before, change)) ? { kind: 'together', changes: [change, draftStamp(now)] } : change
}

/** Says that the first draft is done. */
export function draftStamp(now: Instant): Change {
  return { kind: 'write', part: 'review', with: { draftedAt: now } }
}

/** How long the first draft took, or takes so far, in seconds. */
export type DraftTime =
  | { readonly kind: 'writing'; readonly seconds: number }
  | { readonly kind: 'drafted'; readonly seconds: number }

/** Undefined where nobody can say: the draft was done elsewhere, or the clock was set back meanwhile. */
export function draftTime(incident: Incident, now: Instant): DraftTime | undefined {
  const { review, openedAt, status } = incident
  const kind = review.draftedAt === undefined ? 'writing' : 'drafted'
  if (kind === 'writing' && (status !== 'draft' || isDrafted(incident))) return undefined
  const seconds = secondsBetween(openedAt, review.draftedAt ?? now)
  return seconds < 0 ? undefined : { kind, seconds }
}
