import { type ComponentProps, useRef } from 'react'
import { GrowingText } from '../../parts/growing-text'
import { allOf } from './all-of'
import classes from './coach.module.css'
import { CountMark } from './count-mark'
import { Marks } from './marks'
import { useReadAlong } from './use-read-along'

type Props = ComponentProps<typeof GrowingText> & { readonly place: string }

/** As `CoachedText`, for fields of which there are hundreds. */
export function CoachedGrowingText({ place, value, ...props }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const read = useReadAlong(place, value, field)
  const hasFindings = read.findings.length > 0
  return (
    <GrowingText
      data-place={place}
      {...props}
      ref={field}
      value={value}
      {...allOf(read.handlers, props)}
      over={
        hasFindings ? (
          <>
            <div className={classes.marks} aria-hidden>
              <Marks text={value} read={read} />
            </div>
            <CountMark read={read} />
          </>
        ) : null
      }
    />
  )
}
