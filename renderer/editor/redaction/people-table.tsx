import { TextInput } from '@mantine/core'
import { AddButton, RemoveButton } from '../../parts/list-buttons'
import { newId } from '../../parts/new-id'
import type { SectionProps } from '../section-props'
import classes from './redaction.module.css'

/** Which role is printed for a name. */
export function PeopleTable({ incident, change }: SectionProps) {
  const { people } = incident
  return (
    <section aria-label="Names and roles">
      <h3 className={classes.title}>Names and roles</h3>
      <p className={classes.note}>
        Where an export prints roles in place of names, these names become their roles. Those who sign become
        the role that they sign for. The pairs stay in the archive.
      </p>
      <ul className={classes.people}>
        {people.map(({ id, name, role }, index) => (
          <li key={id} className={classes.person}>
            <TextInput
              aria-label={`Name ${index + 1}`}
              placeholder="As it is written in the record"
              value={name}
              onChange={(event) =>
                change({ kind: 'amend', list: 'people', id, with: { name: event.currentTarget.value } })
              }
            />
            <TextInput
              aria-label={`Role ${index + 1}`}
              placeholder="Database on-call"
              value={role}
              error={name.trim() !== '' && role.trim() === '' ? 'Without a role the name stays' : undefined}
              onChange={(event) =>
                change({ kind: 'amend', list: 'people', id, with: { role: event.currentTarget.value } })
              }
            />
            <RemoveButton
              what={name === '' ? `name ${index + 1}` : name}
              onClick={() => change({ kind: 'remove', list: 'people', ids: [id] })}
            />
          </li>
        ))}
      </ul>
      <AddButton
        what="name"
        onClick={() => change({ kind: 'add', list: 'people', items: [{ id: newId(), name: '', role: '' }] })}
      />
    </section>
  )
}
