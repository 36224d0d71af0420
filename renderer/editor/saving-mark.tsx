import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircleDashed, IconLoader2 } from '@tabler/icons-react'
import { never } from '../../domain/never'
import classes from '../parts/parts.module.css'
import type { Saving } from './use-autosave'

/** Whether what is on the screen is on the disk. */
export function SavingMark({ saving, onRetry }: { saving: Saving; onRetry: () => void }) {
  return (
    <span className={classes.saving} data-kind={saving.kind} role="status" aria-live="polite">
      {iconOf(saving)}
      {wordsOf(saving)}
      {saving.kind === 'failed' ? (
        <Button size="compact-xs" variant="light" color="red" onClick={onRetry}>
          Try again
        </Button>
      ) : null}
    </span>
  )
}

function iconOf(saving: Saving) {
  switch (saving.kind) {
    case 'saved':
      return <IconCheck size={15} aria-hidden />
    case 'unsaved':
      return <IconCircleDashed size={15} aria-hidden />
    case 'saving':
      return <IconLoader2 size={15} aria-hidden />
    case 'failed':
      return <IconAlertTriangle size={15} aria-hidden />
    default:
      return never(saving)
  }
}

function wordsOf(saving: Saving): string {
  switch (saving.kind) {
    case 'saved':
      return 'Saved'
    case 'unsaved':
      return 'Not saved yet'
    case 'saving':
      return 'Saving'
    case 'failed':
      return 'Not saved'
    default:
      return never(saving)
  }
}
