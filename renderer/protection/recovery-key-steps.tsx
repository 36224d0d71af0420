import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import { readRecoveryKey } from '../../domain/recovery-key'
import classes from './protection.module.css'
import { WorkingNote } from './working-note'

type Props = {
  readonly desktop: Desktop
  /** What the last button says, and does with the key as it was typed back. */
  readonly label: string
  readonly isBusy: boolean
  readonly onTyped: (recoveryKey: string) => void
}

/** Shows a new recovery key once, and goes on only with one that was typed back. */
export function RecoveryKeySteps({ desktop, label, isBusy, onTyped }: Props) {
  const [key, setKey] = useState<string>()
  const [isKept, setIsKept] = useState(false)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    desktop.newRecoveryKey().then(setKey)
  }, [desktop])
  if (!key) return null
  if (!isKept) {
    return (
      <div className={classes.steps}>
        <p className={classes.text}>
          This recovery key opens the archive if the passphrase is forgotten. It is shown only now. Print it
          or write it down, and keep it away from this computer: whoever has it can read everything.
        </p>
        <p className={classes.key} data-testid="recovery key">
          {key}
        </p>
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => copy(key)}>
            Copy
          </Button>
          <Button onClick={() => setIsKept(true)} data-autofocus>
            I have it on paper
          </Button>
        </div>
      </div>
    )
  }
  const check = () => {
    const read = readRecoveryKey(typed)
    if (read.kind === 'mistyped') setProblem(read.reason)
    else if (`${read.key}` !== `${bytesOf(key)}`)
      setProblem('This is another recovery key than the one shown.')
    else onTyped(typed)
  }
  return (
    <form
      className={classes.steps}
      onSubmit={(event) => {
        event.preventDefault()
        check()
      }}
    >
      <TextInput
        label="Type the recovery key from your paper"
        description="Capital or small letters, with or without dashes."
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setProblem(undefined)
        }}
        error={problem}
        maxLength={100}
        spellCheck={false}
        autoComplete="off"
        autoFocus
      />
      {isBusy ? <WorkingNote /> : null}
      <div className={classes.buttons}>
        <Button variant="default" disabled={isBusy} onClick={() => setIsKept(false)}>
          Show it again
        </Button>
        <Button type="submit" loading={isBusy} disabled={typed === ''}>
          {label}
        </Button>
      </div>
    </form>
  )
}

function bytesOf(key: string): Uint8Array | undefined {
  const read = readRecoveryKey(key)
  return read.kind === 'read' ? read.key : undefined
}

/** The clipboard of the browser needs a permission that nothing here is given; selecting a text needs none. */
function copy(text: string): void {
  const field = document.createElement('textarea')
  field.value = text
  document.querySelector('[role="dialog"]')?.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}
