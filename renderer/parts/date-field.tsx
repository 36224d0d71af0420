import { TextInput } from '@mantine/core'
import { CalendarDate } from '../../domain/time'

type Props = {
  readonly label: string
  readonly description?: string
  readonly value: CalendarDate | undefined
  readonly onChange: (date: CalendarDate | undefined) => void
}

/** A day, by the system's own calendar. */
export function DateField({ value, onChange, ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      type="date"
      max="9999-12-31"
      value={value ?? ''}
      onChange={(event) => {
        const date = CalendarDate.safeParse(event.currentTarget.value)
        onChange(date.success ? date.data : undefined)
      }}
    />
  )
}
