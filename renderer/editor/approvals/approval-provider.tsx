import { type ReactNode, useMemo, useRef, useState } from 'react'
import { missingRoles } from '../../../domain/approvals'
import type { Approval } from '../../../domain/review'
import { instantOf } from '../../../domain/time'
import { newId } from '../../parts/new-id'
import type { SectionProps } from '../section-props'
import { AmendDialog } from './amend-dialog'
import { ApprovalContext, type Approving } from './approval-context'
import { SignDialog } from './sign-dialog'
import { useApprovalCommands } from './use-approval-commands'

type Props = SectionProps & {
  readonly onShow: (section: string) => void
  readonly children: ReactNode
}

type Asked = { readonly kind: 'sign'; readonly approval: string } | { readonly kind: 'amend' }

/** Lets its children ask for approval, sign and amend, with the dialogs that this takes. */
export function ApprovalProvider({ incident, change, onShow, children }: Props) {
  const [asked, setAsked] = useState<Asked>()
  const latest = useRef({ incident, change, onShow })
  latest.current = { incident, change, onShow }
  const approving = useMemo<Approving>(() => {
    const step = (kind: 'withdraw request' | 'close' | 'reopen') => () => latest.current.change({ kind })
    return {
      ask: () => {
        const signatories = missingRoles(latest.current.incident).map(pendingApproval)
        latest.current.change({ kind: 'request approval', at: now(), signatories })
        latest.current.onShow('review')
      },
      withdraw: step('withdraw request'),
      sign: (approval) => setAsked({ kind: 'sign', approval }),
      amend: () => setAsked({ kind: 'amend' }),
      close: step('close'),
      reopen: step('reopen'),
    }
  }, [])
  useApprovalCommands(incident, approving)
  const end = () => setAsked(undefined)
  const approval =
    asked?.kind === 'sign' ? incident.review.approvals.find(({ id }) => id === asked.approval) : undefined
  return (
    <ApprovalContext value={approving}>
      {children}
      {approval ? (
        <SignDialog
          key={approval.id}
          approval={approval}
          incident={incident}
          onSign={(signature) => {
            end()
            change({ kind: 'sign', id: approval.id, at: now(), ...signature })
          }}
          onClose={end}
        />
      ) : null}
      {asked?.kind === 'amend' ? (
        <AmendDialog
          incident={incident}
          onAmend={(reason) => {
            end()
            change({ kind: 'amend document', reason, at: now() })
          }}
          onClose={end}
        />
      ) : null}
    </ApprovalContext>
  )
}

export function pendingApproval(role: string): Approval {
  return { id: newId(), role, name: '', decision: 'pending', note: '' }
}

function now() {
  return instantOf(Date.now() / 1000)
}
