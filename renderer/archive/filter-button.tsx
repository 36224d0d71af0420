import { Button, type ButtonProps } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import classes from './search.module.css'

type Props = ButtonProps &
  ComponentPropsWithRef<'button'> & {
    readonly name: string
    /** What is chosen. */
    readonly chosen: readonly string[]
  }

/** Tells what is chosen, and opens what can be. */
export function FilterButton({ name, chosen, ...rest }: Props) {
  const [first, ...others] = chosen
  const more = others.length > 0 ? ` +${others.length}` : ''
  return (
    <Button
      size="compact-sm"
      variant={first === undefined ? 'default' : 'light'}
      rightSection={<IconChevronDown size={13} />}
      {...rest}
    >
      {first === undefined ? name : `${name}: `}
      {first === undefined ? null : <span className={classes.chosen}>{`${first}${more}`}</span>}
    </Button>
  )
}
