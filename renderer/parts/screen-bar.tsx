import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './screen-bar.module.css'

type Props = {
  readonly title: string
  /** The screen that leaving leads to. */
  readonly back: string
  readonly onLeave: () => void
  /** What can be done on the whole screen, at the right. */
  readonly children?: ReactNode
}

/** The top of a screen beside the archive: the way back, and what the screen is. */
export function ScreenBar({ title, back, onLeave, children }: Props) {
  return (
    <header className={classes.bar}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        leftSection={<IconArrowLeft size={16} />}
        onClick={onLeave}
      >
        {back}
      </Button>
      <h1 className={classes.heading}>{title}</h1>
      {children}
    </header>
  )
}
