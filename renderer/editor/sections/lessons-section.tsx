import type { ListName } from '../../../domain/edit'
import { Group } from '../../parts/group'
import { newId } from '../../parts/new-id'
import { NoteList } from '../note-list'
import type { SectionProps } from '../section-props'
import classes from './sections.module.css'

type NoteListName = Extract<ListName, 'wentWell' | 'wentPoorly' | 'gotLucky' | 'surprises'>

type Lesson = {
  /** The id of the question that it answers. */
  readonly question: string
  readonly list: NoteListName
  readonly title: string
  readonly note: string
  readonly label: string
  readonly placeholder: string
}

const lessons: readonly Lesson[] = [
  {
    question: 'well',
    list: 'wentWell',
    title: 'What went well',
    note: 'Name what worked, so that it is done again.',
    label: 'Success',
    placeholder: 'The alert fired within four minutes',
  },
  {
    question: 'poorly',
    list: 'wentPoorly',
    title: 'What went poorly',
    note: 'What cost time or made it worse, as the system allowed it.',
    label: 'Difficulty',
    placeholder: 'The runbook did not cover a full connection pool',
  },
  {
    question: 'lucky',
    list: 'gotLucky',
    title: 'Where we got lucky',
    note: 'What would have made it worse, had it been otherwise.',
    label: 'Stroke of luck',
    placeholder: 'Traffic was at a third of its peak',
  },
  {
    question: 'surprises',
    list: 'surprises',
    title: 'What surprised us',
    note: 'Where the system did not behave as everybody believed.',
    label: 'Surprise',
    placeholder: 'The pool limit was per process, not per host',
  },
]

export function LessonsSection(props: SectionProps) {
  return (
    <div className={classes.fields}>
      {lessons.map(({ question, title, note, ...notes }) => (
        <Group key={title} title={title} note={note} answers={[question]}>
          <Notes {...props} {...notes} />
        </Group>
      ))}
    </div>
  )
}

type NotesProps = SectionProps & {
  readonly list: NoteListName
  readonly label: string
  readonly placeholder: string
}

/** One list of notes of the analysis. */
function Notes({ incident, change, list, label, placeholder }: NotesProps) {
  return (
    <NoteList
      place={list}
      label={label}
      placeholder={placeholder}
      items={incident.analysis[list]}
      onAdd={() => change({ kind: 'add', list, items: [{ id: newId(), text: '' }] })}
      onReword={(id, text) => change({ kind: 'amend', list, id, with: { text } })}
      onRemove={(id) => change({ kind: 'remove', list, ids: [id] })}
    />
  )
}
