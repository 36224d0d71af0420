import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { fieldsOf } from '../../../domain/redact/fields'
import { soughtWords } from '../../../domain/redact/occurrences'
import { Keys } from '../../parts/keys'
import type { SectionProps } from '../section-props'
import { addRedaction } from './new-redaction'
import classes from './redaction.module.css'

/** Withholds words wherever they stand, or a field whatever stands in it. */
export function AddRedaction({ incident, change }: SectionProps) {
  const [typed, setTyped] = useState('')
  const words = typed.trim()
  const isKnown = incident.redactions.some(({ what }) => what.kind === 'words' && what.words === words)
  const left = fieldsOf(incident).filter(
    ({ field }) => !incident.redactions.some(({ what }) => what.kind === 'field' && what.field === field),
  )
  return (
    <div className={classes.adding}>
      <form
        className={classes.addWords}
        onSubmit={(event) => {
          event.preventDefault()
          if (isKnown || !soughtWords(words)) return
          change(addRedaction({ kind: 'words', words }, 'personal data'))
          setTyped('')
        }}
      >
        <TextInput
          label="Words to withhold"
          placeholder="A name, an account, a host"
          value={typed}
          error={isKnown ? 'These words are withheld already' : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={isKnown || !soughtWords(words)}>
          Withhold
        </Button>
      </form>
      <Select
        label="Or a field, whatever it says"
        placeholder="Choose a field"
        searchable
        value={null}
        data={left.map(({ field, label, count }) => ({
          value: field,
          label: count(incident) === 0 ? `${label} (empty)` : label,
        }))}
        onChange={(field) => {
          if (field) change(addRedaction({ kind: 'field', field }, 'trade secret'))
        }}
      />
      <p className={classes.hint}>
        Words are found in any case, spelling and spacing. In a field, select them and press{' '}
        <Keys keys="mod+shift+X" />.
      </p>
    </div>
  )
}
