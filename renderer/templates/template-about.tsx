import { Checkbox, NumberInput, SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core'
import { EditionName } from '../../domain/edition'
import { sentenceCase } from '../../domain/sentences'
import { type Template, TemplateName, Tracking } from '../../domain/template'
import type { TemplateEdit } from '../../domain/template-edit'
import { templates } from '../../domain/templates'
import { Row } from '../parts/group'
import classes from './templates.module.css'

type Props = { readonly template: Template; readonly onEdit: (edit: TemplateEdit) => void }

/** What a template is for, how deep it goes, who signs and who reads. */
export function TemplateAbout({ template, onEdit }: Props) {
  const write = (changed: Partial<Omit<Template, 'id' | 'sections'>>) =>
    onEdit({ kind: 'write', with: changed })
  return (
    <div className={classes.fields}>
      <Row>
        <TextInput
          label="Name"
          maxLength={80}
          value={template.label}
          onChange={(event) => write({ label: event.currentTarget.value })}
        />
        <TextInput
          label="Readers"
          maxLength={200}
          value={template.readers}
          onChange={(event) => write({ readers: event.currentTarget.value })}
        />
      </Row>
      <TextInput
        label="Goal"
        description="One line for the person who chooses a template"
        maxLength={500}
        value={template.goal}
        onChange={(event) => write({ goal: event.currentTarget.value })}
      />
      <div>
        <div className={classes.label}>Organisation size</div>
        <SegmentedControl
          aria-label="Organisation size"
          fullWidth
          data={TemplateName.options.map((value) => ({ value, label: templates[value].label }))}
          value={template.size}
          onChange={(size) => write({ size })}
        />
      </div>
      <Row>
        <NumberInput
          label="Whys in a chain, at least"
          min={1}
          max={10}
          allowDecimal={false}
          clampBehavior="strict"
          value={template.whys}
          onChange={(whys) => {
            if (typeof whys === 'number' && whys >= 1) write({ whys })
          }}
        />
        <Select
          label="Actions tracked as"
          allowDeselect={false}
          data={[...Tracking.options]}
          value={template.tracking}
          onChange={(chosen) => write({ tracking: Tracking.parse(chosen) })}
        />
      </Row>
      <TagsInput
        label="Who signs, by role"
        placeholder={template.signedBy.length === 0 ? 'Nobody yet. Type a role and press Enter' : ''}
        maxTags={20}
        value={[...template.signedBy]}
        onChange={(roles) => write({ signedBy: roles.map((role) => role.slice(0, 100)) })}
      />
      <Checkbox.Group
        label="Editions"
        value={[...template.editions]}
        onChange={(chosen) =>
          write({ editions: EditionName.options.filter((edition) => chosen.includes(edition)) })
        }
      >
        <div className={classes.checks}>
          {EditionName.options.map((edition) => (
            <Checkbox key={edition} size="sm" value={edition} label={sentenceCase(edition)} />
          ))}
        </div>
      </Checkbox.Group>
    </div>
  )
}
