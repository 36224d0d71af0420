import { PassphraseField } from './passphrase-field'

/** What is typed of a new passphrase, twice. */
export type NewPassphrase = { readonly first: string; readonly again: string }

export const noPassphrase: NewPassphrase = { first: '', again: '' }

const shortest = 12

export function isAgreed({ first, again }: NewPassphrase): boolean {
  return first.length >= shortest && first === again
}

type Props = { readonly value: NewPassphrase; readonly onChange: (value: NewPassphrase) => void }

/** A new passphrase, typed twice because nobody sees it. */
export function NewPassphraseFields({ value, onChange }: Props) {
  const { first, again } = value
  const missing = shortest - first.length
  return (
    <>
      <PassphraseField
        label="New passphrase"
        description={
          missing > 0
            ? `At least ${shortest} characters; four or five words that do not belong together are good.`
            : 'Long enough.'
        }
        value={first}
        onChange={(typed) => onChange({ first: typed, again })}
        hasFocus
      />
      <PassphraseField
        label="The same again"
        value={again}
        onChange={(typed) => onChange({ first, again: typed })}
        error={again !== '' && !first.startsWith(again) ? 'This is different from the first.' : undefined}
      />
    </>
  )
}
