import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import type { VerifiedExport } from '../../domain/desktop/batch-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import { isAsItWas, verdictWords } from '../../domain/verified-file'
import classes from './keeping.module.css'

/** Says of a file somebody was given which revision of which incident it is. */
export function VerifyExport({ desktop }: { desktop: Desktop }) {
  const [found, setFound] = useState<VerifiedExport>({ kind: 'cancelled' })
  const verify = async () => {
    const outcome = await desktop.verifyExport()
    if (outcome.kind !== 'cancelled') setFound(outcome)
  }
  return (
    <div className={classes.verifyExport}>
      <Button variant="default" onClick={verify}>
        Verify an exported file…
      </Button>
      <VerifiedNote found={found} />
    </div>
  )
}

function VerifiedNote({ found }: { found: VerifiedExport }) {
  if (found.kind === 'cancelled') return null
  if (found.kind === 'failed') return <Alert color="red">{found.reason}</Alert>
  return (
    <Alert
      color={isAsItWas(found) ? 'teal' : 'orange'}
      title={`${found.fileName}: ${verdictWords[found.verdict]}`}
      role="status"
    >
      {found.sentences.map((sentence) => (
        <p key={sentence} className={classes.sentence}>
          {sentence}
        </p>
      ))}
    </Alert>
  )
}
