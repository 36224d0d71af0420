import { Button, Modal, Progress } from '@mantine/core'
import classes from './keeping.module.css'
import type { Working } from './use-work'

/** What is being done and how far it is. The archive waits for a move; everything else goes on. */
export function WorkDialog({ working }: { working: Working | undefined }) {
  const percent = Math.round((working?.share ?? 0) * 100)
  return (
    <Modal
      opened={working !== undefined}
      onClose={() => working?.cancel()}
      title={working?.title ?? ''}
      withCloseButton={false}
      closeOnClickOutside={false}
    >
      <p className={classes.step} role="status">
        {working?.step}
      </p>
      <Progress value={percent} aria-label={working?.step ?? 'Progress'} />
      <div className={classes.dialogButtons}>
        <Button variant="default" data-autofocus onClick={() => working?.cancel()}>
          Cancel
        </Button>
      </div>
    </Modal>
  )
}
