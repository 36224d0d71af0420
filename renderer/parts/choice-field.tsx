import { Select } from '@mantine/core'
import { sentenceCase } from '../../domain/sentences'

type Props<Value extends string> = {
  readonly label: string
  readonly description?: string
  readonly options: readonly Value[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few words of the incident, always exactly one. */
export function ChoiceField<Value extends string>({ options, onChange, ...rest }: Props<Value>) {
  return (
    <Select
      {...rest}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      allowDeselect={false}
      data={options.map((value) => ({ value, label: sentenceCase(value) }))}
      onChange={(chosen) => {
        const value = options.find((option) => option === chosen)
        if (value) onChange(value)
      }}
    />
  )
}
