import { PasswordInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: string
  readonly error?: string | undefined
  readonly hasFocus?: boolean
}

/** A passphrase being typed: hidden unless asked for, with a word where Caps Lock is on. */
export function PassphraseField({ label, value, onChange, description, error, hasFocus = false }: Props) {
  const [isShown, setIsShown] = useState(false)
  const [isCapsLock, setIsCapsLock] = useState(false)
  const look = (event: KeyboardEvent) => setIsCapsLock(event.getModifierState('CapsLock'))
  return (
    <PasswordInput
      label={label}
      description={isCapsLock ? 'Caps Lock is on.' : description}
      value={value}
      error={error}
      visible={isShown}
      onVisibilityChange={setIsShown}
      visibilityToggleButtonProps={{
        'aria-label': isShown ? 'Hide what is typed' : 'Show what is typed',
        tabIndex: 0,
      }}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={look}
      onKeyUp={look}
      maxLength={1000}
      data-autofocus={hasFocus ? true : undefined}
      autoFocus={hasFocus}
    />
  )
}
