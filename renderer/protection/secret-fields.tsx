import { Anchor, TextInput } from '@mantine/core'
import type { Secret } from '../../domain/desktop/protection-requests'
import { PassphraseField } from './passphrase-field'

type Props = {
  readonly secret: Secret
  readonly onChange: (secret: Secret) => void
  readonly error?: string | undefined
}

/** What opens a protected archive: the passphrase, or the recovery key for whoever forgot it. */
export function SecretFields({ secret, onChange, error }: Props) {
  const { kind, text } = secret
  return (
    <>
      {kind === 'passphrase' ? (
        <PassphraseField
          label="Passphrase"
          value={text}
          onChange={(typed) => onChange({ kind, text: typed })}
          error={error}
          hasFocus
        />
      ) : (
        <TextInput
          key="recovery key"
          label="Recovery key"
          description="The eight groups of four characters that you printed or wrote down."
          value={text}
          onChange={(event) => onChange({ kind, text: event.currentTarget.value })}
          error={error}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
          autoFocus
        />
      )}
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => onChange({ kind: kind === 'passphrase' ? 'recovery key' : 'passphrase', text: '' })}
      >
        {kind === 'passphrase' ? 'Use the recovery key instead' : 'Use the passphrase instead'}
      </Anchor>
    </>
  )
}
