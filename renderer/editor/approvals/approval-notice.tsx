import { Button } from '@mantine/core'
import { IconLock, IconSignature } from '@tabler/icons-react'
import { approvalState, isLocked, signaturesUnder } from '../../../domain/approvals'
import type { Incident } from '../../../domain/incident'
import { useApproving } from './approval-context'
import { lockedWords } from './approval-words'
import classes from './approvals.module.css'

/** Over all sections: why nothing can be written, or what writing costs. */
export function ApprovalNotice({ incident }: { readonly incident: Incident }) {
  const { amend, reopen } = useApproving()
  const state = approvalState(incident)
  const signatures = signaturesUnder(incident)
  if (isLocked(incident)) {
    const mayAmend = state.kind === 'approved' || (state.kind === 'closed' && state.isApproved)
    return (
      <section className={classes.notice} aria-label="Approval">
        <IconLock size={16} aria-hidden />
        <p>
          <b>{lockedWords(incident)}</b> It is read only; the status and the tickets of actions go on.
        </p>
        <Button size="compact-sm" variant="default" onClick={mayAmend ? amend : reopen}>
          {mayAmend ? 'Amend…' : 'Reopen'}
        </Button>
      </section>
    )
  }
  if (signatures === 0) return null
  return (
    <section className={classes.notice} aria-label="Approval">
      <IconSignature size={16} aria-hidden />
      <p>
        {signatures === 1 ? '1 signature stands' : `${signatures} signatures stand`} under this text. Changing
        it withdraws {signatures === 1 ? 'it' : 'them'}.
      </p>
    </section>
  )
}
