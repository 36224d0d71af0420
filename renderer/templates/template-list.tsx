import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import type { Template } from '../../domain/template'
import { shippedTemplates } from '../../domain/templates'
import classes from './templates.module.css'

type Props = {
  readonly own: readonly Template[]
  /** The id of the one that is shown. */
  readonly shown: string
  readonly onShow: (template: Template) => void
  readonly onOpenFile: () => void
}

/** All templates: those of the team, and those that ship. */
export function TemplateList({ own, shown, onShow, onOpenFile }: Props) {
  return (
    <nav className={classes.list} aria-label="Templates">
      <Group title="Your own" templates={own} shown={shown} onShow={onShow} />
      {own.length === 0 ? (
        <p className={`${classes.note} ${classes.listNote}`}>
          None yet. Copy one that ships, or open a file somebody sent you.
        </p>
      ) : null}
      <Button
        className={classes.openFile ?? ''}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconFileImport size={14} />}
        onClick={onOpenFile}
      >
        Open from a file…
      </Button>
      <Group title="Shipped with Debrief" templates={shippedTemplates} shown={shown} onShow={onShow} />
    </nav>
  )
}

type GroupProps = Pick<Props, 'shown' | 'onShow'> & {
  readonly title: string
  readonly templates: readonly Template[]
}

function Group({ title, templates, shown, onShow }: GroupProps) {
  return (
    <>
      <h2 className={classes.listTitle}>{title}</h2>
      <ul>
        {templates.map((template) => (
          <li key={template.id}>
            <button
              type="button"
              className={classes.listItem}
              aria-current={template.id === shown ? 'page' : undefined}
              onClick={() => onShow(template)}
            >
              {template.label || 'Untitled template'}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
