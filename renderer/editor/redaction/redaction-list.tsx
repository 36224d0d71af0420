import { MultiSelect, TextInput } from '@mantine/core'
import { PrintedEdition } from '../../../domain/edition'
import { fieldsOf } from '../../../domain/redact/fields'
import type { WithheldEntry } from '../../../domain/redact/withheld-log'
import { type Redaction, RedactionReason, reasonCode } from '../../../domain/redaction'
import { whereText } from '../../../domain/report/describe-redactions'
import { ChoiceField } from '../../parts/choice-field'
import { editionLabel } from '../../parts/edition-label'
import { RemoveButton } from '../../parts/list-buttons'
import type { SectionProps } from '../section-props'
import classes from './redaction.module.css'

type Props = SectionProps & { readonly places: Places | undefined }

type Places = ReadonlyMap<string, WithheldEntry>

export function RedactionList({ incident, change, places }: Props) {
  if (incident.redactions.length === 0) {
    return <p className={classes.none}>Nothing is withheld: every edition shows what it usually does.</p>
  }
  const labels = new Map(fieldsOf(incident).map(({ field, label }) => [field, label]))
  return (
    <ul className={classes.list}>
      {incident.redactions.map((redaction) => (
        <RedactionRow
          key={redaction.id}
          redaction={redaction}
          name={nameOf(redaction, labels)}
          where={whereOf(redaction, places?.get(redaction.id))}
          onAmend={(values) => change({ kind: 'amend', list: 'redactions', id: redaction.id, with: values })}
          onRemove={() => change({ kind: 'remove', list: 'redactions', ids: [redaction.id] })}
        />
      ))}
    </ul>
  )
}

function nameOf({ what }: Redaction, labels: ReadonlyMap<string, string>): string {
  return what.kind === 'words' ? what.words : (labels.get(what.field) ?? what.field)
}

function whereOf({ what }: Redaction, entry: WithheldEntry | undefined): string {
  if (!entry) return ''
  const isField = what.kind === 'field'
  if (entry.places.length === 0) return isField ? 'A field, empty so far' : 'Stands nowhere in the record'
  return `${isField ? 'A field. ' : ''}${whereText(entry)}`
}

type RowProps = {
  readonly redaction: Redaction
  readonly name: string
  readonly where: string
  readonly onAmend: (values: Partial<Redaction>) => void
  readonly onRemove: () => void
}

function RedactionRow({ redaction, name, where, onAmend, onRemove }: RowProps) {
  const { reason, note, editions } = redaction
  return (
    <li className={classes.redaction} aria-label={name}>
      <p className={classes.what}>
        <span className={classes.code}>{reasonCode[reason]}</span>
        <span className={classes.words}>{name}</span>
        <span className={classes.where}>{where}</span>
        <RemoveButton what={`the redaction of ${name}`} onClick={onRemove} />
      </p>
      <div className={classes.about}>
        <ChoiceField
          label="Reason"
          options={RedactionReason.options}
          value={reason}
          onChange={(chosen) => onAmend({ reason: chosen })}
        />
        <MultiSelect
          label="Editions"
          variant="filled"
          size="sm"
          placeholder={editions.length === 0 ? 'All editions' : ''}
          data={PrintedEdition.options.map((value) => ({ value, label: editionLabel[value] }))}
          value={editions}
          onChange={(chosen) =>
            onAmend({ editions: PrintedEdition.options.filter((edition) => chosen.includes(edition)) })
          }
        />
        <TextInput
          label="Note"
          placeholder="Why, without saying what; printed"
          value={note}
          onChange={(event) => onAmend({ note: event.currentTarget.value })}
        />
      </div>
    </li>
  )
}
