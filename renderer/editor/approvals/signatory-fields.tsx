import { TextInput } from '@mantine/core'
import type { Approval } from '../../../domain/review'
import { RemoveButton } from '../../parts/list-buttons'
import type { SectionProps } from '../section-props'
import classes from './approvals.module.css'

type Props = Pick<SectionProps, 'change'> & { readonly approval: Approval }

/** Somebody who is going to be asked to sign. */
export function SignatoryFields({ approval: { id, role, name }, change }: Props) {
  const amend = (changed: Partial<Approval>) =>
    change({ kind: 'amend', list: 'approvals', id, with: changed })
  return (
    <div className={classes.signatory}>
      <TextInput
        aria-label="Role"
        placeholder="Role, e.g. Legal"
        value={role}
        onChange={(event) => amend({ role: event.currentTarget.value })}
      />
      <TextInput
        aria-label="Name"
        placeholder="Name, if it is known"
        value={name}
        onChange={(event) => amend({ name: event.currentTarget.value })}
      />
      <RemoveButton
        what={`signatory ${role}`.trim()}
        onClick={() => change({ kind: 'remove', list: 'approvals', ids: [id] })}
      />
    </div>
  )
}
