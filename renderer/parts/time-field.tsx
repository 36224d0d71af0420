import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Instant, plusSeconds, wallClock } from '../../domain/time'
import { isTimed } from '../../domain/timeline'
import { readTimeAlone } from '../../domain/typed-line'

type Props = {
  readonly label: string
  readonly value: Instant | undefined
  readonly zone: string
  /** The day that a time without a date is on. */
  readonly day: string
  /** A time without a date that would lie before this is on the next day. */
  readonly after?: Instant
  readonly onChange: (at: Instant | undefined) => void
}

/** A date and time, typed. What cannot be read stays on the screen with a word on what can. */
export function TimeField({ label, value, zone, day, after, onChange }: Props) {
  const [typed, setTyped] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const finish = () => {
    if (typed === undefined) return
    const read = readTimeAfter(typed, day, zone, after)
    if (read.kind === 'problem') {
      setProblem(read.problem)
      return
    }
    setTyped(undefined)
    setProblem(undefined)
    if (read.at !== value) onChange(read.at)
  }
  return (
    <TextInput
      label={label}
      placeholder="2026-10-12 14:02"
      data-own-undo={typed === undefined ? undefined : true}
      value={typed ?? (value ? fullText(value, zone) : '')}
      error={problem}
      onChange={(event) => setTyped(event.currentTarget.value)}
      // A time is mostly written anew, not mended.
      onFocus={(event) => event.currentTarget.select()}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish()
      }}
    />
  )
}

/** "2026-10-12 14:02", with seconds where there are any. */
function fullText(at: Instant, zone: string): string {
  const { date, time } = wallClock(at, zone)
  return `${date} ${time.endsWith(':00') ? time.slice(0, 5) : time}`
}

type TimeRead =
  | { readonly kind: 'read'; readonly at: Instant | undefined }
  | { readonly kind: 'problem'; readonly problem: string }

function readTimeAfter(typed: string, day: string, zone: string, after: Instant | undefined): TimeRead {
  if (typed.trim() === '') return { kind: 'read', at: undefined }
  const read = readOn(day, typed, zone)
  if (read.kind === 'problem' || !after || read.at === undefined || read.at >= after) return read
  // One with a date stays where it is, whatever day it is read on.
  return readOn(plusSeconds(`${day}T12:00:00Z`, 86_400).slice(0, 10), typed, zone)
}

function readOn(day: string, typed: string, zone: string): TimeRead {
  const read = readTimeAlone(typed, { after: undefined, day, zone, now: `${day}T12:00:00Z` })
  if (read.kind === 'ask')
    return { kind: 'problem', problem: `${read.question} Write it with UTC behind it.` }
  if (read.kind !== 'event' || !isTimed(read.event) || read.event.until !== undefined)
    return { kind: 'problem', problem: 'Write it like 2026-10-12 14:02' }
  return { kind: 'read', at: read.event.at }
}
