import { Button, Tooltip } from '@mantine/core'
import { IconMessage2 } from '@tabler/icons-react'
import { keysText } from '../../parts/keys'
import classes from './coach.module.css'
import { useCoach } from './coach-context'
import { useShared } from './shared'

type Props = { readonly isOpen: boolean; readonly onToggle: () => void }

/** Shows and hides the panel of the coach, and says how many findings there are. */
export function CoachButton({ isOpen, onToggle }: Props) {
  const { found } = useCoach()
  const count = useShared(found, (all) => [...all.values()].reduce((sum, { length }) => sum + length, 0))
  return (
    <Tooltip label={`Coach (${keysText('F7')})`}>
      <Button
        variant={isOpen ? 'light' : 'subtle'}
        color="gray"
        px={10}
        aria-pressed={isOpen}
        aria-label={`Coach, ${count === 1 ? '1 finding' : `${count} findings`}`}
        onClick={onToggle}
      >
        <IconMessage2 size={18} />
        {count === 0 ? null : <span className={classes.buttonCount}>{count}</span>}
      </Button>
    </Tooltip>
  )
}
