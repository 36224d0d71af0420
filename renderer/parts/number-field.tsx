import { NumberInput } from '@mantine/core'
import { useState } from 'react'

type Props = {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
  readonly placeholder?: string
  readonly description?: string
  readonly suffix?: string
  readonly max?: number
  readonly isWhole?: boolean
  readonly mayBeNegative?: boolean
}

/** A number that may be unknown: an empty field is not a zero. */
export function NumberField({ value, onChange, suffix, isWhole, mayBeNegative = false, ...rest }: Props) {
  // What is being typed may be no number yet, or not look like one: "99." on the way to 99.95.
  const [typed, setTyped] = useState<string | number>()
  return (
    <NumberInput
      {...rest}
      value={typed ?? value ?? ''}
      onChange={(next) => {
        setTyped(next)
        onChange(numberOf(next))
      }}
      onBlur={() => setTyped(undefined)}
      min={mayBeNegative ? Number.MIN_SAFE_INTEGER : 0}
      max={rest.max ?? Number.MAX_SAFE_INTEGER}
      allowDecimal={!isWhole}
      allowNegative={mayBeNegative}
      clampBehavior="strict"
      thousandSeparator=","
      {...(suffix ? { suffix } : {})}
    />
  )
}

function numberOf(typed: string | number): number | undefined {
  const number = typed === '' ? Number.NaN : Number(typed)
  return Number.isFinite(number) ? number : undefined
}
