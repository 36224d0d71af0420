import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Incident } from '../../../domain/incident'
import { plusSeconds } from '../../../domain/time'
import { clockText, durationText } from '../../../domain/time-text'
import { inOrder } from '../../../domain/timeline'
import type { SourceClock, TimelineEvent } from '../../../domain/timeline-event'
import { readSpan, spanText } from '../../../domain/typed-span'
import type { SectionProps } from '../section-props'
import classes from './dialogs.module.css'

type Props = SectionProps & { readonly onClose: () => void }

/** By how much the clock of each source was wrong. Its events are then shown and measured at their true time. */
export function ClocksDialog({ incident, change, onClose }: Props) {
  const sources = sourcesOf(incident)
  return (
    <Modal opened onClose={onClose} size="xl" title="Clocks of the sources">
      <p className={classes.note}>
        Where a source’s clock was ahead of true time or behind it, its events are moved by that. The time it
        had noted stays beside each.
      </p>
      {sources.length === 0 ? (
        <p className={classes.none}>
          No event names a source yet. Say where an event was found in its details (O on its row).
        </p>
      ) : (
        <ul className={classes.list}>
          {sources.map(([source, first, count]) => (
            <Clock
              key={source}
              source={source}
              first={first}
              count={count}
              zone={incident.zone}
              known={incident.clocks.find((clock) => clock.source === source)}
              onCorrect={(ahead, note) => change({ kind: 'correct clock', source, ahead, note })}
            />
          ))}
        </ul>
      )}
    </Modal>
  )
}

type ClockProps = {
  readonly source: string
  /** The first event it stamped. */
  readonly first: TimelineEvent | undefined
  readonly count: number
  readonly zone: string
  readonly known: SourceClock | undefined
  readonly onCorrect: (ahead: number, note: string) => void
}

function Clock({ source, first, count, zone, known, onCorrect }: ClockProps) {
  const before = known?.ahead ?? 0
  const [typed, setTyped] = useState<string>()
  const [note, setNote] = useState(known?.note ?? '')
  const ahead = typed === undefined ? before : typed.trim() === '' ? 0 : readSpan(typed)
  const isNew = ahead !== undefined && (ahead !== before || (ahead !== 0 && note !== (known?.note ?? '')))
  const correct = (event: FormEvent) => {
    event.preventDefault()
    if (ahead === undefined) return
    onCorrect(ahead, note)
    setTyped(undefined)
  }
  const clock = (seconds: number) => first && clockText(plusSeconds(first.at, seconds), 'second', zone)
  return (
    <li>
      <form className={classes.clock} onSubmit={correct} aria-label={`Clock of ${source}`}>
        <p className={classes.name}>
          <b>{source}</b> {count === 1 ? '1 event' : `${count.toLocaleString('en')} events`}
        </p>
        <TextInput
          size="xs"
          label="Ahead of true time by"
          placeholder="+1m 30s, or -20 where it was behind"
          value={typed ?? (before === 0 ? '' : spanText(before))}
          error={ahead === undefined ? 'Write seconds, or like +1m 30s' : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <TextInput
          size="xs"
          label="How that is known"
          placeholder="Compared with the status page"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button type="submit" size="xs" variant="default" disabled={!isNew}>
          Correct
        </Button>
        <p className={classes.reading}>
          {ahead === undefined || ahead === 0
            ? 'Taken as right.'
            : `${durationText(Math.abs(ahead))} ${ahead > 0 ? 'ahead' : 'behind'}: where it said ${clock(before)}, it was ${clock(before - ahead)}.`}
        </p>
      </form>
    </li>
  )
}

function sourcesOf({ timeline, clocks }: Incident): (readonly [string, TimelineEvent | undefined, number])[] {
  const found = new Map<string, { first: TimelineEvent; count: number }>()
  for (const event of inOrder(timeline)) {
    const name = event.source?.file
    if (!name) continue
    const before = found.get(name)
    if (before) before.count++
    else found.set(name, { first: event, count: 1 })
  }
  const unused = clocks.filter(({ source }) => !found.has(source))
  return [
    ...[...found].map(([name, { first, count }]) => [name, first, count] as const),
    ...unused.map(({ source }) => [source, undefined, 0] as const),
  ]
}
