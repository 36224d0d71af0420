import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Instant, plusSeconds, wallClock } from '../../domain/time'
import { readTime } from '../../domain/time-text'

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
    const read = typed.trim() === '' ? undefined : readTimeAfter(typed, day, zone, after)
    if (typed.trim() !== '' && !read) {
      setProblem('Write it like 2026-10-12 14:02')
      return
    }
    setTyped(undefined)
    setProblem(undefined)
    if (read?.at !== value) onChange(read?.at)
  }
  return (
    <TextInput
      label={label}
      placeholder="2026-10-12 14:02"
      data-own-undo={typed === undefined ? undefined : true}
      value={typed ?? (value ? fullText(value, zone) : '')}
      error={problem}
      onChange={(event) => setTyped(event.currentTarget.value)}
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

function readTimeAfter(typed: string, day: string, zone: string, after: Instant | undefined) {
  const read = readTime(typed, day, zone)
  const isDated = /\d{4}-\d{2}-\d{2}/.test(typed)
  if (!read || !after || isDated || read.at >= after) return read
  return { ...read, at: plusSeconds(read.at, 86_400) }
}
