import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconCheck, IconCopy, IconDots } from '@tabler/icons-react'
import { keysText } from '../parts/keys'
import { MenuOnDemand } from '../parts/menu-on-demand'
import { Tool } from '../parts/tool'
import classes from './templates.module.css'

/** What can be done with the template that is shown. */
export type TemplateActions = {
  readonly copy: () => void
  readonly save: () => void
  readonly saveFile: () => void
  readonly remove: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** Lets the post-mortem be written by it. */
  readonly use: () => void
}

type Props = {
  readonly label: string
  readonly isShipped: boolean
  readonly isKept: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The post-mortem that could be written by it, or already is. */
  readonly use: { readonly incident: string; readonly isUsed: boolean } | undefined
  readonly actions: TemplateActions
}

/** Names the template that is shown and offers what can be done with it. */
export function TemplateBar({ label, isShipped, isKept, canUndo, canRedo, use, actions }: Props) {
  return (
    <div className={classes.head}>
      <div className={classes.headWords}>
        <h2 className={classes.name}>{label || 'Untitled template'}</h2>
        {use?.isUsed ? (
          <p className={classes.note}>
            {isShipped ? `${use.incident} is written by it.` : `${use.incident} takes what you save here.`}
          </p>
        ) : isShipped ? (
          <p className={classes.note}>Shipped with Debrief. Copy it to make it your own.</p>
        ) : null}
      </div>
      {isShipped ? null : (
        <>
          <Tool label="Undo" keys="mod+Z" isEnabled={canUndo} onClick={actions.undo}>
            <IconArrowBackUp size={18} />
          </Tool>
          <Tool label="Redo" keys="mod+shift+Z" isEnabled={canRedo} onClick={actions.redo}>
            <IconArrowForwardUp size={18} />
          </Tool>
          <MenuOnDemand
            button={
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`More for ${label}`}>
                <IconDots size={18} />
              </ActionIcon>
            }
          >
            {() => (
              <>
                <Menu.Item onClick={actions.copy}>Copy and edit</Menu.Item>
                <Menu.Item onClick={actions.saveFile}>Save as a file…</Menu.Item>
                <Menu.Divider />
                <Menu.Item onClick={actions.remove}>Delete</Menu.Item>
              </>
            )}
          </MenuOnDemand>
        </>
      )}
      <div className={classes.headButtons}>
        {use && !use.isUsed ? (
          <Button variant="default" onClick={actions.use}>
            Use for {use.incident}
          </Button>
        ) : null}
        {isShipped ? (
          <Button leftSection={<IconCopy size={16} />} onClick={actions.copy}>
            Copy and edit
          </Button>
        ) : (
          <Tooltip label={keysText('mod+S')}>
            <Button
              {...(isKept ? { leftSection: <IconCheck size={16} /> } : {})}
              variant={isKept ? 'default' : 'filled'}
              onClick={actions.save}
            >
              {isKept ? 'Saved' : 'Save template'}
            </Button>
          </Tooltip>
        )}
      </div>
    </div>
  )
}
