import { Button, Tooltip } from '@mantine/core'
import { IconFileText, IconListNumbers } from '@tabler/icons-react'
import { keysText } from '../../parts/keys'
import type { Guide } from './use-guide'

/** Between one question at a time and the whole page. */
export function ModeButton({ guide: { mode, switchMode } }: { guide: Guide }) {
  const isWhole = mode === 'whole page'
  return (
    <Tooltip label={keysText('mod+G')}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={isWhole ? <IconListNumbers size={15} /> : <IconFileText size={15} />}
        onClick={switchMode}
      >
        {isWhole ? 'One question at a time' : 'Whole page'}
      </Button>
    </Tooltip>
  )
}
