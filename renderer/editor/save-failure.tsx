import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import classes from './editor.module.css'
import type { Saving } from './use-autosave'

/** Says why a save failed for as long as it is true. What was typed stays in the window meanwhile. */
export function SaveFailure({ saving }: { saving: Saving }) {
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
    </Alert>
  )
}
