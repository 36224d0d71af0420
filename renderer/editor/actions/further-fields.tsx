import { Select, TextInput } from '@mantine/core'
import { type Action, Strength } from '../../../domain/action'
import { suggestStrength } from '../../../domain/action-strength'
import type { Factor } from '../../../domain/analysis'
import { sentenceCase } from '../../../domain/sentences'
import { Answers } from '../../parts/answers'
import { Unlocked } from '../../parts/locked'
import classes from './actions.module.css'

type Props = {
  readonly action: Action
  readonly onAmend: (changed: Partial<Action>) => void
}

/** How surely it works by itself: what the words suggest, until somebody chooses. */
export function StrengthField({ action, onAmend }: Props) {
  const suggested = suggestStrength(action.text)
  return (
    <Answers to={[]} isQuiet>
      <Select
        label="Strength"
        clearable
        placeholder={suggested ? `${sentenceCase(suggested.strength)} (suggested)` : 'Not said'}
        description={
          action.strength === undefined && suggested ? `Suggested: ${suggested.because}.` : undefined
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={Strength.options.map((value) => ({ value, label: sentenceCase(value) }))}
        value={action.strength ?? null}
        onChange={(chosen) => onAmend({ strength: Strength.options.find((option) => option === chosen) })}
      />
    </Answers>
  )
}

/** Which contributing factor it does something about. */
export function FactorField({ action, factors, onAmend }: Props & { readonly factors: readonly Factor[] }) {
  return (
    <Answers to={['addresses']} className={classes.wide} isQuiet>
      <Select
        label="Addresses"
        clearable
        placeholder={factors.length === 0 ? 'No factors yet' : 'A contributing factor'}
        data={factors.map(({ id, text }) => ({ value: id, label: text || 'Unnamed factor' }))}
        value={action.factor ?? null}
        onChange={(factor) => onAmend({ factor: factor ?? undefined })}
      />
    </Answers>
  )
}

/** The key under which it is tracked. */
export function TicketField({ action: { ticket }, onAmend }: Props) {
  return (
    <Answers to={['ticket']} isQuiet>
      <Unlocked>
        <TextInput
          label="Ticket"
          placeholder="OPS-1234"
          value={ticket.key}
          onChange={(event) => onAmend({ ticket: { ...ticket, key: event.currentTarget.value } })}
        />
      </Unlocked>
    </Answers>
  )
}

export function TicketLinkField({ action: { ticket }, onAmend }: Props) {
  return (
    <Answers to={[]} with={['ticket']} className={classes.wide}>
      <Unlocked>
        <TextInput
          label="Ticket link"
          placeholder="https://…"
          value={ticket.link}
          onChange={(event) => onAmend({ ticket: { ...ticket, link: event.currentTarget.value } })}
        />
      </Unlocked>
    </Answers>
  )
}
