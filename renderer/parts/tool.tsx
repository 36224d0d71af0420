import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { keysText } from './keys'

type Props = {
  readonly label: string
  readonly keys: string
  readonly isEnabled: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A button of a bar, which says its name and its keys where the pointer rests. */
export function Tool({ label, keys, isEnabled, onClick, children }: Props) {
  return (
    <Tooltip label={`${label} (${keysText(keys)})`}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        disabled={!isEnabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
