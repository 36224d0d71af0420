import { ActionIcon, Menu } from '@mantine/core'
import { IconChevronRight, IconDots } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { isSectionId } from '../../domain/section-ids'
import { wordsOf } from '../../domain/sections'
import type { Template, TemplateSection } from '../../domain/template'
import type { TemplateEdit } from '../../domain/template-edit'
import { MenuOnDemand } from '../parts/menu-on-demand'
import { Grip } from './grip'
import { SectionForm } from './section-form'
import classes from './template-sections.module.css'

type Props = {
  readonly section: TemplateSection
  readonly template: Template
  readonly isOpen: boolean
  /** Nothing for the section that stays where it is. */
  readonly grip: Omit<ComponentProps<typeof Grip>, 'what'> | undefined
  readonly onToggle: () => void
  readonly onEdit: (edit: TemplateEdit) => void
}

/** One section: where it stands, what it is called, and what can be done with it. */
export function SectionRow({ section, template, isOpen, grip, onToggle, onEdit }: Props) {
  const { title } = wordsOf(section)
  return (
    <>
      <div className={classes.sectionHead}>
        {grip ? <Grip what={title} {...grip} /> : <span className={classes.noGrip} />}
        <button type="button" className={classes.sectionTitle} aria-expanded={isOpen} onClick={onToggle}>
          <IconChevronRight size={14} className={classes.chevron} aria-hidden />
          {title}
          <span className={classes.sectionAside}>{asideOf(section)}</span>
        </button>
        {grip ? (
          <SectionMenu section={section} title={title} template={template} onEdit={onEdit} />
        ) : (
          <span className={classes.noGrip} />
        )}
      </div>
      {isOpen ? <SectionForm section={section} template={template} onEdit={onEdit} /> : null}
    </>
  )
}

function asideOf({ id, isRequired, fields, leaves }: TemplateSection): string {
  return [
    isSectionId(id) ? '' : 'your own',
    isRequired ? '' : 'optional',
    leaves.length > 0 ? `${leaves.length} not asked` : '',
    fields.length === 1 ? '1 question' : fields.length > 1 ? `${fields.length} questions` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

type MenuProps = Pick<Props, 'section' | 'template' | 'onEdit'> & { readonly title: string }

function SectionMenu({ section: { id }, title, template, onEdit }: MenuProps) {
  const ids = template.sections.map((section) => section.id)
  const index = ids.indexOf(id)
  const move = (before: string | undefined) => onEdit({ kind: 'move section', section: id, before })
  return (
    <MenuOnDemand
      button={
        <ActionIcon variant="subtle" color="gray" size={28} aria-label={`More for ${title}`}>
          <IconDots size={15} />
        </ActionIcon>
      }
    >
      {() => (
        <>
          <Menu.Item disabled={index <= 1} onClick={() => move(ids[index - 1])}>
            Move up
          </Menu.Item>
          <Menu.Item disabled={index === ids.length - 1} onClick={() => move(ids[index + 2])}>
            Move down
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => onEdit({ kind: 'remove section', section: id })}>Remove</Menu.Item>
        </>
      )}
    </MenuOnDemand>
  )
}
