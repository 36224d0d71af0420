import { Button } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { isLocked } from '../../../domain/approvals'
import { minutesOf, type NotePlace } from '../../../domain/guide/agenda'
import { noteChange } from '../../../domain/guide/meeting'
import { useCommands } from '../../parts/command-center'
import { LockedFields } from '../../parts/locked'
import { newId } from '../../parts/new-id'
import { SavingMark } from '../saving-mark'
import type { SectionProps } from '../section-props'
import type { Saving } from '../use-autosave'
import { Material } from './material'
import classes from './meeting.module.css'
import { MeetingTimer } from './meeting-timer'
import { NoteLine } from './note-line'
import { notePlaces, writtenIn } from './note-places'
import type { Held } from './use-meeting'

type Props = SectionProps & {
  readonly held: Held
  readonly saving: Saving
  readonly onSave: () => void
}

/** The meeting: an agenda with its times, what can be asked, and one line for notes that go into the document. */
export function MeetingScreen({ incident, change, held, saving, onSave }: Props) {
  const { agenda, meeting, goTo, leave, end } = held
  const [chosen, setChosen] = useState<{ readonly item: number; readonly place: NotePlace }>()
  const field = useRef<HTMLInputElement>(null)
  useCommands(
    useMemo(
      () => [
        { name: 'leave meeting', label: 'Back to the document', group: 'Guide', keys: 'Escape', run: leave },
      ],
      [leave],
    ),
  )
  const item = agenda[meeting.item]
  if (!item) return null
  // Each item has its own place for notes, until another is chosen.
  const place = chosen?.item === meeting.item ? chosen.place : item.place
  const show = (index: number) => {
    goTo(index)
    field.current?.focus()
  }
  const written = writtenIn(place, incident).filter(({ text }) => text.trim() !== '')
  return (
    <div className={classes.meeting}>
      <header className={classes.bar}>
        <h1 className={classes.title}>
          Meeting <span>{incident.title || incident.id}</span>
        </h1>
        <SavingMark saving={saving} onRetry={onSave} />
        <MeetingTimer meeting={meeting} minutes={minutesOf(agenda)} />
        <Button variant="subtle" color="gray" onClick={leave}>
          Back to the document
        </Button>
        <Button onClick={end}>End meeting</Button>
      </header>
      <nav className={classes.agenda} aria-label="Agenda">
        <ol>
          {agenda.map(({ id, title, minutes }, index) => (
            <li key={id}>
              <button
                type="button"
                className={classes.item}
                aria-current={index === meeting.item ? 'step' : undefined}
                onClick={() => show(index)}
              >
                <span>{title}</span>
                <span className={classes.minutes}>{minutes} min</span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <main className={classes.main}>
        <div className={classes.head}>
          <h2>{item.title}</h2>
          <MeetingTimer meeting={meeting} item={meeting.item} minutes={item.minutes} />
        </div>
        <p className={classes.aim}>{item.aim}</p>
        <ul className={classes.prompts} aria-label="To ask">
          {item.prompts.map((prompt) => (
            <li key={prompt}>{prompt}</li>
          ))}
        </ul>
        <LockedFields isLocked={isLocked(incident)}>
          <Material item={item} incident={incident} change={change} />
        </LockedFields>
        {meeting.item < agenda.length - 1 ? (
          <Button variant="default" className={classes.go ?? ''} onClick={() => show(meeting.item + 1)}>
            Next item
          </Button>
        ) : null}
      </main>
      <aside className={classes.written} aria-label="Written down">
        <h3>{notePlaces.find((one) => one.place === place)?.label}</h3>
        {written.length === 0 ? <p className={classes.none}>Nothing yet.</p> : null}
        <ul>
          {written.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </aside>
      {isLocked(incident) ? null : (
        <NoteLine
          place={place}
          field={field}
          onPlace={(next) => setChosen({ item: meeting.item, place: next })}
          onNote={(text) => change(noteChange(incident, place, text, newId()))}
        />
      )}
    </div>
  )
}
