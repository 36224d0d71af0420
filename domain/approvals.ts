import { isSame } from './comparing'
import type { Incident } from './incident'
import { never } from './never'
import { templateOf } from './templates'
import { type CalendarDate, type Instant, secondsBetween } from './time'

/** Where a document is on its way to being approved, and whom it waits for. */
export type ApprovalState =
  | {
      readonly kind: 'draft'
      /** The roles that will be asked. */
      readonly signatories: readonly string[]
      /** The roles that asked for changes. */
      readonly wantChanges: readonly string[]
    }
  | { readonly kind: 'in review'; readonly waitingFor: readonly string[]; readonly signatories: number }
  | { readonly kind: 'approved'; readonly on: CalendarDate | undefined }
  | { readonly kind: 'closed'; readonly isApproved: boolean }

export function approvalState(incident: Incident): ApprovalState {
  const { status } = incident
  const { approvals } = incident.review
  const signatories = [...approvals.map(({ role }) => role), ...missingRoles(incident)]
  switch (status) {
    case 'draft': {
      const wantChanges = approvals.filter(({ decision }) => decision === 'changes requested')
      return { kind: status, signatories, wantChanges: wantChanges.map(({ role }) => role) }
    }
    case 'in review':
      return { kind: status, waitingFor: waitingFor(incident), signatories: signatories.length }
    case 'approved':
      return { kind: status, on: approvedOn(incident) }
    case 'closed':
      return { kind: status, isApproved: isSignedByAll(incident) }
    default:
      return never(status)
  }
}

/** What is approved or closed stays as it is. An amendment opens it again, as the next revision. */
export function isLocked({ status }: Pick<Incident, 'status'>): boolean {
  return status === 'approved' || status === 'closed'
}

/** The roles that the template has sign and that nobody has been named for yet. */
export function missingRoles(incident: Incident): string[] {
  const { approvals } = incident.review
  return templateOf(incident).signedBy.filter((role) => !approvals.some((approval) => approval.role === role))
}

function waitingFor(incident: Incident): string[] {
  const open = incident.review.approvals.filter(({ decision }) => decision !== 'approved')
  return [...open.map(({ role }) => role), ...missingRoles(incident)]
}

export function isApprovedByAll(incident: Incident): boolean {
  return isSignedByAll(incident) && missingRoles(incident).length === 0
}

/** Of a document that was approved, what a template asks for by now does not matter. */
export function isSignedByAll({ review: { approvals } }: Incident): boolean {
  return approvals.length > 0 && approvals.every(({ decision }) => decision === 'approved')
}

/** How many signatures stand under it. */
export function signaturesUnder({ review }: Incident): number {
  return review.approvals.filter(({ decision }) => decision === 'approved').length
}

/** The day of the last signature. */
function approvedOn({ review }: Incident): CalendarDate | undefined {
  return review.approvals
    .flatMap(({ on }) => on ?? [])
    .sort()
    .at(-1)
}

/** For how many whole days the signatories have been asked. */
export function daysWaiting({ review: { requestedAt } }: Incident, now: Instant): number {
  return requestedAt === undefined ? 0 : Math.max(0, Math.floor(secondsBetween(requestedAt, now) / 86_400))
}

/**
 * Whether two states say what the same signatures vouch for. Beside it stand the way to the signatures themselves; how
 * far actions are, and under which ticket, which goes on after approval; what is withheld from readers of an edition,
 * which takes away and adds nothing; and what the coach and the scan were told to let pass.
 */
export function isSameContent(before: Incident, after: Incident): boolean {
  const one: Readonly<Record<string, unknown>> = vouchedFor(before)
  const other: Readonly<Record<string, unknown>> = vouchedFor(after)
  return Object.keys({ ...one, ...other }).every((key) => isSame(one[key], other[key]))
}

function vouchedFor(incident: Incident) {
  const { status, revision, amendments, redactions, people, passedFindings, keptWordings, ...said } = incident
  const { requestedAt, approvals, ...meeting } = said.review
  const actions = said.actions.map(({ status, ticket, ...action }) => action)
  return { ...said, review: meeting, actions }
}

/**
 * Whether a state may take the place of another. Of a locked one only what says the same may, under the same
 * signatures; or an amendment of it; or one that was closed without approval and is open again.
 */
export function mayFollow(before: Incident, after: Incident): boolean {
  if (!isLocked(before)) return true
  if (after.revision > before.revision) return amends(before, after)
  if (!isLocked(after)) return before.status === 'closed' && !isSignedByAll(before)
  return (
    after.revision === before.revision &&
    isSame(before.amendments, after.amendments) &&
    isSame(before.review.approvals, after.review.approvals) &&
    isSameContent(before, after)
  )
}

function amends(before: Incident, after: Incident): boolean {
  const earlier = after.amendments.slice(0, before.amendments.length)
  const next = after.amendments[before.amendments.length]
  return isSame(earlier, before.amendments) && next?.revision === before.revision + 1
}
