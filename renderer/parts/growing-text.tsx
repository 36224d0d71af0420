import type { ComponentProps, ReactNode } from 'react'
import classes from './growing-text.module.css'
import { useIsLocked } from './locked'

type Props = Omit<ComponentProps<'textarea'>, 'value'> & {
  readonly value: string
  /** What is drawn over the text; a <div> of it stands exactly where the text does. */
  readonly over?: ReactNode
}

/**
 * A text field as high as its text. The height comes from a hidden copy in the same grid cell and not from
 * measuring: hundreds of fields that measure themselves make a browser lay the page out hundreds of times.
 */
export function GrowingText({ value, className, over, ...rest }: Props) {
  const isLocked = useIsLocked()
  return (
    <div className={`${classes.cell} ${className ?? ''}`} data-text={value} data-read>
      <textarea readOnly={isLocked} {...rest} rows={1} value={value} />
      {over}
    </div>
  )
}
