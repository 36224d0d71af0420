import { Alert, Button, Progress } from '@mantine/core'
import classes from './export.module.css'
import type { Exporting } from './use-export'

type Props = {
  readonly exporting: Exporting
  readonly onCancel: () => void
  readonly onReveal: () => void
}

export function ExportOutcome({ exporting, onCancel, onReveal }: Props) {
  switch (exporting.kind) {
    case 'idle':
      return null
    case 'cancelled':
      return <p className={classes.quiet}>Cancelled. Nothing was written.</p>
    case 'working':
      return (
        <div className={classes.working}>
          <Progress value={Math.max(4, exporting.share * 100)} animated aria-label="Export progress" />
          <span>
            {exporting.step} {exporting.fileName}
          </span>
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      )
    case 'done':
      return (
        <Alert color="teal" title={`${exporting.fileName} is written`}>
          <p className={classes.path}>
            {exporting.path} ({Math.max(1, Math.round(exporting.bytes / 1024))} KB)
          </p>
          {exporting.notes.map((note) => (
            <p key={note} className={classes.path}>
              {note}
            </p>
          ))}
          <Button size="compact-sm" variant="default" onClick={onReveal}>
            Show in folder
          </Button>
        </Alert>
      )
    case 'failed':
      return (
        <Alert color="red" title="Nothing was exported" role="alert">
          {exporting.reason}
        </Alert>
      )
  }
}
