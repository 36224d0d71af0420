import type { ComponentProps } from 'react'
import classes from './growing-text.module.css'

type Props = Omit<ComponentProps<'textarea'>, 'value'> & { readonly value: string }

/**
 * A text field as high as its text. The height comes from a hidden copy in the same grid cell and not from
 * measuring: hundreds of fields that measure themselves make a browser lay the page out hundreds of times.
 */
export function GrowingText({ value, className, ...rest }: Props) {
  return (
    <div className={`${classes.cell} ${className ?? ''}`} data-text={value}>
      <textarea {...rest} rows={1} value={value} />
    </div>
  )
}
