import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './panel.module.css'

type Props = { readonly words: readonly string[]; readonly onChange: (words: readonly string[]) => void }

/** Words and phrases of the team that are never flagged. */
export function Dictionary({ words, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const word = typed.trim()
  return (
    <section className={classes.part} aria-label="Words that are never flagged">
      <h3 className={classes.heading}>Words that are never flagged</h3>
      <form
        className={classes.add}
        onSubmit={(event) => {
          event.preventDefault()
          if (word === '') return
          if (!words.includes(word)) onChange([...words, word])
          setTyped('')
        }}
      >
        <TextInput
          size="xs"
          aria-label="Word or phrase"
          placeholder="Word or phrase, such as hero image"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" size="compact-sm" variant="light" disabled={word === ''}>
          Add
        </Button>
      </form>
      <ul className={classes.dictionary}>
        {words.map((each) => (
          <li key={each}>
            {each}
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={`Remove ${each}`}
              onClick={() => onChange(words.filter((other) => other !== each))}
            >
              <IconX size={13} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  )
}
