import { Button, Checkbox, Modal } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type LineContext, type ReadLine, readLines, type TypedEvent } from '../../../domain/typed-line'
import { AskedTime } from './asked-time'
import { LineMeaning } from './line-meaning'
import classes from './paste.module.css'

type Props = {
  readonly text: string
  readonly context: LineContext
  readonly onAdd: (events: readonly TypedEvent[]) => void
  readonly onClose: () => void
}

/** More rows than anybody checks one by one; all lines are added all the same. */
const rowsShown = 300

/** Lines that were pasted, each with how it is read, before any becomes an event. */
export function PasteDialog({ text, context, onAdd, onClose }: Props) {
  const [lines, setLines] = useState(() => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== ''))
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const [answers, setAnswers] = useState<ReadonlyMap<number, TypedEvent>>(new Map())
  const read = useMemo(() => readLines(lines.join('\n'), context), [lines, context])
  const eventOf = (index: number): TypedEvent | undefined => {
    const reading = read[index]?.read
    return reading?.kind === 'event'
      ? reading.event
      : reading?.kind === 'ask'
        ? answers.get(index)
        : undefined
  }
  const events = read.flatMap((_, index) => {
    const event = left.has(index) ? undefined : eventOf(index)
    return event ? [event] : []
  })
  const unread = read.filter(
    ({ read: { kind } }, index) => kind !== 'empty' && !left.has(index) && !eventOf(index),
  ).length
  const write = (index: number, line: string) => {
    setLines(lines.map((before, place) => (place === index ? line.replace(/[\r\n]+/g, ' ') : before)))
    setAnswers(new Map([...answers].filter(([place]) => place !== index)))
  }
  const toggle = (index: number) => {
    const next = new Set(left)
    if (!next.delete(index)) next.add(index)
    setLeft(next)
  }
  return (
    <Modal opened onClose={onClose} size="xl" title="Add these lines to the timeline">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (events.length > 0) onAdd(events)
        }}
      >
        <p className={classes.note}>
          A line without a date is on the day of the one before. Lines that cannot be read can be changed
          here; those that are not ticked are left out.
        </p>
        <ol className={classes.lines} aria-label="Pasted lines">
          {lines.slice(0, rowsShown).map((line, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are what they are by their place.
              key={index}
              className={classes.line}
              data-left={left.has(index)}
            >
              <Checkbox
                size="xs"
                aria-label={`Add line ${index + 1}`}
                checked={!left.has(index)}
                onChange={() => toggle(index)}
              />
              <div>
                <input
                  className={classes.field}
                  aria-label={`Line ${index + 1}`}
                  aria-invalid={read[index]?.read.kind === 'unreadable' && !left.has(index)}
                  value={line}
                  onChange={(event) => write(index, event.currentTarget.value)}
                />
                <Reading
                  read={read[index]?.read}
                  answer={answers.get(index)}
                  zone={context.zone}
                  onAnswer={(event) => setAnswers(new Map(answers).set(index, event))}
                />
              </div>
            </li>
          ))}
        </ol>
        {lines.length > rowsShown ? (
          <p className={classes.note}>And {lines.length - rowsShown} more lines, read in the same way.</p>
        ) : null}
        <div className={classes.end}>
          <span role="status">
            {unread === 0
              ? ''
              : unread === 1
                ? '1 line cannot be read yet and is left out.'
                : `${unread} lines cannot be read yet and are left out.`}
          </span>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" data-autofocus disabled={events.length === 0}>
            {events.length === 1 ? 'Add 1 event' : `Add ${events.length} events`}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

type ReadingProps = {
  readonly read: ReadLine | undefined
  readonly answer: TypedEvent | undefined
  readonly zone: string
  readonly onAnswer: (event: TypedEvent) => void
}

function Reading({ read, answer, zone, onAnswer }: ReadingProps) {
  const event = read?.kind === 'event' ? read.event : answer
  if (event) {
    return (
      <p className={classes.reading}>
        <LineMeaning event={event} zone={zone} />
        <span className={classes.text}>{event.text}</span>
      </p>
    )
  }
  if (read?.kind === 'ask') return <AskedTime asked={read} isWaiting onTake={onAnswer} />
  if (read?.kind === 'empty') return <p className={classes.reading}>The day of the lines below.</p>
  if (read?.kind === 'unreadable') return <p className={classes.problem}>{read.reason}</p>
  return null
}
