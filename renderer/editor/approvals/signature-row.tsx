import { Button } from '@mantine/core'
import { IconCheck, IconMessageCircle } from '@tabler/icons-react'
import type { Approval } from '../../../domain/review'
import { sentenceCase } from '../../../domain/sentences'
import { shortDateText } from '../../../domain/time-text'
import { answering } from '../../parts/answers'
import { useApproving } from './approval-context'
import { signedQuestion } from './approval-line'
import classes from './approvals.module.css'

type Props = {
  readonly approval: Approval
  /** Whether it can be signed now. */
  readonly isAsked: boolean
}

/** A signature, or the place for one. */
export function SignatureRow({ approval, isAsked }: Props) {
  const { id, role, name, decision, note } = approval
  const { sign } = useApproving()
  const isApproved = decision === 'approved'
  return (
    <div className={classes.signature}>
      <span>{role}</span>
      <span>{name}</span>
      <Decided approval={approval} />
      {isAsked ? (
        <Button
          size="compact-sm"
          variant={isApproved ? 'subtle' : 'light'}
          color={isApproved ? 'gray' : 'teal'}
          aria-label={`Sign as ${role}…`}
          {...(isApproved ? {} : { 'data-leads': true, ...answering([signedQuestion(role)]) })}
          onClick={() => sign(id)}
        >
          {isApproved ? 'Sign again…' : 'Sign…'}
        </Button>
      ) : null}
      {note ? <p className={classes.note}>{note}</p> : null}
    </div>
  )
}

function Decided({ approval: { decision, on } }: { readonly approval: Approval }) {
  if (decision === 'pending') return <span className={classes.quiet}>Not signed yet</span>
  const words = `${sentenceCase(decision)}${on ? `, ${shortDateText(on)}` : ''}`
  const Icon = decision === 'approved' ? IconCheck : IconMessageCircle
  return (
    <span className={classes.decided} data-decision={decision}>
      <Icon size={14} aria-hidden /> {words}
    </span>
  )
}
