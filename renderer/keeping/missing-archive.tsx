import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { FoundArchive } from '../../domain/desktop/folder-requests'
import classes from './keeping.module.css'

type Props = {
  readonly desktop: Desktop
  readonly missing: Extract<FoundArchive, { kind: 'missing' }>
  readonly onFound: () => void
}

/** The archive is not where it was: that is not an empty archive, and nothing is begun in its place unasked. */
export function MissingArchive({ desktop, missing, onFound }: Props) {
  const [failure, setFailure] = useState('')
  const tryAgain = async () => {
    const found = await desktop.findArchive()
    if (found.kind === 'there') onFound()
    else setFailure('It is still not there.')
  }
  const open = async (which: 'choose' | 'new') => {
    const outcome = await desktop.openOtherArchive(which)
    if (outcome.kind === 'switched') onFound()
    if (outcome.kind === 'failed') setFailure(outcome.reason)
  }
  return (
    <main className={classes.missing}>
      <h1 className={classes.missingTitle}>Your archive was not found</h1>
      <p className={classes.path}>{missing.folder}</p>
      <p className={classes.text}>{missing.reason}</p>
      <p className={classes.failure} role="status">
        {failure}
      </p>
      <div className={classes.buttons}>
        <Button autoFocus onClick={tryAgain}>
          Try again
        </Button>
        <Button variant="default" onClick={() => open('choose')}>
          Choose another folder…
        </Button>
        <Button variant="default" onClick={() => open('new')}>
          Start a new archive…
        </Button>
      </div>
    </main>
  )
}
