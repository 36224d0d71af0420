import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Instant, wallClock } from '../../domain/time'
import { readTime } from '../../domain/time-text'

type Props = {
  readonly label: string
  readonly value: Instant | undefined
  readonly zone: string
  /** The day that a time without a date is on. */
  readonly day: string
  readonly onChange: (at: Instant | undefined) => void
}

/** A date and time, typed. What cannot be read stays on the screen with a word on what can. */
export function TimeField({ label, value, zone, day, onChange }: Props) {
  const [typed, setTyped] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const finish = () => {
    if (typed === undefined) return
    const read = typed.trim() === '' ? undefined : readTime(typed, day, zone)
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
