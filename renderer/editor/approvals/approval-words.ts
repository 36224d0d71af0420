import { approvalState } from '../../../domain/approvals'
import type { Incident } from '../../../domain/incident'
import { dateText } from '../../../domain/time-text'

/** "Revision 2 was approved on 16 March 2026 and is locked." */
export function lockedWords(incident: Incident): string {
  const { revision } = incident
  const state = approvalState(incident)
  if (state.kind === 'approved') {
    const on = state.on ? ` on ${dateText(state.on)}` : ''
    return `Revision ${revision} was approved${on} and is locked.`
  }
  return state.kind === 'closed' && state.isApproved
    ? `Revision ${revision} was approved, and the post-mortem is closed.`
    : `The post-mortem was closed without approval.`
}
