import { ActionIcon } from '@mantine/core'
import { IconGripVertical } from '@tabler/icons-react'
import type { ComponentProps } from 'react'

type Props = Pick<ComponentProps<'button'>, 'draggable' | 'onDragStart' | 'onDragEnd' | 'onKeyDown'> & {
  /** What is moved by it. */
  readonly what: string
}

/** What a row is dragged by, and moved by the arrow keys. */
export function Grip({ what, ...rest }: Props) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={`Move ${what}`}
      title="Drag, or press the up and down keys"
      style={{ cursor: 'grab' }}
      {...rest}
    >
      <IconGripVertical size={15} />
    </ActionIcon>
  )
}
