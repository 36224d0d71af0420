import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { sectionTitle } from '../../domain/sections'
import type { Template, TemplateSection } from '../../domain/template'
import { sectionsLeftOut, type TemplateEdit } from '../../domain/template-edit'
import { ownSection } from '../../domain/template-rules'
import { newId } from '../parts/new-id'
import { SectionRow } from './section-row'
import classes from './template-sections.module.css'
import { useReorder } from './use-reorder'

type Props = { readonly template: Template; readonly onEdit: (edit: TemplateEdit) => void }

/** The sections of a template, in the order they are written in. One at a time can be looked into. */
export function TemplateSections({ template, onEdit }: Props) {
  const [open, setOpen] = useState<string>()
  const { sections } = template
  const ids = sections.map(({ id }) => id).slice(1)
  const { row, grip } = useReorder(ids, (section, before) =>
    onEdit({ kind: 'move section', section, before }),
  )
  const add = (id: string) => {
    onEdit({ kind: 'add section', section: blankSection(id) })
    setOpen(id)
  }
  const leftOut = sectionsLeftOut(template)
  return (
    <>
      <ol className={classes.sections} aria-label="Sections of the template">
        {sections.map((section, index) => {
          const isMovable = index > 0
          return (
            <li key={section.id} className={classes.section} {...(isMovable ? row(section.id) : {})}>
              <SectionRow
                section={section}
                template={template}
                isOpen={open === section.id}
                grip={isMovable ? grip(section.id) : undefined}
                onToggle={() => setOpen(open === section.id ? undefined : section.id)}
                onEdit={onEdit}
              />
            </li>
          )
        })}
      </ol>
      <Menu position="bottom-start" withinPortal={false}>
        <Menu.Target>
          <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />}>
            Add section
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => add(`${ownSection}${newId()}`)}>Section of your own</Menu.Item>
          {leftOut.length > 0 ? <Menu.Label>Left out</Menu.Label> : null}
          {leftOut.map((id) => (
            <Menu.Item key={id} onClick={() => add(id)}>
              {sectionTitle(id)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function blankSection(id: string): TemplateSection {
  return { id, title: '', guide: '', isRequired: true, leaves: [], fields: [] }
}
