import {
  Autocomplete,
  type OptionsFilter,
  SegmentedControl,
  Select,
  TagsInput,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import { causeCategories } from '../../../domain/analysis'
import type { Parts } from '../../../domain/edit'
import { Classification, IncidentId, Severity, severityWord } from '../../../domain/incident'
import { Answers } from '../../parts/answers'
import { ChoiceField } from '../../parts/choice-field'
import { Row } from '../../parts/group'
import { CoachedText } from '../coach/coached-text'
import type { SectionProps } from '../section-props'
import classes from './sections.module.css'
import { TemplateChoice } from './template-choice'

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]

export function OverviewSection({ incident, change }: SectionProps) {
  const write = (changed: Partial<Parts['incident']>) =>
    change({ kind: 'write', part: 'incident', with: changed })
  return (
    <div className={classes.fields}>
      <Answers to={['title']}>
        <CoachedText
          place="title"
          label="Title"
          autoFocus={incident.title === ''}
          data-one-line
          size="md"
          placeholder="Checkout unavailable for 45 minutes"
          value={incident.title}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
          onChange={(event) => write({ title: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
        />
      </Answers>
      <Answers to={['severity']}>
        <Choice
          label="Severity"
          value={incident.severity}
          options={Severity.options.map((value) => ({ value, label: `${value} ${severityWord[value]}` }))}
          onChange={(severity) => write({ severity })}
        />
      </Answers>
      <Row>
        <Answers to={[]}>
          <IdField id={incident.id} onChange={(id) => write({ id })} />
        </Answers>
        <Answers to={['category']}>
          <Autocomplete
            label="Root cause category"
            placeholder="Choose or write your own"
            data={[...causeCategories]}
            value={incident.analysis.category}
            onChange={(category) => change({ kind: 'write', part: 'analysis', with: { category } })}
          />
        </Answers>
      </Row>
      <Answers to={[]}>
        <TemplateChoice incident={incident} change={change} />
      </Answers>
      <Row>
        <Answers to={['classification']}>
          <ChoiceField
            label="Classification"
            description="Printed on every page"
            options={Classification.options}
            value={incident.classification}
            onChange={(classification) => write({ classification })}
          />
        </Answers>
        <Answers to={[]}>
          <Select
            label="Time zone"
            description="Times are typed and shown in it"
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            searchable
            filter={matchingZones}
            allowDeselect={false}
            data={zones}
            value={incident.zone}
            onChange={(zone) => zone && write({ zone })}
          />
        </Answers>
      </Row>
      <Answers to={[]}>
        <TagsInput
          label="Tags"
          placeholder={incident.tags.length === 0 ? 'Type a tag and press Enter' : ''}
          value={[...incident.tags]}
          onChange={(tags) => write({ tags })}
        />
      </Answers>
    </div>
  )
}

/** "los angeles" finds America/Los_Angeles. */
const matchingZones: OptionsFilter = ({ options, search }) => {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[_/\s]+/g, ' ')
      .trim()
  return options.filter((option) => 'label' in option && words(option.label).includes(words(search)))
}

type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly options: { value: Value; label: string }[]
  readonly onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, ...rest }: ChoiceProps<Value>) {
  return (
    <div>
      <div className={classes.choiceLabel}>{label}</div>
      <SegmentedControl
        aria-label={label}
        fullWidth
        data={rest.options}
        value={rest.value}
        onChange={rest.onChange}
      />
    </div>
  )
}

/** The id names a file, so it changes when it is finished, not with each letter. */
function IdField({ id, onChange }: { id: string; onChange: (id: string) => void }) {
  const [typed, setTyped] = useState<string>()
  const checked = IncidentId.safeParse(typed ?? id)
  return (
    <TextInput
      label="Incident id"
      data-own-undo={typed === undefined ? undefined : true}
      value={typed ?? id}
      error={checked.success ? undefined : checked.error.issues[0]?.message}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => {
        if (typed !== undefined && typed !== id && checked.success) onChange(typed)
        if (checked.success) setTyped(undefined)
      }}
    />
  )
}
