import { Select } from '@mantine/core'
import { answerTo, yesOrNo } from '../../../domain/answers'
import type { Change } from '../../../domain/edit'
import type { Incident } from '../../../domain/incident'
import type { Section } from '../../../domain/sections'
import type { TemplateField } from '../../../domain/template'
import { Answers } from '../../parts/answers'
import { DateField } from '../../parts/date-field'
import { NumberField } from '../../parts/number-field'
import { CoachedText } from '../coach/coached-text'
import classes from './sections.module.css'

type Props = {
  readonly section: Pick<Section, 'id' | 'fields'>
  readonly incident: Pick<Incident, 'answers'>
  readonly change: (change: Change) => void
}

/** What the template asks in a section beyond what Debrief asks. */
export function OwnFields({ section, incident, change }: Props) {
  if (section.fields.length === 0) return null
  return (
    <div className={classes.ownFields}>
      {section.fields.map((field) => (
        <Answers key={field.id} to={[field.id]} isQuiet>
          <OwnField
            field={field}
            answer={answerTo(field.id, incident)}
            onAnswer={(text) => change({ kind: 'answer', section: section.id, field: field.id, text })}
          />
        </Answers>
      ))}
    </div>
  )
}

type FieldProps = {
  readonly field: TemplateField
  /** Empty while it is not answered. */
  readonly answer: string
  readonly onAnswer: (text: string) => void
}

/** One question of the template, in the form that fits its answer. */
export function OwnField({ field, answer, onAnswer }: FieldProps) {
  const words = { label: field.label, description: field.help }
  switch (field.kind) {
    case 'short text':
    case 'long text':
      return (
        <CoachedText
          {...words}
          place={`answers/${field.id}`}
          minRows={field.kind === 'long text' ? 4 : 1}
          value={answer}
          onChange={(event) => onAnswer(event.currentTarget.value)}
        />
      )
    case 'number':
      return (
        <NumberField
          {...words}
          mayBeNegative
          value={answer.trim() === '' || Number.isNaN(Number(answer)) ? undefined : Number(answer)}
          onChange={(number) => onAnswer(number === undefined ? '' : String(number))}
        />
      )
    case 'date':
      return <DateField {...words} value={answer} onChange={(date) => onAnswer(date ?? '')} />
    case 'choice':
    case 'yes or no':
      return (
        <Select
          {...words}
          clearable
          clearButtonProps={{ 'aria-label': `Clear ${field.label}` }}
          placeholder="Choose"
          data={choicesOf(field, answer)}
          value={answer === '' ? null : answer}
          onChange={(chosen) => onAnswer(chosen ?? '')}
        />
      )
  }
}

/** With what was chosen before it could no longer be. */
function choicesOf({ kind, choices }: TemplateField, answer: string): string[] {
  const offered = kind === 'choice' ? choices.map((choice) => choice.trim()).filter(Boolean) : yesOrNo
  return [...new Set([...offered, ...(answer === '' ? [] : [answer])])]
}
