import type { KeyboardEvent, RefObject } from 'react'
import type { NotePlace } from '../../../domain/guide/agenda'
import { useKept } from '../../parts/kept'
import { keysText } from '../../parts/keys'
import classes from './meeting.module.css'
import { notePlaces } from './note-places'

type Props = {
  readonly place: NotePlace
  readonly field: RefObject<HTMLInputElement | null>
  readonly onPlace: (place: NotePlace) => void
  readonly onNote: (text: string) => void
}

/** One line is one note; where it goes is chosen by key. */
export function NoteLine({ place, field, onPlace, onNote }: Props) {
  const [text, setText] = useKept('the next note of the meeting')
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return
    const chosen = notePlaces.find(({ key }) => event.code === `Key${key}`)
    if (!chosen) return
    event.preventDefault()
    onPlace(chosen.place)
  }
  return (
    <form
      className={classes.line}
      aria-label="Take a note"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '') return
        onNote(text.trim())
        setText('')
      }}
    >
      <div className={classes.places}>
        {notePlaces.map(({ place: one, key, label }) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === place}
            className={classes.place}
            title={keysText(`alt+${key}`)}
            onClick={() => {
              onPlace(one)
              field.current?.focus()
            }}
          >
            <kbd>{key}</kbd> {label}
          </button>
        ))}
        <span className={classes.placesHint}>{keysText('alt')} and a letter chooses</span>
      </div>
      <input
        ref={field}
        className={classes.field}
        aria-label="Next note"
        // biome-ignore lint/a11y/noAutofocus: whoever opened the meeting is there to take notes.
        autoFocus
        autoComplete="off"
        spellCheck
        placeholder="What was said, in the words of the room. Enter writes it down."
        value={text}
        data-own-undo={text === '' ? undefined : true}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={press}
      />
    </form>
  )
}
