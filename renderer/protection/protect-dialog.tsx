import { Alert, Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import { isAgreed, NewPassphraseFields, noPassphrase } from './new-passphrase'
import classes from './protection.module.css'
import { RecoveryKeySteps } from './recovery-key-steps'
import { useAsking } from './use-asking'

type Props = { readonly desktop: Desktop; readonly onClose: () => void; readonly onDone: () => void }

/** Turns protection on: a passphrase, then a recovery key that was typed back. */
export function ProtectDialog({ desktop, onClose, onDone }: Props) {
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [isChosen, setIsChosen] = useState(false)
  const { ask, isBusy, problem } = useAsking(onDone)
  return (
    <Modal
      opened
      onClose={() => (isBusy ? undefined : onClose())}
      title="Protect this archive"
      size="md"
      closeOnClickOutside={false}
    >
      {problem ? (
        <Alert color="red" role="alert" mb="sm">
          {problem}
        </Alert>
      ) : null}
      {isChosen ? (
        <RecoveryKeySteps
          desktop={desktop}
          label="Encrypt the archive"
          isBusy={isBusy}
          onTyped={(key) => ask(() => desktop.protectArchive(passphrase.first, key))}
        />
      ) : (
        <form
          className={classes.steps}
          onSubmit={(event) => {
            event.preventDefault()
            if (isAgreed(passphrase)) setIsChosen(true)
          }}
        >
          <p className={classes.text}>
            Everything in the archive is encrypted, so that whoever finds or copies the folder or a backup
            cannot read it. It does not protect from programs that run as you while the archive is unlocked,
            nor what you export. What is plain now is deleted, but a disk may keep traces of it, and so do the
            backups you have made.
          </p>
          <NewPassphraseFields value={passphrase} onChange={setPassphrase} />
          <div className={classes.buttons}>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!isAgreed(passphrase)}>
              Continue
            </Button>
          </div>
        </form>
      )}
    </Modal>
  )
}
