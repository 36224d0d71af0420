import { wordsOf } from '../../domain/sections'
import type { Template } from '../../domain/template'
import { type ArchiveTask, archiveTasks, templatesCommand } from '../archive-task'
import type { AppCommand } from '../parts/command-center'

export type EditorActions = {
  readonly undo: () => void
  readonly redo: () => void
  readonly show: (section: string) => void
  readonly leave: (begin?: ArchiveTask) => void
  readonly close: () => void
  readonly export: () => void
  readonly history: () => void
  readonly templates: () => void
  readonly attach: () => void
  readonly doNext: () => void
  readonly switchMode: () => void
  readonly meet: () => void
}

/** What can be done in the editor from the keyboard, the palette and the menu. */
export function editorCommands(
  { undo, redo, show, leave, close, ...actions }: EditorActions,
  template: Template,
): AppCommand[] {
  return [
    { name: 'export', label: 'Export', group: 'Post-mortem', keys: 'mod+E', run: actions.export },
    { name: 'history', label: 'History', group: 'Post-mortem', keys: 'mod+shift+H', run: actions.history },
    {
      name: 'attach files',
      label: 'Attach files…',
      group: 'Post-mortem',
      keys: 'mod+U',
      run: actions.attach,
    },
    { ...templatesCommand, group: 'Post-mortem', run: actions.templates },
    { name: 'next thing', label: 'Next thing to do', group: 'Guide', keys: 'mod+J', run: actions.doNext },
    {
      name: 'guide',
      label: 'One question at a time, or the whole page',
      group: 'Guide',
      keys: 'mod+G',
      run: actions.switchMode,
    },
    { name: 'meeting', label: 'Meeting', group: 'Guide', keys: 'mod+shift+M', run: actions.meet },
    { name: 'undo', label: 'Undo', group: 'Post-mortem', keys: 'mod+Z', staysInField: true, run: undo },
    { name: 'redo', label: 'Redo', group: 'Post-mortem', keys: 'mod+shift+Z', staysInField: true, run: redo },
    {
      name: 'redo by Y',
      label: 'Redo',
      group: 'Post-mortem',
      keys: 'mod+Y',
      staysInField: true,
      isHidden: true,
      run: redo,
    },
    { name: 'show archive', label: 'Archive', group: 'Go to', keys: 'mod+shift+A', run: () => leave() },
    ...archiveTasks.map(({ name, label, keys }) => ({
      name,
      label,
      group: 'Archive',
      keys,
      run: () => leave(name),
    })),
    ...template.sections.map((section, index) => ({
      name: `show ${section.id}`,
      label: wordsOf(section).title,
      group: 'Go to',
      ...(index < 9 ? { keys: `mod+${index + 1}` } : {}),
      run: () => show(section.id),
    })),
    { name: 'close', label: 'Close', group: 'Window', isHidden: true, run: close },
  ]
}
