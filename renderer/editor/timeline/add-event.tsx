import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { type Instant, wallClock } from '../../../domain/time'
import { dateText, readNextTime, type TypedTime } from '../../../domain/time-text'
import type { TimelineEvent } from '../../../domain/timeline-event'
import { useKept } from '../../parts/kept'
import { newId } from '../../parts/new-id'
import type { SectionProps } from '../section-props'
import classes from './timeline.module.css'

type Props = {
  /** The event written down last: a time without a date is on its day, or the day after. */
  readonly last: Instant
  readonly zone: string
  readonly change: SectionProps['change']
}

/** One line is one event: a time, what happened, Enter; then the next. */
export function AddEvent({ last, zone, change }: Props) {
  const [time, setTime] = useKept('time of the next event')
  const [text, setText] = useKept('text of the next event')
  const [isTried, setIsTried] = useState(false)
  const timeField = useRef<HTMLInputElement>(null)
  const textField = useRef<HTMLInputElement>(null)
  const read = readNextTime(time, last, zone)

  const add = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (!read) timeField.current?.focus()
    else if (text.trim() === '') textField.current?.focus()
    else {
      change({ kind: 'add', list: 'timeline', items: [eventAt(read, text.trim())] })
      setTime('')
      setText('')
      setIsTried(false)
      timeField.current?.focus()
    }
  }
  return (
    <form
      className={classes.adder}
      onSubmit={add}
      aria-label="Add event"
      data-own-undo={time !== '' || text !== '' ? true : undefined}
    >
      <TextInput
        ref={timeField}
        label="Time"
        className="tabular"
        placeholder="14:02"
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
        error={isTried && !read}
      />
      <TextInput
        ref={textField}
        label="What happened"
        placeholder="Alert “HighErrorRate” fires"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={isTried && text.trim() === ''}
      />
      <Button type="submit" variant="default">
        Add event
      </Button>
      <p className={classes.hint} data-problem={isTried && !read}>
        {isTried && !read
          ? 'Write the time like 14:02, 14:02:31, 2:02pm, ~14:05 or 2026-10-12 14:02.'
          : read
            ? `On ${dateText(wallClock(read.at, zone).date)} in ${zone}.`
            : `In ${zone}. A time without a date is on ${dateText(wallClock(last, zone).date)}.`}
      </p>
    </form>
  )
}

function eventAt({ at, precision }: TypedTime, text: string): TimelineEvent & { at: Instant } {
  return { id: newId(), at, precision, text, certainty: 'fact', visibility: 'everyone', evidence: [] }
}
