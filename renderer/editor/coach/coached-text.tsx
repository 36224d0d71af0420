import { Textarea, type TextareaProps } from '@mantine/core'

export type CoachedTextProps = Omit<TextareaProps, 'value'> & {
  readonly value: string
  /** Where in the incident the text is: "summary", "whys/w1/answer". Without it, the coach does not read along. */
  readonly place: string | undefined
}

/** A text that the coach reads along with. */
export function CoachedText({ place, ...rest }: CoachedTextProps) {
  return <Textarea data-place={place} {...rest} />
}
