import { isApprovedByAll, isLocked, isSameContent, isSignedByAll, mayFollow } from './approvals'
import type { Incident } from './incident'
import { never } from './never'
import type { Approval, Review } from './review'
import type { CalendarDate, Instant } from './time'

/** What a person does on the way to an approved document, and what takes the place of all of it. */
export type ApprovalChange =
  /** Asks for signatures under what is written. `signatories` are asked where their roles are not yet. */
  | {
      readonly kind: 'request approval'
      readonly at: Instant
      readonly signatories: readonly Approval[]
    }
  | { readonly kind: 'withdraw request' }
  /** `id` is that of the approval. Once everybody has approved, the document is locked. */
  | {
      readonly kind: 'sign'
      readonly id: string
      readonly name: string
      readonly decision: 'approved' | 'changes requested'
      readonly note: string
      readonly on: CalendarDate
      readonly at: Instant
    }
  /** Opens what is locked as its next revision. */
  | { readonly kind: 'amend document'; readonly reason: string; readonly at: Instant }
  | { readonly kind: 'close' }
  | { readonly kind: 'reopen' }
  /** Brings back what an earlier version said; what it was signed by stays in the past. */
  | { readonly kind: 'restore'; readonly by: Incident; readonly reason: string; readonly at: Instant }
  /** Takes what another program wrote, as it is; in the place of something locked, as an amendment of it. */
  | { readonly kind: 'replace'; readonly by: Incident; readonly at?: Instant | undefined }

export function approvalStep(incident: Incident, change: ApprovalChange): Incident {
  switch (change.kind) {
    case 'request approval':
      return isLocked(incident) ? incident : requested(incident, change)
    case 'withdraw request':
      return incident.status === 'in review'
        ? inReview(incident, 'draft', { requestedAt: undefined })
        : incident
    case 'sign':
      return incident.status === 'in review' ? signed(incident, change) : incident
    case 'amend document':
      return isLocked(incident) ? amended(incident, change) : incident
    case 'close':
      return incident.status === 'closed' ? incident : { ...incident, status: 'closed' }
    case 'reopen':
      return incident.status === 'closed' ? reopened(incident) : incident
    case 'restore':
      return restored(incident, change)
    case 'replace':
      return replaced(incident, change)
    default:
      return never(change)
  }
}

type Of<Kind extends ApprovalChange['kind']> = Extract<ApprovalChange, { kind: Kind }>

function inReview(incident: Incident, status: Incident['status'], changed: Partial<Review>): Incident {
  return { ...incident, status, review: { ...incident.review, ...changed } }
}

function requested(incident: Incident, { at, signatories }: Of<'request approval'>): Incident {
  const asked = incident.review.approvals.filter(({ role }) => role.trim() !== '')
  const approvals = [
    ...asked.map((approval) => (approval.decision === 'approved' ? approval : unsigned(approval))),
    ...signatories.filter(({ role }) => !asked.some((approval) => approval.role === role)),
  ]
  if (approvals.length === 0) return incident
  return approvedOnceAll(inReview(incident, 'in review', { requestedAt: at, approvals }))
}

/** Whoever asks for changes gives the document back to those who write it. */
function signed(incident: Incident, { id, name, decision, note, on, at }: Of<'sign'>): Incident {
  if (name.trim() === '') return incident
  const approvals = incident.review.approvals.map((approval) =>
    approval.id === id ? { ...approval, name: name.trim(), decision, note, on, signedAt: at } : approval,
  )
  return decision === 'approved'
    ? approvedOnceAll(inReview(incident, 'in review', { approvals }))
    : inReview(incident, 'draft', { approvals, requestedAt: undefined })
}

function approvedOnceAll(incident: Incident): Incident {
  return isApprovedByAll(incident) ? { ...incident, status: 'approved' } : incident
}

function amended(incident: Incident, { reason, at }: Of<'amend document'>): Incident {
  if (reason.trim() === '') return incident
  const revision = incident.revision + 1
  const { approvals } = incident.review
  const amendment = { id: `revision ${revision}`, revision, at, reason: reason.trim(), approvals }
  return {
    ...inReview(incident, 'draft', { approvals: approvals.map(unsigned), requestedAt: undefined }),
    revision,
    amendments: [...incident.amendments, amendment],
  }
}

/** Who signed is asked again; that the name was there before saves typing it. */
function unsigned({ id, role, name }: Approval): Approval {
  return { id, role, name, decision: 'pending', note: '' }
}

/** What all have approved is so still; anything else goes on where it was. */
function reopened(incident: Incident): Incident {
  if (isSignedByAll(incident)) return { ...incident, status: 'approved' }
  return { ...incident, status: incident.review.requestedAt === undefined ? 'draft' : 'in review' }
}

function restored(incident: Incident, { by, reason, at }: Of<'restore'>): Incident {
  const open =
    isLocked(incident) && !isSameContent(incident, { ...by, id: incident.id })
      ? amended(incident, { kind: 'amend document', reason, at })
      : incident
  const { id, status, revision, amendments } = open
  const { approvals, requestedAt } = open.review
  return { ...by, id, status, revision, amendments, review: { ...by.review, approvals, requestedAt } }
}

function replaced(incident: Incident, { by, at }: Of<'replace'>): Incident {
  if (mayFollow(incident, by)) return by
  if (at === undefined) return incident
  // Past whatever revision the other program calls it, so that no two states are called by the same one.
  const latest = { ...incident, revision: Math.max(incident.revision, by.revision) }
  return restored(latest, { kind: 'restore', by, reason: 'Another program changed the file', at })
}

/** Signatures vouch for the words they were given to: those under other words are withdrawn. */
export function withSignaturesOf(before: Incident, after: Incident): Incident {
  const { approvals } = after.review
  if (!approvals.some(({ decision }) => decision === 'approved') || isSameContent(before, after)) return after
  return {
    ...after,
    review: {
      ...after.review,
      approvals: approvals.map((approval) =>
        approval.decision === 'approved' ? unsigned(approval) : approval,
      ),
    },
  }
}
