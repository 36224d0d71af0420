import { NumberInput } from '@mantine/core'

type Props = {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly placeholder?: string
  readonly description?: string
  readonly suffix?: string
  readonly max?: number
  readonly isWhole?: boolean
}

/** A number that may be unknown: an empty field is not a zero. */
export function NumberField({ value, onChange, suffix, isWhole, ...rest }: Props) {
  return (
    <NumberInput
      {...rest}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
      min={0}
      allowDecimal={!isWhole}
      allowNegative={false}
      clampBehavior="strict"
      thousandSeparator=","
      {...(suffix ? { suffix } : {})}
    />
  )
}
