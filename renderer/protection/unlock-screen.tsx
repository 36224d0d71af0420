import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ClosedArchive } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import type { Secret } from '../../domain/desktop/protection-requests'
import classes from './protection.module.css'
import { SecretFields } from './secret-fields'

type Props = {
  readonly desktop: Desktop
  readonly archive: ClosedArchive
  readonly onUnlocked: () => void
}

/** All that is shown of an archive that is locked. */
export function UnlockScreen({ desktop, archive, onUnlocked }: Props) {
  return (
    <main className={classes.screen}>
      {archive.kind === 'locked' ? (
        <UnlockForm desktop={desktop} folder={archive.folder} onUnlocked={onUnlocked} />
      ) : (
        <div className={classes.card} role="alert">
          <h1 className={classes.title}>The archive cannot be opened</h1>
          <p className={classes.text}>{archive.reason}</p>
        </div>
      )}
    </main>
  )
}

type DialogProps = Omit<Props, 'archive'> & { readonly onClose: () => void }

/** Unlocks an archive that a fault has locked, over what is still to be saved in it. */
export function UnlockDialog({ desktop, onUnlocked, onClose }: DialogProps) {
  return (
    <Modal opened onClose={onClose} title="Unlock the archive" size="md" closeOnClickOutside={false}>
      <UnlockForm desktop={desktop} onUnlocked={onUnlocked} />
    </Modal>
  )
}

type FormProps = Omit<Props, 'archive'> & {
  /** Said where nothing else on the screen says what is locked. */
  readonly folder?: string
}

function UnlockForm({ desktop, folder, onUnlocked }: FormProps) {
  const [secret, setSecret] = useState<Secret>({ kind: 'passphrase', text: '' })
  const [problem, setProblem] = useState<string>()
  const [isTrying, setIsTrying] = useState(false)
  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    if (secret.text === '' || isTrying) return
    setIsTrying(true)
    const outcome = await desktop.unlockArchive(secret)
    setIsTrying(false)
    if (outcome.kind === 'done') onUnlocked()
    else setProblem(outcome.reason)
  }
  return (
    <form className={folder === undefined ? classes.steps : classes.card} onSubmit={unlock}>
      {folder === undefined ? null : (
        <>
          <h1 className={classes.title}>Debrief is locked</h1>
          <p className={classes.text}>The archive in {folder} is encrypted.</p>
        </>
      )}
      <SecretFields
        secret={secret}
        onChange={(typed) => {
          setSecret(typed)
          setProblem(undefined)
        }}
        error={problem}
      />
      <Button type="submit" loading={isTrying} disabled={secret.text === ''}>
        Unlock
      </Button>
    </form>
  )
}
