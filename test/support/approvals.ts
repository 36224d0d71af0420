import { missingRoles } from '../../domain/approvals'
import { type Change, edit } from '../../domain/edit'
import type { Incident } from '../../domain/incident'
import type { Approval } from '../../domain/review'
import { anIncident } from './incidents'

export const requestedAt = '2026-03-13T09:00:00Z'

/** Asks the roles of the template and those given. */
export function aRequest(incident: Incident, ...others: readonly string[]): Change {
  const roles = [...missingRoles(incident), ...others]
  const signatories = roles.map(
    (role): Approval => ({ id: `approval ${role}`, role, name: '', decision: 'pending', note: '' }),
  )
  return { kind: 'request approval', at: requestedAt, signatories }
}

type Signature = Extract<Change, { kind: 'sign' }>

export function aSignature(role: string, overrides: Partial<Signature> = {}): Change {
  return {
    kind: 'sign',
    id: `approval ${role}`,
    name: `The ${role}`,
    decision: 'approved',
    note: '',
    on: '2026-03-16',
    at: '2026-03-16T10:00:00Z',
    ...overrides,
  }
}

export const anAmendment: Change = {
  kind: 'amend document',
  reason: 'The bank confirmed the number of orders',
  at: '2026-03-20T09:00:00Z',
}

export const edited = (incident: Incident, ...changes: readonly Change[]) => changes.reduce(edit, incident)

/** One that everybody whom its template names has approved. */
export function anApprovedIncident(overrides: Partial<Incident> = {}): Incident {
  const incident = anIncident(overrides)
  return edited(incident, aRequest(incident), ...missingRoles(incident).map((role) => aSignature(role)))
}
