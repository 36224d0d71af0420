import { Button } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronLeft,
  IconFileExport,
  IconHistory,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Incident } from '../../domain/incident'
import { SeverityMark } from '../parts/severity-mark'
import { Tool } from '../parts/tool'
import { StatusLink } from './approvals/status-link'
import classes from './editor.module.css'
import type { EditorActions } from './editor-commands'
import { SavingMark } from './saving-mark'
import type { Saving } from './use-autosave'

type Props = {
  readonly incident: Incident
  readonly saving: Saving
  /** What leaving leads to. */
  readonly back: string
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly actions: EditorActions
  readonly onSave: () => void
  /** Further tools. */
  readonly children: React.ReactNode
}

/** The top of the editor: which post-mortem it is, whether it is saved, and what can be done with all of it. */
export function EditorBar({ incident, saving, back, canUndo, canRedo, actions, onSave, children }: Props) {
  return (
    <header className={classes.bar}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconChevronLeft size={16} />}
        onClick={() => actions.leave()}
      >
        {back}
      </Button>
      <h1 className={classes.title}>
        <span className={classes.id}>{incident.id}</span>
        <span className={classes.titleText}>{incident.title || 'Untitled incident'}</span>
      </h1>
      <SeverityMark severity={incident.severity} />
      <StatusLink status={incident.status} onGo={() => actions.show('review')} />
      <SavingMark saving={saving} onRetry={onSave} />
      <Tool label="Meeting" keys="mod+shift+M" isEnabled onClick={actions.meet}>
        <IconUsersGroup size={18} />
      </Tool>
      <Tool label="Undo" keys="mod+Z" isEnabled={canUndo} onClick={actions.undo}>
        <IconArrowBackUp size={18} />
      </Tool>
      <Tool label="Redo" keys="mod+shift+Z" isEnabled={canRedo} onClick={actions.redo}>
        <IconArrowForwardUp size={18} />
      </Tool>
      <Tool label="History" keys="mod+shift+H" isEnabled onClick={actions.history}>
        <IconHistory size={18} />
      </Tool>
      {children}
      <Button leftSection={<IconFileExport size={16} />} onClick={actions.export}>
        Export
      </Button>
    </header>
  )
}
