import { Group } from '../../parts/group'
import { newId } from '../../parts/new-id'
import { NoteList } from '../note-list'
import type { SectionProps } from '../section-props'

/** Which roles were at the meeting. */
export function Attendees({ incident, change }: SectionProps) {
  return (
    <Group
      title="Present, by role"
      note="Roles, not names: what matters is which knowledge was in the room."
      answers={['roles']}
    >
      <NoteList
        label="Role"
        placeholder="Incident commander"
        items={incident.review.attendees.map(({ id, role }) => ({ id, text: role }))}
        onAdd={() => change({ kind: 'add', list: 'attendees', items: [{ id: newId(), role: '' }] })}
        onReword={(id, role) => change({ kind: 'amend', list: 'attendees', id, with: { role } })}
        onRemove={(id) => change({ kind: 'remove', list: 'attendees', ids: [id] })}
      />
    </Group>
  )
}
