import { Alert } from '@mantine/core'
import { useMemo, useRef } from 'react'
import type { Desktop } from '../../domain/desktop/desktop'
import type { LockAfter } from '../../domain/desktop/protection-requests'
import type { Template } from '../../domain/template'
import { type AppCommand, useCommands } from '../parts/command-center'
import { LockCommand } from '../parts/lock-command'
import { ScreenBar } from '../parts/screen-bar'
import { useTeam } from '../parts/team'
import { TemplateAbout } from './template-about'
import { TemplateBar } from './template-bar'
import { TemplateCard } from './template-card'
import { TemplateList } from './template-list'
import { TemplatePreview } from './template-preview'
import { TemplateSections } from './template-sections'
import classes from './templates.module.css'
import { UnsavedDialog } from './unsaved-dialog'
import { useTemplates, type Written } from './use-templates'

type Props = {
  readonly desktop: Desktop
  readonly lockAfter: LockAfter | undefined
  readonly written: Written | undefined
  /** `taken` is the template that the post-mortem is to be written by from now on, where that has changed. */
  readonly onLeave: (taken: Template | undefined) => void
}

/** The templates: those that ship to be read and copied, the team's own to be edited. */
export function TemplatesScreen(props: Props) {
  return useTeam().isRead ? <KnownTemplates {...props} /> : null
}

function KnownTemplates({ desktop, lockAfter, written, onLeave }: Props) {
  const { problem } = useTeam()
  const shown = useTemplates(desktop, written)
  const { present, isShipped, isKept, refusal, asking } = shown
  const leave = () => shown.whenKept(() => onLeave(shown.taken.current))
  const close = () => shown.whenKept(() => desktop.readyToClose())
  const saveNow = useLatest(shown.save)
  useTemplateCommands({ ...shown, leave, close })

  return (
    <div className={classes.screen}>
      <LockCommand desktop={desktop} lockAfter={lockAfter} saveNow={saveNow} />
      <ScreenBar title="Templates" back={written?.id ?? 'Archive'} onLeave={leave} />
      <div className={classes.body}>
        <TemplateList own={shown.own} shown={present.id} onShow={shown.show} onOpenFile={shown.openFile} />
        <main className={classes.main}>
          <div className={classes.top}>
            <TemplateBar
              label={present.label}
              isShipped={isShipped}
              isKept={isKept}
              canUndo={shown.canUndo}
              canRedo={shown.canRedo}
              use={written && { incident: written.id, isUsed: shown.isUsed }}
              actions={shown}
            />
            {[problem, refusal].map((words) =>
              words ? (
                <Alert key={words} className={classes.alert ?? ''} color="red" variant="light" role="alert">
                  {words}
                </Alert>
              ) : null,
            )}
          </div>
          {isShipped ? (
            <TemplateCard template={present} />
          ) : (
            <div key={present.id}>
              <TemplateAbout template={present} onEdit={shown.edit} />
              <h3 className={classes.subtitle}>Sections</h3>
              <p className={classes.note}>
                In the order they are written and printed in. Drag one to move it, or open it to reword it.
              </p>
              <TemplateSections template={present} onEdit={shown.edit} />
            </div>
          )}
        </main>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, which has to be possible by keyboard. */}
        <aside className={classes.aside} aria-label="What the form asks" tabIndex={0}>
          <h3 className={classes.listTitle}>What the form asks</h3>
          <TemplatePreview template={present} />
        </aside>
      </div>
      {asking ? (
        <UnsavedDialog
          label={present.label}
          onKeepEditing={asking.keepEditing}
          onDiscard={asking.discard}
          onSave={asking.save}
        />
      ) : null}
    </div>
  )
}

type Doing = Readonly<Record<'leave' | 'close' | 'save' | 'undo' | 'redo' | 'copy' | 'openFile', () => void>>

function useTemplateCommands(doing: Doing): void {
  const latest = useRef(doing)
  latest.current = doing
  useCommands(
    useMemo(() => {
      const command = (does: keyof Doing, rest: Omit<AppCommand, 'run' | 'group'>): AppCommand => ({
        ...rest,
        group: 'Templates',
        run: () => latest.current[does](),
      })
      return [
        command('save', { name: 'save template', label: 'Save template', keys: 'mod+S' }),
        command('copy', { name: 'copy template', label: 'Copy and edit' }),
        command('openFile', { name: 'open template', label: 'Open a template from a file…', keys: 'mod+O' }),
        command('undo', { name: 'undo', label: 'Undo', keys: 'mod+Z', staysInField: true }),
        command('redo', { name: 'redo', label: 'Redo', keys: 'mod+shift+Z', staysInField: true }),
        command('leave', { name: 'show archive', label: 'Leave the templates', keys: 'mod+shift+A' }),
        command('close', { name: 'close', label: 'Close', isHidden: true }),
      ]
    }, []),
  )
}

/** A function that never changes and always calls the latest one. */
function useLatest<T>(run: () => T): () => T {
  const latest = useRef(run)
  latest.current = run
  return useMemo(() => () => latest.current(), [])
}
