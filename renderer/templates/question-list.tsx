import { Select, Switch, TagsInput, TextInput } from '@mantine/core'
import type { ComponentProps } from 'react'
import { sentenceCase } from '../../domain/sentences'
import { FieldKind, type TemplateField } from '../../domain/template'
import type { TemplateEdit } from '../../domain/template-edit'
import { lacksChoices } from '../../domain/template-rules'
import { AddButton, RemoveButton } from '../parts/list-buttons'
import { newId } from '../parts/new-id'
import { Grip } from './grip'
import { QuestionShownIn } from './shown-in'
import classes from './template-sections.module.css'
import screen from './templates.module.css'
import { useReorder } from './use-reorder'

type Props = {
  /** The id of the section that they stand in. */
  readonly section: string
  readonly fields: readonly TemplateField[]
  readonly onEdit: (edit: TemplateEdit) => void
}

/** The questions of the team's own in a section. */
export function QuestionList({ section, fields, onEdit }: Props) {
  const { row, grip } = useReorder(
    fields.map(({ id }) => id),
    (field, before) => onEdit({ kind: 'move field', section, field, before }),
  )
  return (
    <div>
      <div className={screen.label}>Questions of your own</div>
      <ol className={classes.questions}>
        {fields.map((field, index) => (
          <li key={field.id} className={classes.question} {...row(field.id)}>
            <Question
              number={index + 1}
              field={field}
              grip={grip(field.id)}
              onWrite={(changed) => onEdit({ kind: 'write field', section, field: field.id, with: changed })}
              onRemove={() => onEdit({ kind: 'remove field', section, field: field.id })}
            />
          </li>
        ))}
      </ol>
      <AddButton
        what="question"
        onClick={() => onEdit({ kind: 'add field', section, field: blankField(newId()) })}
      />
    </div>
  )
}

type QuestionProps = {
  readonly number: number
  readonly field: TemplateField
  readonly grip: Omit<ComponentProps<typeof Grip>, 'what'>
  readonly onWrite: (changed: Partial<Omit<TemplateField, 'id'>>) => void
  readonly onRemove: () => void
}

function Question({ number, field, grip, onWrite, onRemove }: QuestionProps) {
  const name = field.label || `question ${number}`
  return (
    <>
      <Grip what={name} {...grip} />
      <div className={classes.questionFields}>
        <div className={classes.questionRow}>
          <TextInput
            aria-label={`Question ${number}`}
            placeholder="What is asked, in a few words"
            maxLength={200}
            value={field.label}
            onChange={(event) => onWrite({ label: event.currentTarget.value })}
          />
          <Select
            aria-label={`Kind of answer to question ${number}`}
            allowDeselect={false}
            data={FieldKind.options.map((value) => ({ value, label: sentenceCase(value) }))}
            value={field.kind}
            onChange={(chosen) => onWrite({ kind: FieldKind.parse(chosen) })}
          />
          <Switch
            label="Required"
            checked={field.isRequired}
            onChange={(event) => onWrite({ isRequired: event.currentTarget.checked })}
          />
        </div>
        {field.kind === 'choice' ? (
          <TagsInput
            aria-label={`Choices of question ${number}`}
            placeholder={lacksChoices(field) ? 'Type a choice and press Enter; at least two' : ''}
            maxTags={50}
            value={[...field.choices]}
            onChange={(choices) => onWrite({ choices: choices.map((choice) => choice.slice(0, 200)) })}
          />
        ) : null}
        <TextInput
          aria-label={`Help for question ${number}`}
          placeholder="What a good answer holds (optional)"
          maxLength={2000}
          value={field.help}
          onChange={(event) => onWrite({ help: event.currentTarget.value })}
        />
        <QuestionShownIn number={number} field={field} onWrite={onWrite} />
      </div>
      <RemoveButton what={name} onClick={onRemove} />
    </>
  )
}

function blankField(id: string): TemplateField {
  return { id, label: '', help: '', kind: 'short text', choices: [], isRequired: true }
}
