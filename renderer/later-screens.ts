import { type ComponentType, lazy } from 'react'

// What is not seen when the app opens is read from the disk when it is first wanted, or soon after the start: the
// archive is there sooner.

const loaders: (() => Promise<unknown>)[] = []

/** A screen that is loaded when it is first shown. */
function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  loaders.push(load)
  return lazy(async () => ({ default: await load() }))
}

export const EditorScreen = later(() =>
  import('./editor/editor-screen').then((screen) => screen.EditorScreen),
)
export const ExportScreen = later(() =>
  import('./export/export-screen').then((screen) => screen.ExportScreen),
)
export const HistoryScreen = later(() =>
  import('./history/history-screen').then((screen) => screen.HistoryScreen),
)
export const TemplatesScreen = later(() =>
  import('./templates/templates-screen').then((screen) => screen.TemplatesScreen),
)
export const KeepingScreen = later(() =>
  import('./keeping/keeping-screen').then((screen) => screen.KeepingScreen),
)
export const TrashScreen = later(() => import('./keeping/trash-screen').then((screen) => screen.TrashScreen))
export const ProtectionSection = later(() =>
  import('./protection/protection-section').then((section) => section.ProtectionSection),
)
export const WordChangesDialog = later(() =>
  import('./word-changes/word-changes-dialog').then((dialog) => dialog.WordChangesDialog),
)

/** Loads them before they are asked for, the one that is asked for first ahead of the others. */
export async function loadLaterScreens(): Promise<void> {
  for (const load of loaders) await load()
}
