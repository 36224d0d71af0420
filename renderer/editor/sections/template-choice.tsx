import { Button, Select } from '@mantine/core'
import { useContext } from 'react'
import { otherAnswers } from '../../../domain/answers'
import { isSame } from '../../../domain/comparing'
import { sectionTitle } from '../../../domain/sections'
import type { Template } from '../../../domain/template'
import { shippedTemplates, templateOf, writtenBy } from '../../../domain/templates'
import { writtenBesides } from '../../../domain/unwritten'
import { useTeam } from '../../parts/team'
import { EditTemplates } from '../edit-templates'
import type { SectionProps } from '../section-props'
import classes from './sections.module.css'

/** By which template the incident is written: one that ships, or one of the team's own. */
export function TemplateChoice({ incident, change }: SectionProps) {
  const { team } = useTeam()
  const editTemplates = useContext(EditTemplates)
  const present = templateOf(incident)
  const take = (template: Template) => change({ kind: 'write', part: 'incident', with: writtenBy(template) })
  const own = team.templates.some(({ id }) => id === present.id) || !incident.form
  const offered = [...(own ? [] : [present]), ...team.templates]
  const known = team.templates.find(({ id }) => id === incident.form?.id)
  const answers = otherAnswers(incident).length
  const kept = [
    ...writtenBesides(incident).map(sectionTitle),
    ...(answers > 0 ? [answers === 1 ? 'one answer' : `${answers} answers`] : []),
  ]
  return (
    <div>
      <div className={classes.templateRow}>
        <Select
          label="Template"
          allowDeselect={false}
          data={[
            ...(offered.length > 0 ? [{ group: 'Your own', items: offered.map(optionOf) }] : []),
            { group: 'Shipped with Debrief', items: shippedTemplates.map(optionOf) },
          ]}
          value={present.id}
          onChange={(chosen) => {
            const template = [...team.templates, ...shippedTemplates].find(({ id }) => id === chosen)
            if (template) take(template)
          }}
        />
        <Button variant="default" onClick={editTemplates}>
          Edit template…
        </Button>
      </div>
      <p className={classes.choiceNote}>{present.goal}</p>
      {known && !isSame(known, incident.form) ? (
        <p className={classes.templateNews} role="status">
          The team’s template has changed since.
          <Button size="compact-sm" variant="light" onClick={() => take(known)}>
            Use the new one
          </Button>
        </p>
      ) : null}
      {kept.length > 0 ? (
        <p className={classes.choiceNote}>
          It leaves out what is written already: {kept.join(', ')}. That is kept, and printed after the rest.
        </p>
      ) : null}
    </div>
  )
}

function optionOf({ id, label }: Template): { readonly value: string; readonly label: string } {
  return { value: id, label }
}
