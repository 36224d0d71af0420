import { Switch } from '@mantine/core'
import type { Incident } from '../../domain/incident'
import { peopleOf } from '../../domain/redact/names'

type Props = {
  readonly incident: Incident
  readonly value: boolean
  readonly onChange: (chosen: { readonly rolesForNames: boolean }) => void
}

/** Those who sign have a role already. */
export function RolesChoice({ incident, value, onChange }: Props) {
  const people = peopleOf(incident)
  return (
    <Switch
      label="Roles in place of names"
      description={
        people.length > 0
          ? `${people.length === 1 ? '1 name has' : `${people.length} names have`} a role. The pairs stay in the archive.`
          : 'No name has been given a role yet.'
      }
      disabled={people.length === 0}
      checked={value}
      onChange={({ currentTarget }) => onChange({ rolesForNames: currentTarget.checked })}
    />
  )
}
