import { Input, Textarea, type TextareaProps } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { useRef } from 'react'
import { allOf } from './all-of'
import classes from './coach.module.css'
import { CountMark } from './count-mark'
import { Marks } from './marks'
import { useReadAlong } from './use-read-along'

export type CoachedTextProps = Omit<TextareaProps, 'value'> & {
  readonly value: string
  /** Where in the incident the text is: "summary", "whys/w1/answer". Without it, the coach does not read along. */
  readonly place: string | undefined
}

/** A text that the coach reads along with: it underlines what it found, and says why where the cursor or the pointer is. */
export function CoachedText({ place, value, ref, ...props }: CoachedTextProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const read = useReadAlong(place, value, field)
  const { handlers, findings } = read
  const inputClass = typeof props.classNames === 'object' ? props.classNames.input : undefined
  return (
    <Textarea
      data-place={place}
      {...props}
      ref={useMergedRef(field, ref)}
      value={value}
      {...allOf(handlers, props)}
      inputContainer={(input) => (
        <div className={classes.field} data-read>
          {input}
          {findings.length === 0 ? null : (
            <>
              <Input
                component="div"
                multiline
                withAria={false}
                aria-hidden
                variant={props.variant ?? 'filled'}
                size={props.size ?? 'sm'}
                className={classes.mirror ?? ''}
                classNames={{ input: inputClass ?? '' }}
              >
                <Marks text={value} read={read} />
              </Input>
              <CountMark read={read} />
            </>
          )}
        </div>
      )}
    />
  )
}
