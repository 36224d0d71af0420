import { useMemo } from 'react'
import { type ApprovalState, approvalState } from '../../../domain/approvals'
import type { Incident } from '../../../domain/incident'
import { type AppCommand, useCommands } from '../../parts/command-center'
import type { Approving } from './approval-context'

/** The next step of an approval always has the same keys. */
const nextStep = 'mod+shift+S'

export function useApprovalCommands(incident: Incident, approving: Approving): void {
  const { status, review } = incident
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same while somebody types, as commands are registered.
  const commands = useMemo(
    () => commandsFor(approvalState(incident), incident, approving),
    [status, review.approvals, approving],
  )
  useCommands(commands)
}

function commandsFor(state: ApprovalState, { review }: Incident, approving: Approving): AppCommand[] {
  const command = (name: string, label: string, run: () => void, keys?: string): AppCommand => ({
    name,
    label,
    group: 'Approval',
    run,
    ...(keys ? { keys } : {}),
  })
  const amend = command('amend', 'Amend…', approving.amend, nextStep)
  const close = command('close post-mortem', 'Close post-mortem', approving.close)
  const reopen = command('reopen post-mortem', 'Reopen post-mortem', approving.reopen)
  switch (state.kind) {
    case 'draft':
      return state.signatories.length === 0
        ? [close]
        : [command('ask for approval', 'Ask for approval', approving.ask, nextStep), close]
    case 'in review': {
      const open = review.approvals.filter(({ decision }) => decision !== 'approved')
      return [
        ...open.map(({ id, role }, index) =>
          command(
            `sign ${id}`,
            `Sign as ${role}…`,
            () => approving.sign(id),
            index === 0 ? nextStep : undefined,
          ),
        ),
        command('withdraw request', 'Withdraw the request for approval', approving.withdraw),
        close,
      ]
    }
    case 'approved':
      return [amend, close]
    case 'closed':
      return state.isApproved ? [amend, reopen] : [reopen]
  }
}
