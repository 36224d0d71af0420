import { Alert, Button, Progress } from '@mantine/core'
import classes from './batch.module.css'
import type { RunningBatch } from './use-batch'

type Props = {
  readonly batch: RunningBatch
  readonly onCancel: () => void
  readonly onReveal: () => void
}

/** How far a set of exports is, and how it ended. */
export function BatchOutcome({ batch, onCancel, onReveal }: Props) {
  switch (batch.kind) {
    case 'idle':
      return null
    case 'failed':
      return (
        <Alert color="red" title="Nothing was exported" role="alert">
          {batch.reason}
        </Alert>
      )
    case 'working':
      return (
        <div className={classes.working} role="status">
          <Progress
            value={Math.max(2, (batch.done / batch.of) * 100)}
            animated
            aria-label="Export progress"
          />
          <span>
            {Math.min(batch.done + 1, batch.of)} of {batch.of}: {batch.fileName}
          </span>
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      )
    case 'ended':
      return (
        <Alert color={batch.failures.length > 0 ? 'orange' : 'teal'} title={titleOf(batch)}>
          <p className={classes.path}>{batch.folder}</p>
          <p className={classes.path}>
            Notes in manifest.json tell what is missing, left out or withheld in each document.
          </p>
          {batch.found === '' ? null : (
            <p className={classes.path}>
              They show {batch.found}. The notes tell in which documents; look at them before they leave.
            </p>
          )}
          {batch.failures.map(({ what, reason }) => (
            <p key={`${what}: ${reason}`} className={classes.path}>
              {what}: {reason}
            </p>
          ))}
          <Button size="compact-sm" variant="default" onClick={onReveal}>
            Show folder
          </Button>
        </Alert>
      )
  }
}

function titleOf({ written, isCancelled, failures }: Extract<RunningBatch, { kind: 'ended' }>): string {
  const documents = written === 1 ? '1 document is written' : `${written} documents are written`
  if (isCancelled) return `Cancelled. ${documents}`
  return failures.length === 0 ? documents : `${documents}, ${failures.length} could not be`
}
