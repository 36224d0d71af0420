import { Checkbox, Switch, Textarea, TextInput } from '@mantine/core'
import { blankIncident } from '../../domain/incident'
import { shippedPoints } from '../../domain/points'
import { isSectionId, type SectionId } from '../../domain/section-ids'
import { wordsOf } from '../../domain/sections'
import type { Template, TemplateSection } from '../../domain/template'
import type { TemplateEdit } from '../../domain/template-edit'
import { QuestionList } from './question-list'
import { SectionShownIn } from './shown-in'
import classes from './template-sections.module.css'
import screen from './templates.module.css'

type Props = {
  readonly section: TemplateSection
  readonly template: Template
  readonly onEdit: (edit: TemplateEdit) => void
}

/** What a section is called and asks. */
export function SectionForm({ section, template, onEdit }: Props) {
  const { id, title, guide, isRequired, fields } = section
  const write = (changed: Partial<Omit<TemplateSection, 'id' | 'fields'>>) =>
    onEdit({ kind: 'write section', section: id, with: changed })
  const shipped = isSectionId(id) ? wordsOf({ id, title: '', guide: '' }) : { title: 'Partners', guide: '' }
  return (
    <div className={classes.sectionForm}>
      <div className={classes.titleRow}>
        <TextInput
          label="Section title"
          autoFocus={!isSectionId(id) && title === ''}
          placeholder={shipped.title}
          maxLength={200}
          value={title}
          onChange={(event) => write({ title: event.currentTarget.value })}
        />
        <Switch
          label="Required"
          checked={isRequired}
          onChange={(event) => write({ isRequired: event.currentTarget.checked })}
        />
      </div>
      <Textarea
        label="What a good answer holds"
        placeholder={shipped.guide || 'A sentence or two for the person who writes'}
        maxLength={2000}
        value={guide}
        onChange={(event) => write({ guide: event.currentTarget.value })}
      />
      {isSectionId(id) ? <AskedPoints id={id} section={section} template={template} onWrite={write} /> : null}
      {id === 'overview' ? null : <SectionShownIn section={section} onWrite={write} />}
      <QuestionList section={id} fields={fields} onEdit={onEdit} />
    </div>
  )
}

type PointsProps = {
  readonly id: SectionId
  readonly section: TemplateSection
  readonly template: Template
  readonly onWrite: (changed: Pick<TemplateSection, 'leaves'>) => void
}

function AskedPoints({ id, section, template, onWrite }: PointsProps) {
  const incident = { ...blankIncident('INC', '2000-01-01T00:00:00Z', template.size), form: template }
  const points = shippedPoints(id, incident)
  return (
    <Checkbox.Group
      label="What it asks"
      value={points.map((point) => point.id).filter((point) => !section.leaves.includes(point))}
      onChange={(asked) =>
        onWrite({ leaves: points.map((point) => point.id).filter((point) => !asked.includes(point)) })
      }
    >
      <div className={screen.checks}>
        {points.map((point) => (
          <Checkbox key={point.id} size="sm" value={point.id} label={point.label} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
