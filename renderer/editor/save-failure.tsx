import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import classes from './editor.module.css'
import type { Saving } from './use-autosave'

type Props = {
  readonly saving: Saving
  /** The archive has to be unlocked before what was typed can be saved. */
  readonly onUnlock: () => void
}

/** Says why a save failed for as long as it is true. What was typed stays in the window meanwhile. */
export function SaveFailure({ saving, onUnlock }: Props) {
  if (saving.kind !== 'failed') return null
  return (
    <Alert
      className={classes.failure ?? ''}
      color="red"
      role="alert"
      icon={<IconAlertTriangle />}
      title="Not saved"
    >
      {saving.reason} What you typed is still here.
      {saving.needs === 'unlocking' ? (
        <div>
          <Button mt="xs" size="compact-sm" onClick={onUnlock}>
            Unlock…
          </Button>
        </div>
      ) : null}
    </Alert>
  )
}
