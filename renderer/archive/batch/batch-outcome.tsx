import { Alert, Button, Progress } from '@mantine/core'
import parts from '../../parts/parts.module.css'
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
        <Alert
          className={batch.found === '' ? '' : (parts.lookFirst ?? '')}
          color={batch.failures.length > 0 ? 'orange' : 'teal'}
          title={titleOf(batch)}
        >
          <p className={classes.path}>{batch.folder}</p>
          {batch.found === '' ? null : (
            <p className={classes.path}>What is written shows {batch.found}. Look at it before it leaves.</p>
          )}
          <p className={classes.path}>
            Notes in manifest.json tell what is missing, left out or withheld in each document
            {batch.found === '' ? '' : ', and in which something was found'}.
          </p>
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

type Ended = Extract<RunningBatch, { kind: 'ended' }>

function titleOf({ written, isCancelled, failures }: Ended): string {
  const documents = written === 1 ? '1 document is written' : `${written} documents are written`
  if (isCancelled) return `Cancelled. ${documents}`
  return failures.length === 0 ? documents : `${documents}, ${failures.length} could not be`
}
