import { Button, Modal } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { Secret } from '../../domain/desktop/protection-requests'
import { isAgreed, NewPassphraseFields, noPassphrase } from './new-passphrase'
import classes from './protection.module.css'
import { RecoveryKeySteps } from './recovery-key-steps'
import { SecretFields } from './secret-fields'
import { useAsking } from './use-asking'
import { WorkingNote } from './working-note'

/** What is changed about the protection with the passphrase or the recovery key at hand. */
export type Change = 'passphrase' | 'recovery key' | 'turn off'

type Props = {
  readonly desktop: Desktop
  readonly change: Change
  readonly onClose: () => void
  readonly onDone: () => void
}

const words = {
  passphrase: {
    title: 'Change the passphrase',
    text: 'Nothing has to be encrypted anew. Backups made before still open with the passphrase of then.',
    button: 'Change passphrase',
  },
  'recovery key': {
    title: 'New recovery key',
    text: 'The recovery key from before opens this archive no more. Backups made before still open with it.',
    button: 'Continue',
  },
  'turn off': {
    title: 'Turn protection off',
    text: 'Everything is written as plain files again, which whoever finds the folder can read.',
    button: 'Turn off',
  },
} as const

/** Asks for what opens the archive, then changes one thing about its protection. */
export function ChangeDialog({ desktop, change, onClose, onDone }: Props) {
  const [secret, setSecret] = useState<Secret>({ kind: 'passphrase', text: '' })
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [isKnown, setIsKnown] = useState(false)
  const { ask, isBusy, problem, forget } = useAsking(onDone)
  const { title, text, button } = words[change]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (change === 'recovery key') return setIsKnown(true)
    ask(() =>
      change === 'passphrase'
        ? desktop.changeProtection({ kind: 'passphrase', secret, passphrase: passphrase.first })
        : desktop.unprotectArchive(secret),
    )
  }
  const isReady = secret.text !== '' && (change !== 'passphrase' || isAgreed(passphrase))
  return (
    <Modal
      opened
      onClose={() => (isBusy ? undefined : onClose())}
      title={title}
      size="md"
      closeOnClickOutside={false}
    >
      {isKnown && !problem ? (
        <RecoveryKeySteps
          desktop={desktop}
          label="Use this recovery key"
          isBusy={isBusy}
          onTyped={(recoveryKey) =>
            ask(() => desktop.changeProtection({ kind: 'recovery key', secret, recoveryKey }))
          }
        />
      ) : (
        <form className={classes.steps} onSubmit={submit}>
          <p className={classes.text}>{text}</p>
          <SecretFields
            secret={secret}
            onChange={(typed) => {
              setSecret(typed)
              setIsKnown(false)
              forget()
            }}
            error={problem}
          />
          {change === 'passphrase' ? (
            <NewPassphraseFields value={passphrase} onChange={setPassphrase} />
          ) : null}
          {isBusy && change === 'turn off' ? <WorkingNote /> : null}
          <div className={classes.buttons}>
            <Button variant="default" disabled={isBusy} onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isBusy} disabled={!isReady}>
              {button}
            </Button>
          </div>
        </form>
      )}
    </Modal>
  )
}
