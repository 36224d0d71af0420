import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  readonly isChosen: boolean
  readonly label: ReactNode
  readonly onChoose: () => void
}

/** One of a few values in a menu. */
export function Choice({ isChosen, label, onChoose }: Props) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={isChosen}
      rightSection={isChosen ? '✓' : null}
      onClick={onChoose}
    >
      {label}
    </Menu.Item>
  )
}
