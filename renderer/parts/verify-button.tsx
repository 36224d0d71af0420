import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Verification } from '../../domain/desktop/history-requests'
import classes from './verify-button.module.css'

type Props = {
  readonly verify: () => Promise<Verification>
  /** What the button is about: "history", "archive". */
  readonly what: string
}

/** Walks through the files, and names what is not as it was kept. */
export function VerifyButton({ verify, what }: Props) {
  const [result, setResult] = useState<Verification | 'running'>()
  const run = async () => {
    setResult('running')
    setResult(await verify())
  }
  return (
    <div className={classes.verify}>
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={16} />}
        loading={result === 'running'}
        onClick={run}
      >
        Verify {what}
      </Button>
      <div role="status" aria-live="polite" className={classes.verdict}>
        {result === undefined ? null : result === 'running' ? 'Verifying' : <Verdict result={result} />}
      </div>
    </div>
  )
}

function Verdict({ result: { incidents, versions, findings } }: { result: Verification }) {
  if (findings.length === 0) {
    const sum = `${counted(incidents, 'incident')}, ${counted(versions, 'version')}`
    return <span className={classes.sound}>All as it was kept: {sum}.</span>
  }
  return findings.map(({ message }) => (
    <p key={message} className={classes.broken}>
      {message}
    </p>
  ))
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}
